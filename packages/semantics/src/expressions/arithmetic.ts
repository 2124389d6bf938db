import {
  dayFromNumber,
  dayNumber,
  fromInteger,
  isInteger,
  type Arithmetic,
  type Rational,
} from '@cchc/model';
import { MISMATCH, ZERO_DENOMINATOR, isLack } from '../values/lack.js';
import { date, number, type Evaluated, type Value } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { evaluate } from './evaluate.js';

type Operator = Arithmetic['operator'];

export function arithmetic(expression: Arithmetic, scope: Scope): Evaluated {
  const left = evaluate(expression.left, scope);
  if (isLack(left)) return left;
  const right = evaluate(expression.right, scope);
  return isLack(right) ? right : calculate(left, expression.operator, right);
}

/** Exact. Days: a day less a day is a whole number of days; a day moves by a whole number of days. */
export function calculate(left: Value, operator: Operator, right: Value): Evaluated {
  if (left.kind === 'number' && right.kind === 'number') {
    return ofNumbers(left.value, operator, right.value);
  }
  if (left.kind !== 'date') return MISMATCH;
  if (right.kind === 'date' && operator === '-') {
    return number(fromInteger(dayNumber(left.value) - dayNumber(right.value)));
  }
  if (right.kind !== 'number' || !isInteger(right.value)) return MISMATCH;
  if (operator === '+') return movedDay(left.value, right.value);
  return operator === '-' ? movedDay(left.value, right.value.neg()) : MISMATCH;
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
const MOST_DAYS = 4_000_000n;

function movedDay(day: string, days: Rational): Evaluated {
  if (days.n > MOST_DAYS) return MISMATCH;
  return date(dayFromNumber(dayNumber(day) + Number(days.s * days.n))) ?? MISMATCH;
}
