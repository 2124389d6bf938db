import { ZERO, fromInteger, type Rational, type Rulebook } from '@cchc/model';
import type { Boundary } from './boundaries.js';
import { evaluate } from './evaluate.js';
import { gridOf } from './grid.js';
import type { Slot } from './slots.js';

/**
 * The values of a slot around the place where a boundary is met while all else stays: the last before
 * it, the first at or behind it, and the next. Empty where no value of the slot leads over it.
 */
export function valuesAround(
  boundary: Boundary,
  slot: Slot,
  { rulebook, points, base, choice }: SolveIn,
): readonly string[] {
  const grid = gridOf(slot, rulebook);
  if (!grid) return [];
  const sideAt = (at: bigint): number | undefined => {
    const here = grid.step.mul(fromInteger(at));
    const draft = {
      rulebook,
      points,
      choice,
      subject: boundary.subject,
      valueOf: (one: Slot) => (one === slot ? here : base(one)),
    };
    const [left, right] = [evaluate(boundary.left, draft), evaluate(boundary.right, draft)];
    return left && right && Math.sign(left.sub(right).compare(ZERO));
  };
  // A denominator of zero has no side: the search begins behind it.
  let low = sideAt(grid.lowest) === undefined ? grid.lowest + 1n : grid.lowest;
  let high = grid.highest;
  const [first, final] = [sideAt(low), sideAt(high)];
  if (first === undefined || final === undefined || first === final) return [];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (sideAt(middle) === first) low = middle;
    else high = middle;
  }
  return [low, high, high + 1n]
    .filter((at) => at >= grid.lowest && at <= grid.highest)
    .map(grid.text);
}

export interface SolveIn {
  readonly rulebook: Rulebook;
  readonly points: string;
  readonly base: (slot: Slot) => Rational | undefined;
  readonly choice: number;
}
