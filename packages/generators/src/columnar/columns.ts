import { digitsOfFigure, rational, type Rational } from '@cchc/model';
import type { InputProgram, Program } from '../program/program.js';
import { rangeOfType, DAYS } from '../program/slots.js';
import type { Range } from '../program/int.js';
import type { Block } from '../program/statement.js';

/** What a column holds of a unit. Texts stand as their places in a list, others as -1. */
export type Column =
  | { readonly of: 'figure'; readonly input: Declared; readonly atMost?: Rational }
  | { readonly of: 'evidence'; readonly name: string; readonly fact: 'state' | 'day' | 'count' }
  | { readonly of: 'unit'; readonly by: 'type' | 'unit'; readonly texts: readonly string[] }
  | { readonly of: 'attribute'; readonly name: string; readonly texts: readonly string[] }
  /** Worked out by the exact runtime: one of the two whole numbers of an exact number, or the only one. */
  | { readonly of: 'asked'; readonly asked: number; readonly part: 'num' | 'den' | 'only' };

/** A figure, or a cell of a row, as the rulebook declares it. */
export type Declared = Pick<InputProgram, 'digits' | 'lowest' | 'highest'> & {
  readonly input: Pick<InputProgram['input'], 'name' | 'type' | 'atLeast' | 'atMost'>;
};

/** A body that the exact runtime works out for a unit, once for all its columns. */
export interface Asked {
  readonly block: Block;
  readonly kind: 'exact' | 'whole' | 'truth' | 'per-case';
}

/** States of evidence by their numbers. */
export const STATES = ['none', 'pending', 'accepted', 'rejected', 'expired'] as const;

/** All columns of a kernel; the same thing is one column. */
export interface Columns {
  readonly program: Program;
  readonly list: Column[];
  readonly asked: Asked[];
  /** Of what is asked, in the same order. */
  readonly keys: string[];
  readonly places: Map<string, number>;
}

export function columnsOfProgram(program: Program): Columns {
  return { program, list: [], asked: [], keys: [], places: new Map() };
}

export function placeOf(columns: Columns, key: string, make: () => Column): number {
  const known = columns.places.get(key);
  if (known !== undefined) return known;
  const place = columns.list.length;
  columns.list.push(make());
  columns.places.set(key, place);
  return place;
}

export function figureColumn(columns: Columns, name: string): number | undefined {
  const { inputs } = columns.program;
  const input = inputs.find((one) => one.input.name === name);
  if (!input) return undefined;
  return placeOf(columns, `figure ${name}`, () => {
    const atMost = mostOfOthers(input, inputs);
    return { of: 'figure', input, ...(atMost ? { atMost } : {}) };
  });
}

/**
 * The most that a figure can be whose bound is another figure, which has a bound itself: one that is above is
 * left to the exact runtime, whether the other is there or not.
 */
function mostOfOthers(
  { input }: Declared,
  inputs: readonly InputProgram[],
  seen: readonly string[] = [],
): Rational | undefined {
  const { name, atMost } = input;
  if (atMost?.kind !== 'reference' || atMost.to !== 'input' || seen.includes(name)) {
    return constantBound(atMost);
  }
  const other = inputs.find((one) => one.input.name === atMost.name);
  return other && mostOfOthers(other, inputs, [...seen, name]);
}

/** A cell of the rows of a table, which has columns of its own. */
export function cellColumn(columns: Columns, table: string, name: string): number | undefined {
  const cell = columns.program.rulebook.tables
    .find((one) => one.name === table)
    ?.columns.find((one) => one.name === name);
  if (!cell) return undefined;
  const input = { input: cell, digits: digitsOfFigure(cell.type, undefined) };
  return placeOf(columns, `figure ${name}`, () => ({ of: 'figure', input }));
}

export function evidenceColumn(
  columns: Columns,
  name: string,
  fact: 'state' | 'day' | 'count',
): number {
  return placeOf(columns, `evidence ${fact} ${name}`, () => ({ of: 'evidence', name, fact }));
}

/** A column of places in a list of texts, which grows by what is compared with it. */
export function textPlace(
  columns: Columns,
  of:
    | { readonly of: 'unit'; readonly by: 'type' | 'unit' }
    | { readonly of: 'attribute'; readonly name: string },
  text: string,
): { readonly column: number; readonly value: number } {
  const key = of.of === 'unit' ? `unit ${of.by}` : `attribute ${of.name}`;
  const texts: string[] = [];
  const column = placeOf(columns, key, () => ({ ...of, texts }));
  const held = columns.list[column];
  const known = held && 'texts' in held ? (held.texts as string[]) : texts;
  if (!known.includes(text)) known.push(text);
  return { column, value: known.indexOf(text) };
}

/** The columns of a body that the exact runtime works out. */
export function askedColumn(
  columns: Columns,
  asked: Asked,
  parts: readonly ('num' | 'den' | 'only')[],
): readonly number[] {
  const key = keyOf(asked);
  let at = columns.keys.indexOf(key);
  if (at < 0) {
    at = columns.asked.push(asked) - 1;
    columns.keys.push(key);
  }
  return parts.map((part) =>
    placeOf(columns, `asked ${String(at)} ${part}`, () => ({ of: 'asked', asked: at, part })),
  );
}

/** Equal for what is the same. */
export function keyOf(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? String(part) : part,
  );
}

/** Between which numbers the values of a column lie, if `most` is the most that open ones may be. */
export function rangeOfColumn(column: Column, most: bigint): Range {
  switch (column.of) {
    case 'figure': {
      const { input, digits } = column.input;
      if (input.type.kind === 'yes-no') return { low: 0n, high: 1n };
      if (input.type.kind === 'date') return DAYS;
      if (input.type.kind === 'choice') {
        return { low: 0n, high: BigInt(Math.max(0, input.type.options.length - 1)) };
      }
      const { low = 0n, high = most } = rangeOfType(input.type, openBounds(column.input), digits);
      const greatest = column.atMost ?? constantBound(input.atMost);
      const least = constantBound(input.atLeast);
      const inner = {
        low: least === undefined ? low : -floorSteps(least.neg(), digits),
        high: greatest === undefined ? high : floorSteps(greatest, digits),
      };
      return { low: largest(inner.low, -most), high: smallest(inner.high, most) };
    }
    case 'evidence':
      if (column.fact === 'day') return DAYS;
      return { low: 0n, high: column.fact === 'state' ? 4n : 10_000n };
    case 'unit':
    case 'attribute':
      return { low: -1n, high: BigInt(column.texts.length) };
    case 'asked':
      return column.part === 'den' ? { low: 1n, high: most } : { low: -most, high: most };
  }
}

/** Bounds that are worked out are not known here; the others are looked at exactly. */
function openBounds({ input }: Declared): Parameters<typeof rangeOfType>[1] {
  const open = '999999999999999';
  return {
    ...(input.atLeast ? { atLeast: `-${open}` } : {}),
    ...(input.atMost ? { atMost: open } : {}),
  };
}

function constantBound(bound: Declared['input']['atLeast']): Rational | undefined {
  return bound?.kind === 'number' ? rational(bound.value) : undefined;
}

/** The most steps of the last digit that are not above the value. */
function floorSteps(value: Rational, digits: number): bigint {
  const { s, n, d } = value.mul(10n ** BigInt(digits));
  return s < 0n ? -((n + d - 1n) / d) : n / d;
}

const smallest = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const largest = (a: bigint, b: bigint): bigint => (a > b ? a : b);
