import { sum, type Expression, type Rational, type Unit } from '@cchc/model';
import { silent } from '../trace/recorder.js';
import { isKnown } from '../values/lack.js';
import { blockOf } from '../world/block.js';
import { unitScope, type Scope } from '../world/scope.js';
import { numberOf } from './evaluate.js';

/** What a formula comes to over some units; those without a value are left out. */
export interface Spread {
  /** All units asked, with a value or without. */
  readonly of: number;
  /** From the lowest to the highest. */
  readonly values: readonly Rational[];
  readonly sum: Rational;
  /** Undefined where no unit has a value. */
  readonly lowest: Rational | undefined;
  readonly highest: Rational | undefined;
}

/**
 * The values of all units, or of the unit's block. They are the same whoever asks, so a world works
 * them out once (and once more where the bound of an input that is being checked asks).
 */
export function spreadOf(of: Expression, over: 'all' | 'block', scope: Scope): Spread {
  const { world, leaf, unit, checking } = scope;
  const group = over === 'all' ? 'all' : `block ${blockOf(unit, world.rulebook)}`;
  const key = JSON.stringify([leaf?.id, group, checking]);
  const known = world.spreads.get(of) ?? new Map<string, Spread>();
  const spread = known.get(key) ?? workedOut(of, unitsOf(over, scope), scope);
  world.spreads.set(of, known.set(key, spread));
  return spread;
}

/** Where a formula over units is worked out: no row and no subject of the asking leaf is in reach. */
export function valueScope({ world, leaf, checking }: Scope, unit: Unit): Scope {
  return { ...unitScope(world, unit, silent), ...(leaf ? { leaf } : {}), checking };
}

/** How many of the values are less than this one, or more. */
export function countBeyond(values: readonly Rational[], bound: Rational, side: 'less' | 'more') {
  const isBefore = (value: Rational): boolean =>
    side === 'less' ? value.compare(bound) < 0 : value.compare(bound) <= 0;
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const value = values[middle];
    if (value && isBefore(value)) from = middle + 1;
    else to = middle;
  }
  return side === 'less' ? from : values.length - from;
}

function workedOut(of: Expression, units: readonly Unit[], scope: Scope): Spread {
  const values = units
    .map((unit) => numberOf(of, valueScope(scope, unit)))
    .filter(isKnown)
    .sort((a, b) => a.compare(b));
  return {
    of: units.length,
    values,
    sum: sum(values),
    lowest: values[0],
    highest: values.at(-1),
  };
}

function unitsOf(over: 'all' | 'block', { world, unit }: Scope): readonly Unit[] {
  const { rulebook, population } = world;
  if (over === 'all') return population.units;
  const block = blockOf(unit, rulebook);
  return population.units.filter((other) => blockOf(other, rulebook) === block);
}
