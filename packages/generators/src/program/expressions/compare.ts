import type { Comparison, Expression } from '@cchc/model';
import { both, compare, eitherOf, not, same } from '../cond.js';
import type { Cond } from '../int.js';
import { compareRat } from '../rat.js';
import { alike, isTime } from '../times.js';
import type { Value, Writer } from '../writer.js';
import { lower } from './lower.js';
import { refused } from './values.js';

/** The order of two values of one kind; texts are only the same or not. */
export function compareValues(
  left: Value,
  by: Comparison['operator'],
  right: Value,
  at: Expression,
): Cond {
  if (left.kind === 'number' && right.kind === 'number') {
    return compareRat(left.value, by, right.value);
  }
  if (isTime(left) && isTime(right)) {
    const { a, b } = alike(left, right);
    return compare(a, by, b);
  }
  if (by !== '=' && by !== '<>') return refused('mismatched-values', at);
  const turned = (cond: Cond): Cond => (by === '=' ? cond : not(cond));
  if (left.kind === 'text' && right.kind === 'text') return turned(same(left.value, right.value));
  if (left.kind === 'yes-no' && right.kind === 'yes-no') {
    const [a, b] = [left.value, right.value];
    return turned(eitherOf(both(a, b), both(not(a), not(b))));
  }
  return refused('mismatched-values', at);
}

export function comparison(expression: Comparison, to: Writer): Cond {
  const left = lower(expression.left, to);
  const right = lower(expression.right, to);
  return compareValues(left, expression.operator, right, expression);
}
