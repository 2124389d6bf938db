import type { OverUnits } from './book.js';
import { ZERO, exact, minus, order, over as divided, plus, type Exact } from './exact.js';
import { ZERO_DENOMINATOR, isLack, type Lack } from './verdict.js';
import { sum, type Wide } from './wide.js';
import { whileChecking, type Unit, type World } from './world.js';

/** What a formula comes to over some units; those without a value are left out. */
export interface Spread {
  readonly count: number;
  /** From the lowest to the highest. */
  readonly values: () => readonly Exact[];
  readonly sum: () => Exact;
  readonly mean: () => Exact | Lack;
}

export function meanOver(unit: Unit, over: OverUnits): Exact | Lack {
  return spreadOf(unit, over).mean();
}

export function sumOver(unit: Unit, over: OverUnits): Exact | Lack {
  return spreadOf(unit, over).sum();
}

export function largestOver(unit: Unit, over: OverUnits): Exact | Lack {
  return spreadOf(unit, over).values().at(-1) ?? ZERO_DENOMINATOR;
}

export function smallestOver(unit: Unit, over: OverUnits): Exact | Lack {
  return spreadOf(unit, over).values()[0] ?? ZERO_DENOMINATOR;
}

/** Competition places: one more than the units that stand before. */
export function placeFromHigh(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, { values, count }) =>
    exact(count - countBefore(values(), (value) => order(value, own) <= 0) + 1),
  );
}

export function placeFromLow(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, { values }) =>
    exact(countBefore(values(), (value) => order(value, own) < 0) + 1),
  );
}

/** How far the unit is from the lowest, as a share of the way from the lowest to the highest. */
export function minMax(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, spread) =>
    quotient(minus(own, spread.values()[0] ?? own), widthOf(spread)),
  );
}

export function minMaxReverse(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, spread) =>
    quotient(minus(spread.values().at(-1) ?? own, own), widthOf(spread)),
  );
}

export function shareOf(unit: Unit, over: OverUnits): Exact | Lack {
  return withOwn(unit, over, (own, { sum }) => quotient(own, sum()));
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
  const group = asked.over === 'all' ? '' : block;
  const spreads = spreadsOf(world, asked, checking);
  const known = spreads.get(group);
  if (known) return known;
  const isMeant = (one: Unit): boolean => asked.over === 'all' || (one.block ?? '') === block;
  const meant = world.units.filter(isMeant);
  const spread = workedOut(meant.map((one) => asked.of(whileChecking(one, checking))));
  spreads.set(group, spread);
  return spread;
}

/** By block; apart for each way in which bounds of figures are being checked. */
function spreadsOf(
  { spreads }: World,
  asked: OverUnits,
  checking: Unit['checking'],
): Map<string, Spread> {
  const ways = spreads.get(asked) ?? new Map<string, Map<string, Spread>>();
  spreads.set(asked, ways);
  const key = checking.length === 0 ? '' : JSON.stringify(checking.map(({ name }) => name));
  const known = ways.get(key) ?? new Map<string, Spread>();
  ways.set(key, known);
  return known;
}

function workedOut(given: readonly (Exact | Lack)[]): Spread {
  const values = given.filter((one): one is Exact => !isLack(one));
  const count = values.length;
  const sum = once(() => sumOf(values));
  return {
    count,
    sum,
    values: once(() => [...values].sort(order)),
    mean: once(() => quotient(sum(), exact(count))),
  };
}

/** Those of a denominator are added up first: denominators that differ make long numbers. */
function sumOf(values: readonly Exact[]): Exact {
  const sums = new Map<Wide, Wide>();
  for (const { num, den } of values) sums.set(den, sum(sums.get(den) ?? 0, num));
  return [...sums].map(([den, num]) => exact(num, den)).reduce(plus, ZERO);
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: work() }).value;
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

function widthOf({ values }: Spread): Exact {
  const all = values();
  const [lowest, highest] = [all[0], all.at(-1)];
  return lowest && highest ? minus(highest, lowest) : ZERO;
}

function quotient(numerator: Exact, denominator: Exact): Exact | Lack {
  return denominator.num === 0 ? ZERO_DENOMINATOR : divided(numerator, denominator);
}
