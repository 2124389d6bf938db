import type { OverUnits } from './book.js';
import { ZERO, exact, minus, order, over as divided, plus, type Exact } from './exact.js';
import { ZERO_DENOMINATOR, isLack, type Lack } from './verdict.js';
import { whileChecking, type Unit } from './world.js';

/** What a formula comes to over some units; those without a value are left out. */
export interface Spread {
  /** From the lowest to the highest. */
  readonly values: readonly Exact[];
  readonly sum: Exact;
  readonly lowest: Exact | undefined;
  readonly highest: Exact | undefined;
}

export function meanOver(unit: Unit, over: OverUnits): Exact | Lack {
  const { sum, values } = spreadOf(unit, over);
  return quotient(sum, exact(values.length));
}

export function sumOver(unit: Unit, over: OverUnits): Exact | Lack {
  return spreadOf(unit, over).sum;
}

export function largestOver(unit: Unit, over: OverUnits): Exact | Lack {
  return spreadOf(unit, over).highest ?? ZERO_DENOMINATOR;
}

export function smallestOver(unit: Unit, over: OverUnits): Exact | Lack {
  return spreadOf(unit, over).lowest ?? ZERO_DENOMINATOR;
}

/** Competition places: one more than the units that stand before. */
export function placeFromHigh(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, { values }) =>
    exact(values.length - countBefore(values, (value) => order(value, own) <= 0) + 1),
  );
}

export function placeFromLow(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, { values }) =>
    exact(countBefore(values, (value) => order(value, own) < 0) + 1),
  );
}

/** How far the unit is from the lowest, as a share of the way from the lowest to the highest. */
export function minMax(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, spread) =>
    quotient(minus(own, spread.lowest ?? own), widthOf(spread)),
  );
}

export function minMaxReverse(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, spread) =>
    quotient(minus(spread.highest ?? own, own), widthOf(spread)),
  );
}

export function shareOf(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, { sum }) => quotient(own, sum));
}

/** Where the figure is about the unit itself, its own value must be there. */
function withOwn(
  unit: Unit,
  over: OverUnits,
  figure: (own: Exact, spread: Spread) => Exact | Lack,
): Exact | Lack {
  const own = over.of(unit);
  return isLack(own) ? own : figure(own, spreadOf(unit, over));
}

/** The values of all units, or of the unit's block; worked out once. */
function spreadOf(unit: Unit, asked: OverUnits): Spread {
  const { world, block = '', checking } = unit;
  const isMeant = (one: Unit): boolean => asked.over === 'all' || (one.block ?? '') === block;
  const group = asked.over === 'all' ? [] : [block];
  const key = JSON.stringify([checking.map(({ name }) => name), ...group]);
  const spreads = world.spreads.get(asked) ?? new Map<string, Spread>();
  world.spreads.set(asked, spreads);
  const spread =
    spreads.get(key) ??
    workedOut(world.units.filter(isMeant).map((one) => asked.of(whileChecking(one, checking))));
  spreads.set(key, spread);
  return spread;
}

function workedOut(given: readonly (Exact | Lack)[]): Spread {
  const values = given.filter((one): one is Exact => !isLack(one)).sort(order);
  const sum = values.reduce(plus, ZERO);
  return { values, sum, lowest: values[0], highest: values.at(-1) };
}

/** How many values, from the lowest, `isBefore` holds of. */
function countBefore(values: readonly Exact[], isBefore: (value: Exact) => boolean): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const value = values[middle];
    if (value && isBefore(value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function widthOf({ lowest, highest }: Spread): Exact {
  return lowest && highest ? minus(highest, lowest) : ZERO;
}

function quotient(numerator: Exact, denominator: Exact): Exact | Lack {
  return denominator.num === 0 ? ZERO_DENOMINATOR : divided(numerator, denominator);
}
