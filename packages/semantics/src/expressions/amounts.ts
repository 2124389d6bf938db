import { ZERO, floor, max, type Each, type Extreme, type Steps } from '@cchc/model';
import { compareValues } from '../values/compare.js';
import { MISMATCH, ZERO_DENOMINATOR, isLack, type Lack } from '../values/lack.js';
import { asNumber, number, type Evaluated, type Value } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { calculate } from './arithmetic.js';
import { evaluate, numberOf } from './evaluate.js';

/** `0,5 mỗi quy_chế`: the rate times the count. */
export function each({ rate, count }: Each, scope: Scope): Evaluated {
  const one = numberOf(rate, scope);
  if (isLack(one)) return one;
  const many = numberOf(count, scope);
  return isLack(many) ? many : number(one.mul(many));
}

/** rate × max(0, subject − base) ÷ size, or base − subject for `kém`; `trọn` counts finished steps only. */
export function steps(expression: Steps, scope: Scope): Evaluated {
  const { subject } = scope;
  if (!subject) return MISMATCH;
  const base = evaluate(expression.base, scope);
  if (isLack(base)) return base;
  const [from, to] = expression.direction === 'over' ? [base, subject] : [subject, base];
  const distance = asNumber(calculate(to, '-', from));
  if (isLack(distance)) return distance;
  const size = numberOf(expression.size, scope);
  if (isLack(size)) return size;
  if (size.n === 0n) return ZERO_DENOMINATOR;
  const rate = numberOf(expression.rate, scope);
  if (isLack(rate)) return rate;
  const count = max(ZERO, distance).div(size);
  return number(rate.mul(expression.whole ? floor(count) : count));
}

/** `lớn nhất(a; b)`, `nhỏ nhất(a; b)` */
export function extreme({ which, of }: Extreme, scope: Scope): Evaluated {
  const values: Value[] = [];
  for (const one of of) {
    const value = evaluate(one, scope);
    if (isLack(value)) return value;
    values.push(value);
  }
  return extremeOf(which, values);
}

/** The largest or smallest of some numbers or days; of none it is a zero denominator. */
export function extremeOf(which: Extreme['which'], values: readonly Value[]): Evaluated {
  let best: Value | undefined;
  for (const value of values) {
    const order: number | Lack = compareValues(value, best ?? value);
    if (isLack(order)) return order;
    if (!best || (which === 'largest' ? order > 0 : order < 0)) best = value;
  }
  return best ?? ZERO_DENOMINATOR;
}
