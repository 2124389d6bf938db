import type { Arithmetic, Extreme, Placed } from '@cchc/model';
import { splitBy, splitBySign, type Case } from './case.js';
import { readNumbers } from './numbers.js';
import { opaqueNumber, opaqueProduct } from './opaque.js';
import {
  addQuotients,
  differenceForm,
  divideQuotients,
  multiplyQuotients,
  subtractQuotients,
  type Quotient,
} from './quotient.js';
import { noValue, number, zeroDenominator, type NumberReading, type Stop } from './reading.js';
import type { Scope } from './scope.js';
import { readTimes } from './times-beside-days.js';

type Readings = Generator<NumberReading | Stop>;

export function* readArithmetic(expression: Arithmetic, scope: Scope, here: Case): Readings {
  const { operator, left, right } = expression;
  const operate = OPERATORS[operator];
  yield* readTimes(left, right, scope, here, ([a, b], after) =>
    a && b ? operate(a, b, expression, scope, after) : [],
  );
}

export function* readExtreme(expression: Extreme, scope: Scope, here: Case): Readings {
  yield* readNumbers(expression.of, scope, here, (values, after) =>
    extremeOf(values, expression, scope, after),
  );
}

type Operate = (a: Quotient, b: Quotient, place: Placed, scope: Scope, here: Case) => Readings;

export const productOf: Operate = function* (a, b, place, scope, here) {
  const product = multiplyQuotients(a, b);
  if (product) yield number(product, here);
  else yield* opaqueProduct(a, b, place, scope, here);
};

/** a ÷ b, apart for each sign of b. */
export const quotientOf: Operate = function* (a, b, place, scope, here) {
  const { below, zero, above } = splitBySign(here, b.numerator);
  if (zero) yield zeroDenominator(place.at, zero);
  for (const { sign, side } of [
    { sign: 1, side: above } as const,
    { sign: -1, side: below } as const,
  ]) {
    if (!side) continue;
    const quotient = divideQuotients(a, b, sign);
    if (quotient) yield number(quotient, side);
    else yield* opaqueNumber(place, scope, side);
  }
};

const OPERATORS: Readonly<Record<Arithmetic['operator'], Operate>> = {
  '+': (a, b, ...place) => linearOr(addQuotients(a, b), ...place),
  '-': (a, b, ...place) => linearOr(subtractQuotients(a, b), ...place),
  '*': productOf,
  '/': quotientOf,
};

function* linearOr(sum: Quotient | undefined, place: Placed, scope: Scope, here: Case): Readings {
  if (sum) yield number(sum, here);
  else yield* opaqueNumber(place, scope, here);
}

/** The larger (or smaller) of the first two, then of that and the rest. */
function* extremeOf(
  values: readonly Quotient[],
  expression: Extreme,
  scope: Scope,
  here: Case,
): Readings {
  const [first, second, ...rest] = values;
  if (!first || !second) {
    yield first ? number(first, here) : noValue(expression.at, here);
    return;
  }
  const difference = differenceForm(first, second);
  if (!difference) {
    yield* opaqueNumber(expression, scope, here);
    return;
  }
  const { holds, fails } = splitBy(here, { form: difference, relation: '>=' });
  const [takesFirst, takesSecond] =
    expression.which === 'largest' ? [holds, fails] : [fails, holds];
  if (takesFirst) yield* extremeOf([first, ...rest], expression, scope, takesFirst);
  if (takesSecond) yield* extremeOf([second, ...rest], expression, scope, takesSecond);
}
