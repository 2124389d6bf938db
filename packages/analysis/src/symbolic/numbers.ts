import {
  SECONDS_A_DAY,
  dayNumber,
  findNode,
  fromInteger,
  momentNumber,
  rational,
  type Expression,
  type Rational,
} from '@cchc/model';
import { readAggregate } from './aggregates.js';
import { productOf, readArithmetic, readExtreme } from './arithmetic.js';
import type { Case } from './case.js';
import { readEvidenceCount, readEvidenceIssue } from './evidence.js';
import { opaqueNumber } from './opaque.js';
import { constantQuotient, negateQuotient, type Quotient } from './quotient.js';
import { follow, number, type NumberReading, type Stop } from './reading.js';
import { readReference } from './references.js';
import type { Scope } from './scope.js';
import { readSurveyResult } from './surveys.js';
import { readWorkingDays } from './working-days.js';
import { readSteps } from './steps.js';
import { freeSort, wholeSort } from './unknowns.js';

/** Every value a number, a day (as its number) or a moment (as days with their fraction) can take in the cases of `here`. */
export function* readNumber(
  expression: Expression,
  scope: Scope,
  here: Case,
): Generator<NumberReading | Stop> {
  switch (expression.kind) {
    case 'number':
      yield constant(rational(expression.value), here);
      return;
    case 'date':
      yield constant(fromInteger(dayNumber(expression.value)), here);
      return;
    case 'moment':
      yield constant(fromInteger(momentNumber(expression.value)).div(SECONDS_A_DAY), here);
      return;
    case 'max-points':
      yield constant(scope.points, here);
      return;
    case 'subject':
      if (scope.subject) yield number(scope.subject.value, here);
      else yield* opaqueNumber(expression, scope, here);
      return;
    case 'reference':
      yield* readReference(expression, scope, here);
      return;
    case 'arithmetic':
      yield* readArithmetic(expression, scope, here);
      return;
    case 'extreme':
      yield* readExtreme(expression, scope, here);
      return;
    case 'steps':
      yield* readSteps(expression, scope, here);
      return;
    case 'aggregate':
      yield* readAggregate(expression, scope, here);
      return;
    case 'negation':
      yield* follow(readNumber(expression.value, scope, here), (read) => [
        number(negateQuotient(read.value), read.here),
      ]);
      return;
    case 'each':
      yield* readNumbers(
        [expression.rate, expression.count],
        scope,
        here,
        ([rate, count], after) =>
          rate && count ? productOf(rate, count, expression, scope, after) : [],
      );
      return;
    case 'evidence':
      if (expression.fact === 'count') yield* readEvidenceCount(expression, scope, here);
      else yield* readEvidenceIssue(expression, scope, here);
      return;
    case 'survey-result':
      yield* readSurveyResult(expression, scope, here);
      return;
    case 'score-of': {
      const worth = findNode(scope.rulebook, expression.node)?.worth;
      const sort = worth && freeSort(rational(worth.lowest), rational(worth.points));
      yield* opaqueNumber(expression, scope, here, sort);
      return;
    }
    case 'working-days':
      yield* readWorkingDays(expression, scope, here);
      return;
    case 'working-days-between':
      yield* opaqueNumber(expression, scope, here, wholeSort);
      return;
    default:
      yield* opaqueNumber(expression, scope, here);
  }
}

/** The values of several expressions, read one after the other. */
export function* readNumbers<To>(
  expressions: readonly Expression[],
  scope: Scope,
  here: Case,
  next: (values: readonly Quotient[], here: Case) => Iterable<To | Stop>,
): Generator<To | Stop> {
  const [first, ...rest] = expressions;
  if (!first) {
    yield* next([], here);
    return;
  }
  yield* follow(readNumber(first, scope, here), (read) =>
    readNumbers(rest, scope, read.here, (values, after) => next([read.value, ...values], after)),
  );
}

function constant(value: Rational, here: Case): NumberReading {
  return number(constantQuotient(value), here);
}
