import type { Guards } from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import type { Verdict } from '../leaf/verdict.js';
import { conditionTrace } from '../trace/condition.js';
import { isLack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { outcomeOfTaken, remaining, type Taken } from './taken.js';

/** `chấm { khi …: … }`: the first branch whose condition holds. */
export function scoreGuards(guards: Guards, scope: Scope): Verdict {
  const taken = takeBranch(guards, scope);
  return isLack(taken) ? taken : outcomeOfTaken(taken, scope);
}

export function takeBranch(guards: Guards, scope: Scope): Taken | Lack {
  for (const [index, { when, outcome, at }] of guards.branches.entries()) {
    const holds = conditionOf(when, scope);
    scope.recorder.step(() => ({
      kind: 'branch',
      at,
      condition: conditionTrace(when, holds, scope),
    }));
    if (isLack(holds)) return holds;
    if (holds) return { by: 'branch', index, outcome };
  }
  return remaining(guards);
}
