import type { Span } from '@cchc/model';

/** A question about values that analysis leaves open. It is no finding: nothing is known to be wrong. */
export interface Undecided {
  readonly at: Span;
  readonly why: UndecidedWhy;
}

/**
 * - `construct`: the rule uses something analysis has no model of (surveys, manual scores, population functions, …).
 * - `not-linear`: the values are not piecewise quotients of linear forms of one variable.
 * - `too-many-cases`: more cases than the stated limit.
 * - `witness-not-found`: a suspicion, but no case could be built to show it.
 * - `witness-not-confirmed`: a case was built, and the reference evaluator does not show the flaw.
 */
export type UndecidedWhy =
  'construct' | 'not-linear' | 'too-many-cases' | 'witness-not-found' | 'witness-not-confirmed';
