import type { Unit } from '../../typescript/runtime/world.js';
import type { HandedIn } from '../handed-in.js';

/** An exact number on the way to its columns; one object serves all units. */
export interface Pair {
  num: number;
  den: number;
}

/**
 * Works out of a unit what columns of an asked body hold; says whether there is a value. Where there is
 * none, whatever the reason, the exact runtime is asked for the leaf and knows what to say.
 */
export type Asker = (unit: Unit, handed: HandedIn, into: Pair) => boolean;

/** In lowest terms, so that it stays small; false where it is no safe number. */
export function lowestInto(num: number, den: number, into: Pair): boolean {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den <= 0) return false;
  let [a, b] = [Math.abs(num), den];
  while (b !== 0) [a, b] = [b, a % b];
  into.num = a > 1 ? num / a : num;
  into.den = a > 1 ? den / a : den;
  return true;
}
