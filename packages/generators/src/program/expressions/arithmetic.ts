import type { Arithmetic } from '@cchc/model';
import { compare } from '../cond.js';
import { int } from '../int.js';
import { type Rat, addRat, divRat, mulRat, negRat, subRat } from '../rat.js';
import { daysBetween, isTime, moved } from '../times.js';
import { type Value, type Writer, bindRat, lackWhen } from '../writer.js';
import { lower } from './lower.js';
import { number, refused } from './values.js';

export function arithmetic(expression: Arithmetic, to: Writer): Value {
  const left = lower(expression.left, to);
  const right = lower(expression.right, to);
  if (left.kind === 'number' && right.kind === 'number') {
    return number(ofNumbers(left.value, expression.operator, right.value, to));
  }
  const { operator } = expression;
  if (!isTime(left) || operator === '*' || operator === '/')
    return refused('mismatched-values', expression);
  if (isTime(right) && operator === '-') return number(daysBetween(right, left));
  if (right.kind !== 'number') return refused('mismatched-values', expression);
  const days = operator === '+' ? right.value : negRat(right.value);
  return moved(left, days, expression, to);
}

function ofNumbers(a: Rat, operator: Arithmetic['operator'], b: Rat, to: Writer): Rat {
  switch (operator) {
    case '+':
      return addRat(a, b);
    case '-':
      return subRat(a, b);
    case '*':
      return mulRat(a, b);
    case '/': {
      const divisor = bindRat(to, b, 'divisor');
      lackWhen(to, compare(divisor.num, '=', int(0)), 'zero-denominator', {
        kind: 'zero-denominator',
      });
      return divRat(a, divisor);
    }
  }
}
