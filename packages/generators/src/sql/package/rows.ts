import type { DatumJson, PopulationJson, RoundJson, UnitJson } from '@cchc/model';
import { inputTables } from '../reading/input-tables.js';
import { kindOf } from '../reading/kinds.js';
import type { Scorer } from '../scorer.js';

/** A value as it is loaded; `null` is none. */
export type Cell = string | number | boolean | null | Readonly<Record<string, string>>;

/** Rows for the tables of a package, in the order of their columns. */
export type Rows = ReadonlyMap<string, readonly (readonly Cell[])[]>;

/**
 * A canonical population as rows. Texts that could not be read stand as `#` and the reason; what a round
 * states to be nothing at all (no document, no answer) stands as a row without it.
 */
export function rowsOf(
  population: PopulationJson,
  rounds: readonly string[],
  scorer: Scorer,
): Rows {
  const rows = new Map<string, (readonly Cell[])[]>();
  const add = (table: string, ...cells: readonly Cell[]): void => {
    const list = rows.get(table) ?? [];
    list.push(cells);
    rows.set(table, list);
  };
  const known = population.rounds.length === 0 ? [''] : population.rounds;
  known.forEach((round, at) => {
    add('rounds', at, round, rounds.includes(round));
  });
  for (const [input, value] of Object.entries(population.shared)) {
    add('shared_inputs', input, textOf(value));
  }
  population.units.forEach((unit, at) => {
    add('units', at, unit.id, unit.name ?? null, unit.type ?? null, unit.block ?? null);
    for (const [name, value] of Object.entries(unit.attributes)) {
      add('attributes', unit.id, name, ownText(value));
    }
    for (const [round, data] of Object.entries(unit.rounds))
      roundRows(unit.id, round, data, add, scorer);
    caseRows(unit, add, scorer);
  });
  for (const [unit, before] of Object.entries(population.previous ?? {})) {
    for (const [input, value] of Object.entries(before.inputs)) {
      add('previous_inputs', unit, input, inputText(input, value, scorer));
    }
    for (const [node, score] of Object.entries(before.scores))
      add('previous_scores', unit, node, score);
    if (before.total !== undefined) add('previous_scores', unit, '', before.total);
  }
  return rows;
}

type Add = (table: string, ...cells: readonly Cell[]) => void;

function roundRows(unit: string, round: string, data: RoundJson, add: Add, scorer: Scorer): void {
  for (const table of inputTables(scorer.rulebook, scorer.dialect)) {
    const inputs = table.inputs.map(({ name }) => {
      const value = Object.hasOwn(data.inputs, name) ? data.inputs[name] : undefined;
      return value === undefined ? null : inputText(name, value, scorer);
    });
    if (inputs.some((value) => value !== null)) add(table.name, round, unit, ...inputs);
  }
  for (const [name, documents] of Object.entries(data.evidence)) {
    for (const { state, issued, time } of documents) {
      add('evidence', round, unit, name, state, issued ?? null, time ?? null);
    }
    if (documents.length === 0) add('evidence', round, unit, name, 'none', null, null);
  }
  let place = 0;
  for (const [name, counts] of Object.entries(data.surveys)) {
    for (const { group, option, count } of counts) {
      add('survey_answers', place++, round, unit, name, group, option, textOf(count));
    }
    if (counts.length === 0) add('survey_answers', place++, round, unit, name, null, null, null);
  }
  for (const [node, scores] of Object.entries(data.manualScores)) {
    for (const { rater, score, reason } of scores) {
      add('expert_scores', place++, round, unit, node, rater, textOf(score), reason ?? null);
    }
  }
  for (const [node, choices] of Object.entries(data.choices)) {
    for (const { rater, choice } of choices) {
      add('expert_choices', place++, round, unit, node, rater, ownText(choice));
    }
    if (choices.length === 0) add('expert_choices', place++, round, unit, node, null, null);
  }
}

function caseRows({ id, cases }: UnitJson, add: Add, { rulebook, tables }: Scorer): void {
  for (const table of rulebook.tables) {
    const rows = Object.hasOwn(cases, table.name) ? cases[table.name] : undefined;
    if (!rows) continue;
    add('case_tables', id, table.name);
    const { name } = tables(table.name);
    rows.forEach(({ row, cells }, place) => {
      const faults: Record<string, string> = {};
      const typed = table.columns.map(({ name: column, type }): Cell => {
        const value = Object.hasOwn(cells, column) ? cells[column] : undefined;
        if (value === undefined) return null;
        const read = typedCell(value, kindOf(type));
        if (typeof read !== 'object') return read;
        faults[column] = read.why;
        return null;
      });
      add(name, place, id, row, ...typed, Object.keys(faults).length > 0 ? faults : null);
    });
  }
}

const MOST_DIGITS = 15;

/** A cell of a row of cases in its type, or why it is none. */
function typedCell(
  value: DatumJson,
  { of, digits, step, options }: ReturnType<typeof kindOf>,
): string | boolean | { readonly why: string } {
  if (typeof value !== 'string') return { why: value.refused };
  switch (of) {
    case 'yes-no':
      return value === 'yes' || value === 'no' ? value === 'yes' : { why: 'unreadable' };
    case 'date':
      return isDay(value) ? value : { why: 'unreadable' };
    case 'moment': {
      const [day = '', time = ''] = value.split('T');
      const isTime = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/.test(time);
      return isDay(day) && isTime ? `${day} ${time}` : { why: 'unreadable' };
    }
    case 'choice': {
      const own = value.normalize('NFC');
      return options.includes(own) ? own : { why: 'unknown-option' };
    }
    default:
      return wholeOf(value, digits, step, of === 'ratio');
  }
}

function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || text < '0001') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function wholeOf(
  text: string,
  digits: number,
  step: bigint,
  isRatio: boolean,
): string | { readonly why: string } {
  const found = /^([+-]?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (!found) return { why: 'unreadable' };
  const [, sign, whole = '', fraction = ''] = found;
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > digits) return { why: 'too-fine' };
  const scaled = BigInt(whole + decimals.padEnd(digits, '0'));
  if (scaled % step !== 0n) return { why: 'too-fine' };
  const most = isRatio ? 10n ** BigInt(digits) : 10n ** BigInt(MOST_DIGITS) - 1n;
  if (scaled > 10n ** BigInt(MOST_DIGITS) - 1n)
    return { why: sign === '-' ? 'below-lowest' : 'above-highest' };
  if (sign === '-' && scaled > 0n) return { why: 'below-lowest' };
  return scaled > most ? { why: 'above-highest' } : String(scaled);
}

/** Figures of choices are texts of authors, all others are read by their kind. */
function inputText(name: string, value: DatumJson, { rulebook }: Scorer): string {
  const type = rulebook.inputs.find((one) => one.name === name)?.type;
  return type?.kind === 'choice' ? ownText(value) : textOf(value);
}

function textOf(value: DatumJson): string {
  return typeof value === 'string' ? value : `#${value.refused}`;
}

/** A text of somebody's own, in which a # at the head is a # . */
function ownText(value: DatumJson): string {
  if (typeof value !== 'string') return `#${value.refused}`;
  return value.startsWith('#') ? `#${value}` : value;
}
