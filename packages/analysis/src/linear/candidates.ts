import { ONE, floor, fromInteger, isInteger, print, ratio, type Rational } from '@cchc/model';
import type { End, Stretch } from './bounds.js';

/** How many neighbouring whole numbers are tried before jumps. */
const NEIGHBOURS = 13n;
const JUMPS = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000, 1_000_000];

/**
 * Whole numbers of the stretch, those near `near` and those a person would pick first; all of them
 * where they are few.
 */
export function* wholeCandidates(stretch: Stretch, near: Rational): Generator<Rational> {
  const low = stretch.from && lowestWhole(stretch.from);
  const high = stretch.to && highestWhole(stretch.to);
  if (low && high && low.compare(high) > 0) return;
  const start = clamp(floor(near), low, high);
  for (let step = 0n; step < NEIGHBOURS; step++) {
    for (const value of step === 0n ? [start] : [start.add(step), start.sub(step)]) {
      if (within(value, low, high)) yield value;
    }
  }
  for (const jump of JUMPS) {
    const value = fromInteger(jump);
    if (within(value, low, high) && value.sub(start).abs().compare(fromInteger(NEIGHBOURS)) >= 0) {
      yield value;
    }
  }
  for (const end of [high, low]) if (end) yield end;
  if (low && high) yield floor(low.add(high).div(2));
}

/** Decimals of the stretch, the shortest first; numbers that no decimal writes are never given. */
export function* decimalCandidates(stretch: Stretch, near: Rational): Generator<Rational> {
  const { from, to } = stretch;
  if (contains(stretch, near)) yield near;
  const ends = [from, to].filter((end) => end?.inclusive).map((end) => end?.value);
  for (const end of ends) if (end && !print(end).includes('/')) yield end;
  if (from && to) {
    const inside = shortestBetween(from.value, to.value);
    if (inside) yield inside;
    return;
  }
  if (from) yield floor(from.value).add(1);
  else if (to) yield floor(to.value.neg()).add(1).neg();
  if (from) yield floor(from.value).add(100);
}

export function contains({ from, to }: Stretch, value: Rational): boolean {
  const above = from ? value.compare(from.value) : 1;
  const below = to ? value.compare(to.value) : -1;
  return (
    (above > 0 || (above === 0 && from?.inclusive === true)) &&
    (below < 0 || (below === 0 && to?.inclusive === true))
  );
}

/** The decimal with the fewest digits strictly between, nearest to the middle. */
export function shortestBetween(low: Rational, high: Rational): Rational | undefined {
  if (low.compare(high) >= 0) return undefined;
  const middle = low.add(high).div(2);
  for (let scale = 1n; ; scale *= 10n) {
    const below = floor(middle.mul(scale).add(ratio(1n, 2n)));
    for (const whole of [below, below.add(1), below.sub(1)]) {
      const value = whole.div(scale);
      if (value.compare(low) > 0 && value.compare(high) < 0) return value;
    }
  }
}

function lowestWhole({ value, inclusive }: End): Rational {
  if (isInteger(value)) return inclusive ? value : value.add(ONE);
  return floor(value).add(ONE);
}

function highestWhole({ value, inclusive }: End): Rational {
  return isInteger(value) && !inclusive ? value.sub(ONE) : floor(value);
}

function clamp(value: Rational, low: Rational | undefined, high: Rational | undefined): Rational {
  if (low && value.compare(low) < 0) return low;
  return high && value.compare(high) > 0 ? high : value;
}

function within(value: Rational, low: Rational | undefined, high: Rational | undefined): boolean {
  return (!low || value.compare(low) >= 0) && (!high || value.compare(high) <= 0);
}
