import type { Bands, Guards, Outcome } from '@cchc/model';
import { UNCOVERED, because, type Verdict } from '../leaf/verdict.js';
import type { Scope } from '../world/scope.js';
import { outcomeOf } from './outcome.js';

/** Which branch of a rule takes the case. */
export type Taken =
  | { readonly by: 'branch'; readonly index: number; readonly outcome: Outcome }
  | { readonly by: 'otherwise'; readonly outcome: Outcome }
  | { readonly by: 'acknowledged-gap'; readonly outcome: Outcome }
  | { readonly by: 'nothing' };

/** Where no branch holds: `còn lại`, else what an acknowledged gap scores, else nothing. */
export function remaining({ otherwise, uncovered }: Bands | Guards): Taken {
  if (otherwise) return { by: 'otherwise', outcome: otherwise };
  return uncovered ? { by: 'acknowledged-gap', outcome: uncovered } : { by: 'nothing' };
}

export function outcomeOfTaken(taken: Taken, scope: Scope): Verdict {
  switch (taken.by) {
    case 'branch':
      return outcomeOf(taken.outcome, scope, 'branch');
    case 'otherwise':
      scope.recorder.step(() => ({ kind: 'otherwise', at: taken.outcome.at }));
      return outcomeOf(taken.outcome, scope, 'branch');
    case 'acknowledged-gap':
      scope.recorder.step(() => ({ kind: 'uncovered', at: taken.outcome.at }));
      return because(UNCOVERED.reasons, outcomeOf(taken.outcome, scope, 'uncovered'));
    case 'nothing':
      scope.recorder.step(() => ({ kind: 'uncovered' }));
      return UNCOVERED;
  }
}
