import type { Expression, Extreme, Steps } from '@cchc/model';
import { compare } from '../cond.js';
import { int, largest, smallest } from '../int.js';
import { type Rat, divRat, extremeRat, floorRat, mulRat, subRat } from '../rat.js';
import { daysBetween, isTime } from '../times.js';
import { type Value, type Writer, bind, bindRat, lackWhen } from '../writer.js';
import { lower, lowerNumber } from './lower.js';
import { number, refused } from './values.js';

/** rate × max(0, distance) ÷ size; `trọn` counts finished steps only. */
export function steps(expression: Steps, to: Writer): Rat {
  const { subject } = to.place;
  if (!subject) return refused('steps', expression);
  const base = lower(expression.base, to);
  const [from, until] = expression.direction === 'over' ? [base, subject] : [subject, base];
  const distance = distanceOf(until, from, expression);
  const size = bindRat(to, lowerNumber(expression.size, to), 'size');
  lackWhen(to, compare(size.num, '=', int(0)), 'zero-denominator', { kind: 'zero-denominator' });
  const rate = lowerNumber(expression.rate, to);
  const positive: Rat = { num: largest(int(0), distance.num), den: distance.den };
  const count = divRat(positive, size);
  return mulRat(rate, expression.whole ? floorRat(count) : count);
}

function distanceOf(until: Value, from: Value, at: Expression): Rat {
  if (until.kind === 'number' && from.kind === 'number') return subRat(until.value, from.value);
  if (isTime(until) && isTime(from)) return daysBetween(from, until);
  return refused('mismatched-values', at);
}

export function extreme({ which, of, ...at }: Extreme, to: Writer): Value {
  const values = of.map((one, index) => bind(to, lower(one, to), `${which}_${String(index + 1)}`));
  const join = (a: Value, b: Value): Value => {
    if (a.kind === 'number' && b.kind === 'number') {
      return bind(to, number(extremeRat(which, a.value, b.value)), which);
    }
    if (isTime(a) && a.kind === b.kind) {
      const value = which === 'largest' ? largest(a.value, b.value) : smallest(a.value, b.value);
      return { kind: a.kind, value };
    }
    return refused('mismatched-values', { which, of, ...at });
  };
  const [first, ...rest] = values;
  return first ? rest.reduce(join, first) : refused('extreme', { which, of, ...at });
}
