import {
  fingerprint,
  type PopulationJson,
  type ResultHeader,
  type Rulebook,
  type UnitResult,
} from '@cchc/model';
import { programOf, type Program } from '../../program/program.js';
import type { Block } from '../../program/statement.js';
import type { TargetRefusal } from '../../target.js';
import { bookOf } from '../make/book.js';
import { calendarOf, columnsOf, evidenceOf, figureOf, surveyOf } from '../make/figures.js';
import type { Maker } from '../make/maker.js';
import type { Book, Figure, OverUnits } from '../runtime/book.js';
import { scorePopulation } from '../runtime/score.js';
import { blockOf } from './block.js';
import { decimalOf } from './constants.js';
import { scopeOf, type Frame, type Parts } from './frame.js';

/** As `semantics` gives them. */
export interface NativeResults {
  readonly header: ResultHeader;
  readonly units: readonly UnitResult[];
}

/** Scores populations by a rulebook, with the same rules and runtime as a generated package. */
export type NativeScorer =
  | {
      readonly ok: true;
      readonly score: (population: PopulationJson, round?: string) => NativeResults;
    }
  | { readonly ok: false; readonly refusals: readonly TargetRefusal[] };

/**
 * Puts the rules of a rulebook together as functions, without evaluating text, so that it works under
 * a content-security policy. Refused is what no program can say.
 */
export function nativeScorer(rulebook: Rulebook): NativeScorer {
  const { program, refusals } = programOf(rulebook);
  if (refusals.length > 0) return { ok: false, refusals };
  const book = nativeBook(program, fingerprint(rulebook));
  return {
    ok: true,
    // The runtime, which depends on nothing, knows reasons by their kind only.
    score: (population, round): NativeResults =>
      scorePopulation(book, population, round) as object as NativeResults,
  };
}

function nativeBook(program: Program, hash: string): Book {
  const { rulebook } = program;
  const figures = new Map<string, Figure>();
  const overUnits: OverUnits[] = [];
  const parts: Parts = {
    figures,
    columns: new Map(
      rulebook.tables.map((table) => [
        table.name,
        new Map(columnsOf(table).map((column) => [column.name, column])),
      ]),
    ),
    documents: new Map(rulebook.evidence.map((one) => [one.name, evidenceOf(one)])),
    surveys: new Map(rulebook.surveys.map((one) => [one.name, surveyOf(one, constants)])),
    calendars: new Map(rulebook.calendars.map((one) => [one.name, calendarOf(one)])),
    overUnits,
  };
  const make = makerOf(parts);
  for (const input of program.inputs) figures.set(input.input.name, figureOf(input, make));
  for (const { over, body } of program.spreads) overUnits.push({ over, of: make.body(body) });
  return bookOf(program, hash, make, ({ body }) => make.body(body));
}

/** Bodies are put together when they are first asked for: bounds of figures may speak of other figures. */
function makerOf(parts: Parts): Maker {
  const lazy = (block: Block) => {
    let made: ReturnType<typeof blockOf<never>> | undefined;
    return (frame: Frame) => (made ??= blockOf<never>(block, scopeOf(parts)))(frame);
  };
  return {
    number: decimalOf,
    body: (block) => {
      const run = lazy(block);
      return (unit) => run({ unit, row: undefined, part: undefined, locals: [] });
    },
    ofPart: (block) => {
      const run = lazy(block);
      return (unit, part) => run({ unit, row: undefined, part, locals: [] });
    },
  };
}

const constants: Maker = {
  number: decimalOf,
  body: () => () => {
    throw new Error('a survey has no bodies');
  },
  ofPart: () => () => {
    throw new Error('a survey has no bodies');
  },
};
