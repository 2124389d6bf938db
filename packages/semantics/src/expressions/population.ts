import { ZERO, fromInteger, print, type PopulationFunction, type Rational } from '@cchc/model';
import type { UsedValue } from '../trace.js';
import { ZERO_DENOMINATOR, isLack } from '../values/lack.js';
import { asNumber, number, type Evaluated } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { evaluate } from './evaluate.js';
import { used } from './reference.js';
import { countBeyond, spreadOf, valueScope, type Spread } from './spread.js';

/**
 * A value over every unit, or over the units of the block. Units that have no value are left out of
 * the figure; where the figure is about the unit itself, its own value must be there.
 */
export function overPopulation(expression: PopulationFunction, scope: Scope): Evaluated {
  const spread = spreadOf(expression.of, expression.over, scope);
  const evaluated = FIGURES[expression.figure](spread, () =>
    evaluate(expression.of, valueScope(scope, scope.unit)),
  );
  scope.recorder.use(() => ({
    ...used('population', expression.figure, expression, evaluated),
    units: { counted: spread.values.length, of: spread.of },
    ...endsOf(expression, spread),
  }));
  return evaluated;
}

function endsOf(
  { figure }: PopulationFunction,
  { lowest, highest }: Spread,
): Pick<UsedValue, 'ends'> {
  const isPlaced = figure === 'min-max' || figure === 'min-max-reverse';
  return isPlaced && lowest && highest
    ? { ends: { lowest: print(lowest), highest: print(highest) } }
    : {};
}

type Figure = (spread: Spread, own: () => Evaluated) => Evaluated;

const FIGURES: Readonly<Record<PopulationFunction['figure'], Figure>> = {
  mean: ({ sum, values }) => quotient(sum, fromInteger(values.length)),
  largest: ({ highest }) => (highest ? number(highest) : ZERO_DENOMINATOR),
  smallest: ({ lowest }) => (lowest ? number(lowest) : ZERO_DENOMINATOR),
  sum: ({ sum }) => number(sum),
  // Competition places: one more than the units that stand before.
  'rank-from-high': ({ values }, own) =>
    withOwn(own, (value) => number(fromInteger(countBeyond(values, value, 'more') + 1))),
  'rank-from-low': ({ values }, own) =>
    withOwn(own, (value) => number(fromInteger(countBeyond(values, value, 'less') + 1))),
  'min-max': (spread, own) =>
    withOwn(own, (value) => quotient(value.sub(spread.lowest ?? value), width(spread))),
  'min-max-reverse': (spread, own) =>
    withOwn(own, (value) => quotient((spread.highest ?? value).sub(value), width(spread))),
  share: ({ sum }, own) => withOwn(own, (value) => quotient(value, sum)),
};

function withOwn(own: () => Evaluated, figure: (value: Rational) => Evaluated): Evaluated {
  const value = asNumber(own());
  return isLack(value) ? value : figure(value);
}

function width({ lowest, highest }: Spread): Rational {
  return lowest && highest ? highest.sub(lowest) : ZERO;
}

function quotient(numerator: Rational, denominator: Rational): Evaluated {
  return denominator.n === 0n ? ZERO_DENOMINATOR : number(numerator.div(denominator));
}
