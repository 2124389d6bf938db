import type { Leaf } from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import { outcomeOf } from '../forms/outcome.js';
import { conditionTrace } from '../trace/condition.js';
import { isLack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { because, type Verdict } from './verdict.js';

/** `điều kiện có_kế_hoạch, nếu không: 0`: the first gate that does not hold decides the leaf. */
export function gates({ rule }: Leaf, scope: Scope): Verdict | undefined {
  for (const { when, otherwise, at } of rule?.gates ?? []) {
    const holds = conditionOf(when, scope);
    scope.recorder.step(() => ({
      kind: 'gate',
      at,
      condition: conditionTrace(when, holds, scope),
    }));
    if (isLack(holds)) return holds;
    if (!holds) return because([{ kind: 'gate' }], outcomeOf(otherwise, scope, 'gate'));
  }
  return undefined;
}
