import {
  SECONDS_A_DAY,
  dayFromNumber,
  dayNumber,
  fromInteger,
  isInteger,
  momentFromNumber,
  momentNumber,
  type Arithmetic,
  type Day,
  type Moment,
  type Rational,
} from '@cchc/model';
import { MISMATCH, ZERO_DENOMINATOR, isLack } from '../values/lack.js';
import { date, dayOfValue, moment, number, type Evaluated, type Value } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { evaluate } from './evaluate.js';

type Operator = Arithmetic['operator'];

export function arithmetic(expression: Arithmetic, scope: Scope): Evaluated {
  const left = evaluate(expression.left, scope);
  if (isLack(left)) return left;
  const right = evaluate(expression.right, scope);
  return isLack(right) ? right : calculate(left, expression.operator, right);
}

/**
 * Exact. A day less a day is a whole number of days, a moment less a moment a number of days with its
 * fraction; a day moves by whole days, a moment by what comes to whole seconds. Beside a day, a moment
 * is its day.
 */
export function calculate(left: Value, operator: Operator, right: Value): Evaluated {
  if (left.kind === 'number' && right.kind === 'number') {
    return ofNumbers(left.value, operator, right.value);
  }
  if (left.kind !== 'date' && left.kind !== 'moment') return MISMATCH;
  if (right.kind !== 'number') return operator === '-' ? daysBetween(right, left) : MISMATCH;
  if (operator !== '+' && operator !== '-') return MISMATCH;
  const days = operator === '+' ? right.value : right.value.neg();
  if (days.abs().compare(MOST_DAYS) > 0) return MISMATCH;
  return (
    (left.kind === 'date' ? movedDay(left.value, days) : movedMoment(left.value, days)) ?? MISMATCH
  );
}

function daysBetween(from: Value, to: Value): Evaluated {
  if (from.kind === 'moment' && to.kind === 'moment')
    return number(
      fromInteger(momentNumber(to.value) - momentNumber(from.value)).div(SECONDS_A_DAY),
    );
  const [first, last] = [dayOfValue(from), dayOfValue(to)];
  if (first === undefined || last === undefined) return MISMATCH;
  return number(fromInteger(dayNumber(last) - dayNumber(first)));
}

function ofNumbers(left: Rational, operator: Operator, right: Rational): Evaluated {
  switch (operator) {
    case '+':
      return number(left.add(right));
    case '-':
      return number(left.sub(right));
    case '*':
      return number(left.mul(right));
    case '/':
      return right.n === 0n ? ZERO_DENOMINATOR : number(left.div(right));
  }
}

/** As far as the calendar of four-digit years goes. */
const MOST_DAYS = fromInteger(4_000_000);

function movedDay(day: Day, days: Rational): Value | undefined {
  return isInteger(days) ? date(dayFromNumber(dayNumber(day) + wholeOf(days))) : undefined;
}

function movedMoment(from: Moment, days: Rational): Value | undefined {
  const seconds = days.mul(SECONDS_A_DAY);
  if (!isInteger(seconds)) return undefined;
  return moment(momentFromNumber(momentNumber(from) + wholeOf(seconds)));
}

function wholeOf({ s, n }: Rational): number {
  return Number(s * n);
}
