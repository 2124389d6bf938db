import {
  fingerprint,
  populationJson,
  populationOf,
  type Population,
  type PopulationJson,
  type ResultHeader,
  type Rulebook,
  type UnitResult,
} from '@cchc/model';
import { programOf, type Program } from '../../program/program.js';
import type { Block } from '../../program/statement.js';
import type { TargetRefusal } from '../../target.js';
import { batchOf, type Batch } from '../../batch/batch.js';
import { scoreBatch } from '../../batch/score.js';
import type { Asked } from '../../columnar/columns.js';
import { bookOf } from '../make/book.js';
import { calendarOf, columnsOf, evidenceOf, figureOf, surveyOf } from '../make/figures.js';
import type { Maker } from '../make/maker.js';
import type { Figure, OverUnits } from '../runtime/book.js';
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
      readonly score: (population: Population, round?: string) => NativeResults;
      /** The same of a population in its canonical form. */
      readonly scoreJson: (population: PopulationJson, round?: string) => NativeResults;
    }
  | { readonly ok: false; readonly refusals: readonly TargetRefusal[] };

/**
 * Puts the rules of a rulebook together as functions, without evaluating text, so that it works under
 * a content-security policy. Of `least` units and more the leaves are worked out over columns, by a kernel
 * that is made for the rulebook, where the host has WebAssembly and the policy lets it be made. Refused is
 * what no program can say.
 */
export function nativeScorer(rulebook: Rulebook, least = MANY_UNITS): NativeScorer {
  const { program, refusals } = programOf(rulebook);
  if (refusals.length > 0) return { ok: false, refusals };
  const { book, parts, make } = nativeBook(program, fingerprint(rulebook));
  let batch: Batch | undefined | 'not made' = 'not made';
  const many = (): Batch | undefined => {
    if (batch === 'not made') {
      const ask = ({ block }: Asked) => make.body(block);
      batch = batchOf(program, book, { ...parts, ask });
    }
    return batch;
  };
  const batchFor = ({ units }: { readonly units: readonly unknown[] }): Batch | undefined =>
    units.length >= least ? many() : undefined;
  // The runtime, which depends on nothing, knows reasons by their kind only.
  const told = (results: object) => results as NativeResults;
  return {
    ok: true,
    score: (population, round) => {
      const made = batchFor(population);
      if (made) return told(scoreBatch(made, population, round, program, make));
      return told(scorePopulation(book, populationJson(population), round));
    },
    scoreJson: (population, round) => {
      const made = batchFor(population);
      if (made) return told(scoreBatch(made, populationOf(population), round, program, make));
      return told(scorePopulation(book, population, round));
    },
  };
}

/** So many units are worth making a kernel for. */
export const MANY_UNITS = 100;

function nativeBook(program: Program, hash: string) {
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
    known: { figures: new Map(), population: undefined },
  };
  const make = makerOf(parts);
  for (const input of program.inputs) figures.set(input.input.name, figureOf(input, make));
  for (const { over, body } of program.spreads) overUnits.push({ over, of: make.body(body) });
  const book = bookOf(program, hash, make, ({ body }) => make.body(body));
  return { book, parts, make };
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
