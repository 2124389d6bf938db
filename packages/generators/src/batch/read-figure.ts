import { UNUSABLE } from '../columnar/lane.js';
import type { KernelColumn } from '../columnar/kernel.js';
import { dayOf } from '../typescript/runtime/days.js';
import type { Datum } from '../typescript/runtime/population.js';
import { readDatum, type Kind } from '../typescript/runtime/read.js';

/** A datum as the number that a column holds; what is not plainly one is left to the exact runtime. */
export type ReadDatum = (datum: Datum) => number;

export function readerOf(kind: Kind, column: Pick<KernelColumn, 'low' | 'high'>): ReadDatum {
  const { low, high } = column;
  const held = (value: number): number => (value < low || value > high ? UNUSABLE : value);
  switch (kind.kind) {
    case 'yes-no':
      return (datum) => (datum === 'yes' ? 1 : datum === 'no' ? 0 : UNUSABLE);
    case 'date': {
      const known = new Map<Datum, number>();
      return (datum) => {
        const before = known.get(datum);
        if (before !== undefined) return before;
        const day = typeof datum === 'string' ? dayOf(datum) : undefined;
        const value = day === undefined ? UNUSABLE : held(day);
        known.set(datum, value);
        return value;
      };
    }
    case 'choice': {
      const places = new Map<Datum, number>((kind.options ?? []).map((name, at) => [name, at]));
      return (datum) => {
        const known = places.get(datum);
        if (known !== undefined || typeof datum !== 'string') return known ?? UNUSABLE;
        return places.get(datum.normalize('NFC')) ?? UNUSABLE;
      };
    }
    default:
      return (datum) => {
        if (typeof datum !== 'string') return UNUSABLE;
        const plain = plainSteps(datum, kind.digits);
        if (plain >= 0 && kind.step === 1) return held(plain);
        const read = readDatum(datum, kind);
        return 'value' in read ? held(read.value as number) : UNUSABLE;
      };
  }
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

const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
