import { rational, unitIs, type Expression, type Rational } from '@cchc/model';
import { compareOperands } from './comparison.js';
import { aggregate } from './aggregate.js';
import { arithmetic } from './arithmetic.js';
import { logic, negate, not } from './logic.js';
import { evaluateEvidence, reference, scoreInRound, scoreOf, totalScore } from './reference.js';
import { each, extreme, steps } from './amounts.js';
import { overPopulation } from './population.js';
import { surveyResult } from './survey-result.js';
import { previous } from './previous.js';
import { workingDays, workingDaysFrom } from './working-days.js';
import { MISMATCH, type Lack } from '../values/lack.js';
import {
  asNumber,
  asYesNo,
  date,
  moment,
  number,
  text,
  yesNo,
  type Evaluated,
} from '../values/value.js';
import type { Scope } from '../world/scope.js';

/** The exact value of an expression, or why it has none. One line a kind. */
export function evaluate(expression: Expression, scope: Scope): Evaluated {
  switch (expression.kind) {
    case 'number':
      return number(rational(expression.value));
    case 'yes-no':
      return yesNo(expression.value);
    case 'date':
      return date(expression.value) ?? MISMATCH;
    case 'moment':
      return moment(expression.value) ?? MISMATCH;
    case 'text':
      return text(expression.value);
    case 'reference':
      return reference(expression, scope);
    case 'max-points':
      return scope.leaf ? number(rational(scope.leaf.worth.points)) : MISMATCH;
    case 'subject':
      return scope.subject ?? MISMATCH;
    case 'score-of':
      return scoreOf(expression, scope);
    case 'total':
      return totalScore(expression, scope);
    case 'arithmetic':
      return arithmetic(expression, scope);
    case 'comparison':
      return compareOperands(expression, scope);
    case 'logic':
      return logic(expression, scope);
    case 'not':
      return not(expression, scope);
    case 'negation':
      return negate(expression, scope);
    case 'each':
      return each(expression, scope);
    case 'steps':
      return steps(expression, scope);
    case 'extreme':
      return extreme(expression, scope);
    case 'aggregate':
      return aggregate(expression, scope);
    case 'evidence':
      return evaluateEvidence(expression, scope);
    case 'survey-result':
      return surveyResult(expression, scope);
    case 'unit-is':
      return yesNo(unitIs(expression, scope.unit));
    case 'population':
      return overPopulation(expression, scope);
    case 'previous':
      return previous(expression, scope);
    case 'round-score':
      return scoreInRound(expression, scope);
    case 'working-days':
      return workingDays(expression, scope);
    case 'working-days-between':
      return workingDaysFrom(expression, scope);
  }
}

export function numberOf(expression: Expression, scope: Scope): Rational | Lack {
  return asNumber(evaluate(expression, scope));
}

export function conditionOf(expression: Expression, scope: Scope): boolean | Lack {
  return asYesNo(evaluate(expression, scope));
}
