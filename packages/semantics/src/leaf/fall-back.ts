import type { Leaf, Outcome, Rulebook } from '@cchc/model';
import { outcomeOf } from '../forms/outcome.js';
import { isLack, type LackCause } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { because, type Verdict } from './verdict.js';

/**
 * Where a figure is missing or a denominator is zero, the outcome that the leaf names for it, else
 * the one the rulebook names. Where neither names one, the lack stands.
 */
export function fallBack(leaf: Leaf, verdict: Verdict, scope: Scope): Verdict {
  if (!isLack(verdict)) return verdict;
  const { cause } = verdict;
  if (!isNameable(cause)) return verdict;
  const outcome = namedOutcome(cause, leaf, scope.world.rulebook);
  if (!outcome) return verdict;
  scope.recorder.step(() => ({ kind: 'fallback', at: outcome.at, because: cause }));
  return because(verdict.reasons, outcomeOf(outcome, scope, cause));
}

type Nameable = 'missing-input' | 'zero-denominator';

function isNameable(cause: LackCause): cause is Nameable {
  return cause === 'missing-input' || cause === 'zero-denominator';
}

function namedOutcome(cause: Nameable, { rule }: Leaf, rulebook: Rulebook): Outcome | undefined {
  return cause === 'missing-input'
    ? (rule?.missingInput ?? rulebook.missingInput)
    : (rule?.zeroDenominator ?? rulebook.zeroDenominator);
}
