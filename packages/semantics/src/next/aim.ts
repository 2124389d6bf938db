import type { Outcome, Rational } from '@cchc/model';
import { outcomeOf } from '../forms/outcome.js';
import type { Verdict } from '../leaf/verdict.js';
import type { Scope } from '../world/scope.js';

/** What is looked for: something that gives the leaf more than it has. */
export interface Aim {
  readonly scope: Scope;
  /** What a verdict gives the leaf after its range and rounding; null where it gives no score. */
  readonly worth: (verdict: Verdict) => Rational | null;
  readonly isBetter: (score: Rational) => boolean;
}

/** What an outcome would give, if that is more than the leaf has. */
export function betterScore(
  outcome: Outcome,
  { worth, isBetter }: Aim,
  scope: Scope,
): Rational | undefined {
  const score = worth(outcomeOf(outcome, scope, 'branch'));
  return score && isBetter(score) ? score : undefined;
}
