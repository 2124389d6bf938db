import type { Arithmetic } from '@cchc/model';
import { compare, eitherOf } from '../cond.js';
import { type Int, add, int, neg, sub } from '../int.js';
import { type Rat, addRat, divRat, mulRat, subRat, whole } from '../rat.js';
import { DAYS } from '../slots.js';
import { type Value, type Writer, bind, bindRat, lackWhen } from '../writer.js';
import { lower } from './lower.js';
import { number, refused } from './values.js';

export function arithmetic(expression: Arithmetic, to: Writer): Value {
  const left = lower(expression.left, to);
  const right = lower(expression.right, to);
  if (left.kind === 'number' && right.kind === 'number') {
    return number(ofNumbers(left.value, expression.operator, right.value, to));
  }
  if (left.kind !== 'date') return refused('mismatched-values', expression);
  if (right.kind === 'date' && expression.operator === '-') {
    return number(whole(sub(left.value, right.value)));
  }
  if (right.kind !== 'number') return refused('mismatched-values', expression);
  return { kind: 'date', value: moved(left.value, expression, right.value, to) };
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

/** A day moves by whole days, within the years of four digits. */
function moved(day: Int, expression: Arithmetic, days: Rat, to: Writer): Int {
  if (days.den.op !== 'const' || days.den.value !== 1n)
    return refused('fraction-of-a-day', expression);
  if (expression.operator !== '+' && expression.operator !== '-') {
    return refused('mismatched-values', expression);
  }
  const by = expression.operator === '+' ? days.num : neg(days.num);
  const day2 = bind(to, { kind: 'date', value: add(day, by) }, 'day');
  if (day2.kind !== 'date') return refused('mismatched-values', expression);
  const tooFar = eitherOf(
    compare(day2.value, '<', int(DAYS.low ?? 0n)),
    compare(day2.value, '>', int(DAYS.high ?? 0n)),
  );
  lackWhen(to, tooFar, 'refused', { kind: 'unsupported', construct: 'mismatched-values' });
  return day2.value;
}
