import type { Leaf } from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import { outcomeOf } from '../forms/outcome.js';
import { conditionTrace } from '../trace/condition.js';
import { isLack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import type { Verdict } from './verdict.js';

/** `trừ trường hợp …`: the first exception that holds decides the leaf. */
export function exceptions({ rule }: Leaf, scope: Scope): Verdict | undefined {
  for (const { when, outcome, at } of rule?.exceptions ?? []) {
    const holds = conditionOf(when, scope);
    scope.recorder.step(() => ({
      kind: 'exception',
      at,
      condition: conditionTrace(when, holds, scope),
    }));
    if (isLack(holds)) return holds;
    if (holds) return outcomeOf(outcome, scope, 'branch');
  }
  return undefined;
}
