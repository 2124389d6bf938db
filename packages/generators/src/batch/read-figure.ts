import type { Datum, DatumJson } from '@cchc/model';
import { UNUSABLE } from '../columnar/lane.js';
import type { KernelColumn } from '../columnar/kernel.js';
import { dayOf } from '../typescript/runtime/days.js';
import { readDatum, type Kind } from '../typescript/runtime/read.js';

/** How the datum of a column is read; one form for all kinds, so that one loop reads them all quickly. */
export interface Reading {
  readonly name: string;
  readonly as: (typeof AS)[keyof typeof AS];
  readonly kind: Kind;
  readonly digits: number;
  readonly low: number;
  readonly high: number;
  /** Of a choice: the places of its options. */
  readonly options: ReadonlyMap<string, number>;
}

const AS = { whole: 0, number: 1, 'yes-no': 2, date: 3, choice: 4, other: 5 } as const;

export function readingOf(
  name: string,
  kind: Kind,
  { low, high }: Pick<KernelColumn, 'low' | 'high'>,
): Reading {
  const isNumber = kind.kind === 'integer' || kind.kind === 'number' || kind.kind === 'ratio';
  const isOther = kind.kind === 'moment' || (isNumber && kind.step !== 1);
  const options = new Map((kind.options ?? []).map((option, at) => [option, at]));
  const ofNumber = kind.digits === 0 ? AS.whole : AS.number;
  const as = isOther ? AS.other : isNumber ? ofNumber : AS[kind.kind];
  return { name, as, kind, digits: kind.digits, low, high, options };
}

/** A datum as the number that a column holds; what is not plainly one is left to the exact runtime. */
export function read(datum: Datum, reading: Reading): number {
  if (datum.kind !== 'given') return UNUSABLE;
  const { value: text } = datum;
  switch (reading.as) {
    case AS.whole: {
      const plain = plainWhole(text);
      return plain >= 0 ? held(plain, reading) : exactly(text, reading);
    }
    case AS.number: {
      const plain = plainSteps(text, reading.digits);
      return plain >= 0 ? held(plain, reading) : exactly(text, reading);
    }
    case AS['yes-no']:
      return text === 'yes' ? 1 : text === 'no' ? 0 : UNUSABLE;
    case AS.date: {
      const day = dayOfText(text);
      return day === undefined ? UNUSABLE : held(day, reading);
    }
    case AS.choice:
      return reading.options.get(text) ?? reading.options.get(text.normalize('NFC')) ?? UNUSABLE;
    default:
      return exactly(text, reading);
  }
}

/** As `read`, of a datum in JSON. */
export function readDatumOf(datum: DatumJson | undefined, reading: Reading): number {
  return typeof datum === 'string' ? read({ kind: 'given', value: datum }, reading) : UNUSABLE;
}

function exactly(text: string, reading: Reading): number {
  const found = readDatum(text, reading.kind);
  return 'value' in found ? held(Number(found.value), reading) : UNUSABLE;
}

function held(value: number, { low, high }: Reading): number {
  return value < low || value > high ? UNUSABLE : value;
}

/** Most days are handed in many times over. */
const days = new Map<string, number | undefined>();
const MOST_DAYS = 100_000;

export function dayOfText(text: string): number | undefined {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = dayOf(text);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(text, day);
  return day;
}

const ZERO = 48;
const POINT = 46;
/** So many digits are a plain number whatever they are. */
const MOST_DIGITS = 15;

/** Steps of a decimal of digits and at most one point, as most are written; below zero for all others. */
export function plainSteps(text: string, digits: number): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return -1;
  let steps = 0;
  let behind = -1;
  for (let at = 0; at < length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === POINT) {
      if (behind >= 0 || at === 0 || at === length - 1) return -1;
      behind = 0;
      continue;
    }
    const digit = sign - ZERO;
    if (digit < 0 || digit > 9) return -1;
    steps = steps * 10 + digit;
    if (behind >= 0) behind++;
  }
  const missing = digits - Math.max(behind, 0);
  if (missing < 0 || length + missing > MOST_DIGITS) return -1;
  return missing === 0 ? steps : steps * (TENS[missing] ?? NaN);
}

/** A whole number of digits alone; below zero for all others. */
export function plainWhole(text: string): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return -1;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
