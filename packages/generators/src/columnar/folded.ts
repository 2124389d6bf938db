import { both, eitherOf } from '../program/cond.js';
import { choose, int, isConst, mul, type Cond, type Int } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import type { LaneStep } from './lane.js';

/**
 * The steps where every column is known to hold a value: what is only set under a condition becomes one
 * expression, since nothing is lost by working it out.
 */
export function folded(steps: readonly LaneStep[]): readonly LaneStep[] {
  const there = steps.flatMap((step): readonly LaneStep[] => {
    if (step.do === 'need') return [];
    if (step.do !== 'if') return [step];
    return [{ ...step, then: folded(step.then), otherwise: folded(step.otherwise) }];
  });
  const result: LaneStep[] = [];
  for (let at = 0; at < there.length; at++) {
    const step = there[at];
    if (!step) continue;
    const made = step.do === 'var' ? foldedAt(there, at, step.name) : undefined;
    result.push(made ?? step);
    if (made) at += 2;
  }
  return result;
}

/** A variable, what it is set to at first, and the one condition under which it is set again. */
function foldedAt(steps: readonly LaneStep[], at: number, name: string): LaneStep | undefined {
  const [first, second] = [steps[at + 1], steps[at + 2]];
  if (first?.do !== 'set' || first.name !== name || second?.do !== 'if') return undefined;
  const [again, more] = second.then;
  if (again?.do !== 'set' || again.name !== name || more || second.otherwise.length > 0) {
    return undefined;
  }
  const [a, b] = [first.value, again.value];
  if (a.type === 'int' && b.type === 'int') {
    return {
      do: 'let',
      name,
      value: { type: 'int', value: chosen(second.when, b.value, a.value) },
    };
  }
  if (a.type !== 'bool' || b.type !== 'bool') return undefined;
  const { when } = second;
  if (when.op === 'local-is' && when.name === name) {
    return { do: 'let', name, value: { type: 'bool', value: both(a.value, b.value) } };
  }
  const isNot = when.op === 'not' && when.value.op === 'local-is' && when.value.name === name;
  return isNot
    ? { do: 'let', name, value: { type: 'bool', value: eitherOf(a.value, b.value) } }
    : undefined;
}

/** So much for a yes and nothing for a no is a product. */
function chosen(when: Cond, then: Int, otherwise: Int): Int {
  const isNothing = isConst(otherwise) && otherwise.value === 0n;
  if (isNothing && isConst(then) && when.op === 'compare' && when.by === '=') {
    const { low, high } = rangeOf(when.left);
    const isYesNo = low === 0n && high === 1n && isConst(when.right) && when.right.value === 1n;
    if (isYesNo) return mul(when.left, int(then.value));
  }
  return choose(when, then, otherwise);
}
