import { type Expression, dayNumber, momentNumber } from '@cchc/model';
import { not, truth } from '../cond.js';
import { type Cond, int } from '../int.js';
import { movedByWorkingDays, workingDaysBetween } from '../lower-working-days.js';
import { type Rat, mulRat, negRat, ratOfDecimal } from '../rat.js';
import type { Block } from '../statement.js';
import { isTime } from '../times.js';
import type { Value, Writer } from '../writer.js';
import { aggregate } from './aggregate.js';
import { extreme, steps } from './amounts.js';
import { arithmetic } from './arithmetic.js';
import { comparison } from './compare.js';
import { logic } from './logic.js';
import { evidence, previous, reference, score, total } from './names.js';
import { population } from './population.js';
import { surveyMean } from './survey.js';
import { number, refused, yesNo } from './values.js';

/**
 * Writes what has to be there for the expression, in the order in which it is looked at, and gives
 * its value. One line a kind.
 */
export function lower(expression: Expression, to: Writer): Value {
  switch (expression.kind) {
    case 'number':
      return number(ratOfDecimal(expression.value));
    case 'yes-no':
      return yesNo(truth(expression.value));
    case 'date':
      return { kind: 'date', value: int(dayNumber(expression.value)) };
    case 'moment':
      return { kind: 'moment', value: int(momentNumber(expression.value)) };
    case 'text':
      return { kind: 'text', value: { op: 'text', value: expression.value.normalize('NFC') } };
    case 'reference':
      return reference(expression, to);
    case 'max-points':
      return number(ratOfDecimal(leafPoints(expression, to)));
    case 'subject':
      return to.place.subject ?? refused('subject', expression);
    case 'score-of':
      return score(expression, to);
    case 'round-score':
      return score(expression, to);
    case 'total':
      return total(expression.withoutBonus, to);
    case 'arithmetic':
      return arithmetic(expression, to);
    case 'comparison':
      return yesNo(comparison(expression, to));
    case 'logic':
      return yesNo(logic(expression, to));
    case 'not':
      return yesNo(not(lowerCondition(expression.value, to)));
    case 'negation':
      return number(negRat(lowerNumber(expression.value, to)));
    case 'each': {
      const rate = lowerNumber(expression.rate, to);
      return number(mulRat(rate, lowerNumber(expression.count, to)));
    }
    case 'steps':
      return number(steps(expression, to));
    case 'extreme':
      return extreme(expression, to);
    case 'aggregate':
      return aggregate(expression, to);
    case 'evidence':
      return evidence(expression.fact, expression.evidence, to);
    case 'survey-result':
      return number(surveyMean(expression.survey, to));
    case 'unit-is':
      return yesNo({ op: 'unit-is', by: expression.by, name: expression.name.normalize('NFC') });
    case 'population':
      return number(population(expression, to));
    case 'previous':
      return previous(expression, to);
    case 'working-days': {
      const days = lowerNumber(expression.days, to);
      return movedByWorkingDays(expression, days, lower(expression.from, to), to);
    }
    case 'working-days-between': {
      const from = lower(expression.from, to);
      return workingDaysBetween(expression, from, lower(expression.to, to), to);
    }
  }
}

export function lowerNumber(expression: Expression, to: Writer): Rat {
  const value = lower(expression, to);
  return value.kind === 'number' ? value.value : refused('mismatched-values', expression);
}

export function lowerCondition(expression: Expression, to: Writer): Cond {
  const value = lower(expression, to);
  return value.kind === 'yes-no' ? value.value : refused('mismatched-values', expression);
}

function leafPoints(at: Expression, { place }: Writer) {
  return place.leaf ? place.leaf.worth.points : refused('max-points', at);
}

/** A body that ends in the value of an expression. */
export function lowerValueBlock(
  expression: Expression,
  to: Writer,
): { readonly kind: Value['kind']; readonly block: Block } {
  const value = lower(expression, to);
  to.statements.push({
    do: 'end',
    with:
      value.kind === 'number'
        ? { kind: 'value', value: value.value }
        : isTime(value)
          ? { kind: 'day', value: value.value }
          : value.kind === 'text'
            ? { kind: 'text', value: value.value }
            : { kind: 'answer', value: value.value },
  });
  return { kind: value.kind, block: to.statements };
}
