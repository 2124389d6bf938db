import { ZERO, floor, max, min, print, type Progressive, type Rational } from '@cchc/model';
import { numberOf } from '../expressions/evaluate.js';
import { points, type Verdict } from '../leaf/verdict.js';
import { ZERO_DENOMINATOR, isLack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';

/** The base, and for each bracket its rate for each `size` of the part of the subject that lies in it, from 0 upwards. */
export function scoreProgressive({ subject, base, brackets }: Progressive, scope: Scope): Verdict {
  const reached = numberOf(subject, scope);
  if (isLack(reached)) return reached;
  const start = base ? numberOf(base, scope) : ZERO;
  if (isLack(start)) return start;
  let total: Rational = start;
  let lower: Rational = ZERO;
  for (const { at, to, rate, size, whole } of brackets) {
    const upper = to ? numberOf(to, scope) : max(reached, lower);
    if (isLack(upper)) return upper;
    const step = numberOf(size, scope);
    if (isLack(step)) return step;
    if (step.n === 0n) return ZERO_DENOMINATOR;
    const each = numberOf(rate, scope);
    if (isLack(each)) return each;
    const part = max(ZERO, min(reached, upper).sub(lower));
    const count = whole ? floor(part.div(step)) : part.div(step);
    const amount = each.mul(count);
    scope.recorder.step(() => ({ kind: 'bracket', at, part: print(part), amount: print(amount) }));
    total = total.add(amount);
    lower = upper;
  }
  return points(total);
}
