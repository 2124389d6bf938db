import {
  fromInteger,
  max,
  min,
  sum,
  type PopulationFunction,
  type Rational,
  type Unit,
} from '@cchc/model';
import { silent } from '../trace/recorder.js';
import { ZERO_DENOMINATOR, isKnown, isLack } from '../values/lack.js';
import { asNumber, number, type Evaluated } from '../values/value.js';
import { unitScope, type Scope } from '../world/scope.js';
import { blockOf } from '../world/block.js';
import { meanOf } from './aggregate.js';
import { evaluate, numberOf } from './evaluate.js';
import { used } from './reference.js';

/**
 * A value over every unit, or over the units of the block. Units that have no value are left out of
 * the figure; where the figure is about the unit itself, its own value must be there.
 */
export function overPopulation(expression: PopulationFunction, scope: Scope): Evaluated {
  const units = unitsOf(expression, scope);
  const values = units
    .map((unit) => numberOf(expression.of, valueScope(scope, unit)))
    .filter(isKnown);
  const evaluated = FIGURES[expression.figure](values, () =>
    evaluate(expression.of, valueScope(scope, scope.unit)),
  );
  scope.recorder.use(() => ({
    ...used('population', expression.figure, expression, evaluated),
    units: { counted: values.length, of: units.length },
  }));
  return evaluated;
}

/** A value of a unit is the same whoever asks: no row and no subject of the asking leaf is in reach. */
function valueScope({ world, leaf }: Scope, unit: Unit): Scope {
  return { ...unitScope(world, unit, silent), ...(leaf ? { leaf } : {}) };
}

function unitsOf({ over }: PopulationFunction, { world, unit }: Scope): readonly Unit[] {
  const { units } = world.population;
  return over === 'all' ? units : units.filter((other) => blockOf(other) === blockOf(unit));
}

type Figure = (values: readonly Rational[], own: () => Evaluated) => Evaluated;

const FIGURES: Readonly<Record<PopulationFunction['figure'], Figure>> = {
  mean: meanOf,
  largest: (values) => (values.length === 0 ? ZERO_DENOMINATOR : number(values.reduce(max))),
  smallest: (values) => (values.length === 0 ? ZERO_DENOMINATOR : number(values.reduce(min))),
  sum: (values) => number(sum(values)),
  'rank-from-high': (values, own) => withOwn(own, (value) => placeOf(value, values, 1)),
  'rank-from-low': (values, own) => withOwn(own, (value) => placeOf(value, values, -1)),
  'min-max': (values, own) =>
    withOwn(own, (value) => quotient(value.sub(values.reduce(min)), spread(values))),
  'min-max-reverse': (values, own) =>
    withOwn(own, (value) => quotient(values.reduce(max).sub(value), spread(values))),
  share: (values, own) => withOwn(own, (value) => quotient(value, sum(values))),
};

function withOwn(own: () => Evaluated, figure: (value: Rational) => Evaluated): Evaluated {
  const value = asNumber(own());
  return isLack(value) ? value : figure(value);
}

/** Competition places: one more than the units that stand before (1 above, −1 below). */
function placeOf(value: Rational, values: readonly Rational[], sign: 1 | -1): Evaluated {
  const before = values.filter((other) => Math.sign(other.compare(value)) === sign).length;
  return number(fromInteger(before + 1));
}

function spread(values: readonly Rational[]): Rational {
  return values.reduce(max).sub(values.reduce(min));
}

function quotient(numerator: Rational, denominator: Rational): Evaluated {
  return denominator.n === 0n ? ZERO_DENOMINATOR : number(numerator.div(denominator));
}
