import type { HandedIn } from '../handed-in.js';
import type { BatchUnit } from '../unit.js';

/** An exact number on the way to its columns; one object serves all units. */
export interface Pair {
  num: number;
  den: number;
}

/**
 * Works out of a unit what columns of an asked body hold; says whether there is a value. Where there is
 * none, whatever the reason, the exact runtime is asked for the leaf and knows what to say.
 */
export type Asker = (unit: BatchUnit, handed: HandedIn, into: Pair) => boolean;

/** In lowest terms, so that it stays small; false where it is no safe number. */
export function lowestInto(num: number, den: number, into: Pair): boolean {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den <= 0) return false;
  const shared = greatestDivisor(num < 0 ? -num : num, den);
  into.num = shared > 1 ? num / shared : num;
  into.den = shared > 1 ? den / shared : den;
  return true;
}

function greatestDivisor(a: number, b: number): number {
  if (b === 1) return 1;
  while (b > MOST_INT) [a, b] = [b, a % b];
  if (b === 0) return a;
  // Remainders of whole numbers of 32 bits are far quicker than those of wide ones.
  let [larger, smaller] = [b | 0, (a % b) | 0];
  while (smaller !== 0) {
    const rest = (larger % smaller) | 0;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

const MOST_INT = 2 ** 31 - 1;
