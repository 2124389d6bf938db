import { fitsIn, type Quotient, type Room } from '../columnar/fits.js';
import type { LaneStep } from '../columnar/lane.js';
import { isConst } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import type { Arithmetic } from './arithmetic.js';
import { I16X8, i32Const, type Code } from './instructions.js';
import { reduced } from './reduced.js';

/** The steps as 16 bits can do them, or undefined where they cannot. */
export function shortSteps(steps: readonly LaneStep[]): readonly LaneStep[] | undefined {
  const made = reduced(steps);
  return fitsIn(made, ROOM) ? made : undefined;
}

/** The greatest number of 16 bits. */
export const MOST_SHORT = 2 ** 15 - 1;

const ROOM: Room = {
  // A comparison may ask for one more.
  most: BigInt(MOST_SHORT - 1),
  divides: (one) => divisionOf(one) !== undefined,
};

/** A quotient rounded to the nearest: so many parts of 2^15 of the dividend, divided by two to the power of `shift`. */
interface Division {
  readonly multiplier: number;
  readonly shift: number;
}

/** By a number that is the same for all, where trying every dividend shows that the quotient is right. */
function divisionOf({ op, left, right }: Quotient): Division | undefined {
  const { low, high } = rangeOf(left);
  if (op !== 'round-div' || !isConst(right) || low === undefined || high === undefined)
    return undefined;
  if (low < 0n || high > BigInt(MOST_SHORT)) return undefined;
  const [divisor, top] = [Number(right.value), Number(high)];
  const exponent = Math.floor(Math.log2(divisor));
  const isPower = 2 ** exponent === divisor;
  const ways: Division[] = isPower
    ? [{ multiplier: 2 ** 15, shift: exponent }]
    : [0, 1, -1].map((more) => ({
        multiplier: Math.round(2 ** (15 + exponent) / divisor) + more,
        shift: exponent,
      }));
  return ways.find((way) => isRight(way, divisor, top));
}

function isRight({ multiplier, shift }: Division, divisor: number, top: number): boolean {
  const half = shift === 0 ? 0 : 2 ** (shift - 1);
  for (let dividend = 0; dividend <= top; dividend++) {
    const share = (dividend * multiplier + 2 ** 14) >> 15;
    if (share + half > MOST_SHORT) return false;
    if ((share + half) >> shift !== Math.floor((2 * dividend + divisor) / (2 * divisor)))
      return false;
  }
  return true;
}

/** The quotient of what `dividend` leaves. */
export function shortQuotient(one: Quotient, dividend: Code, of: Arithmetic): Code {
  const division = divisionOf(one);
  if (!division) throw new Error('a quotient that 16 bits do not hold');
  const { multiplier, shift } = division;
  const share: Code =
    multiplier === 2 ** 15 ? dividend : [...dividend, ...of.constant(multiplier), ...I16X8.share];
  if (shift === 0) return share;
  return [...share, ...of.constant(2 ** (shift - 1)), ...of.add, ...i32Const(shift), ...I16X8.shr];
}
