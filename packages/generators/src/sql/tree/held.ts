import { both, compare, eitherOf, not } from '../../program/cond.js';
import { choose, int, isConst, type Cond, type Int } from '../../program/int.js';
import { rangeOf } from '../../program/range.js';
import { compareRat, roundRat, type Rat } from '../../program/rat.js';
import { conjuncts, foreseen, foreseenInt, isSameCond, type Known } from '../flow/known.js';
import { sizeOf } from '../flow/resolve.js';
import type { Scorer } from '../scorer.js';
import { atOneScale } from './node-state.js';

interface Bounds {
  readonly most: Rat;
  readonly least: Rat;
  readonly digits: number | undefined;
  /** What columns of its own are called. */
  readonly wanted: string;
}

interface Held {
  readonly score: Rat;
  /** Whether it was above the most, and else below the least. */
  readonly high: Cond;
  readonly low: Cond;
}

/** A number held between the least and the most, and rounded; it is read where `known` holds. */
export function held(given: Rat, known: Known, bounds: Bounds, scorer: Scorer): Held {
  const value = { num: foreseenInt(given.num, known), den: foreseenInt(given.den, known) };
  return heldBySide(value, known, bounds, scorer) ?? heldAsOne(value, known, bounds, scorer);
}

/** One of two fractions: each is held by itself, and no fraction has to be found first. */
function heldBySide(value: Rat, known: Known, bounds: Bounds, scorer: Scorer): Held | undefined {
  const chosen = sidesOf(value);
  if (!chosen) return undefined;
  const { when, then, otherwise } = chosen;
  const sides = [
    held(then, [...known, ...conjuncts(when)], bounds, scorer),
    held(otherwise, known, { ...bounds, wanted: `${bounds.wanted}_else` }, scorer),
  ] as const;
  const scale = atOneScale(sides.map(({ score }) => score));
  if (!scale) return undefined;
  const [first = int(0), second = int(0)] = scale.nums;
  const either = (of: (one: Held) => Cond): Cond =>
    eitherOf(both(when, of(sides[0])), both(not(when), of(sides[1])));
  return {
    score: { num: choose(when, first, second), den: int(scale.den) },
    high: either(({ high }) => high),
    low: either(({ low }) => low),
  };
}

/** A choice between two fractions, or the less or the more of a number and a constant. */
function sidesOf({
  num,
  den,
}: Rat): { readonly when: Cond; readonly then: Rat; readonly otherwise: Rat } | undefined {
  if (num.op === 'choose' && den.op === 'choose' && isSameCond(num.when, den.when)) {
    const then = { num: num.then, den: den.then };
    return { when: num.when, then, otherwise: { num: num.otherwise, den: den.otherwise } };
  }
  if ((num.op === 'min' || num.op === 'max') && isConst(den) && isConst(num.right)) {
    const when = compare(num.left, num.op === 'min' ? '<' : '>', num.right);
    return { when, then: { num: num.left, den }, otherwise: { num: num.right, den } };
  }
  return undefined;
}

function heldAsOne(
  value: Rat,
  known: Known,
  { most, least, digits, wanted }: Bounds,
  { sheet }: Scorer,
): Held {
  const isAbove = foreseen(compareRat(value, '>', most), known);
  const isBelow = foreseen(compareRat(value, '<', least), known);
  const isFree = isAbove.op === 'false' && isBelow.op === 'false';
  const isLong = sizeOf(value.num) + sizeOf(value.den) > 6;
  // It is read more than once where it is compared, and where it may be negative.
  const exact =
    isLong && (!isFree || mayBeNegative(value.num))
      ? {
          num: sheet.int(`${wanted}_value`, value.num),
          den: sheet.int(`${wanted}_of`, value.den),
        }
      : value;
  const asked = (found: Cond, by: '<' | '>', bound: Rat): Cond =>
    found.op === 'compare' ? compareRat(exact, by, bound) : found;
  const high = asked(isAbove, '>', most);
  const low = asked(isBelow, '<', least);
  const all = [most, least, within(exact, least, most)].map((one) =>
    digits === undefined ? one : roundRat(one, digits),
  );
  const scale = atOneScale(all);
  const [top, bottom, own] = scale?.nums ?? all.map(({ num }) => num);
  const score: Rat = {
    num: picked(high, top, low, bottom, own),
    den: scale ? int(scale.den) : picked(high, all[0]?.den, low, all[1]?.den, all[2]?.den),
  };
  // What is above the most is not below the least as well.
  return { score, high, low: high.op === 'true' ? { op: 'false' } : low };
}

/** A column that is compared before it is read lies between the bounds where it is read. */
function within({ num, den }: Rat, least: Rat, most: Rat): Rat {
  if (num.op !== 'local' || !isConst(den)) return { num, den };
  const at = (bound: Rat): bigint | undefined =>
    isConst(bound.num) && isConst(bound.den)
      ? (bound.num.value * den.value) / bound.den.value
      : undefined;
  const [low, high] = [at(least), at(most)];
  if (low === undefined || high === undefined || low < 0n) return { num, den };
  return { num: { ...num, range: { low, high: high + 1n } }, den };
}

function picked(high: Cond, top?: Int, low?: Cond, bottom?: Int, own?: Int): Int {
  const zero = int(0);
  const otherwise = low ? choose(low, bottom ?? zero, own ?? zero) : (own ?? zero);
  return choose(high, top ?? zero, otherwise);
}

function mayBeNegative(one: Int): boolean {
  const { low } = rangeOf(one);
  return low === undefined || low < 0n;
}
