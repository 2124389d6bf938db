import type {
  AbsenceKind,
  Band,
  Bands,
  Branch,
  Gate,
  Guards,
  Item,
  Name,
  Outcome,
  Rational,
  Span,
} from '@cchc/model';
import type { Undecided } from '../undecided.js';
import type { Case } from './case.js';
import type { Quotient } from './quotient.js';
import type { Scope } from './scope.js';

/** What happens to some cases on their way through a rule. */
export type Event =
  | TiersEntered
  | BranchReached
  | ConditionAsked
  | CaseUncovered
  | DenominatorZero
  | ResultGiven
  | ResultUnknown
  | TooManyCases;

/** These cases come to a rule of bands or guards. */
export interface TiersEntered {
  readonly kind: 'tiers';
  readonly tiers: Bands | Guards;
  readonly scope: Scope;
  readonly here: Case;
}

export interface BranchReached {
  readonly kind: 'reached';
  /** A band, a guard, or the remaining branch. */
  readonly branch: Band | Branch | Outcome;
  readonly here: Case;
}

/** The condition of an exception, a gate or an item, and what came of it in some cases. */
export interface ConditionAsked {
  readonly kind: 'asked';
  readonly condition: Branch | Gate | Item;
  readonly truth: boolean;
  readonly here: Case;
}

/** No branch takes these cases. */
export interface CaseUncovered {
  readonly kind: 'uncovered';
  readonly tiers: Bands | Guards;
  readonly scope: Scope;
  readonly here: Case;
}

/** A denominator is zero; `stated` where the rulebook says what that means. */
export interface DenominatorZero {
  readonly kind: 'zero-denominator';
  readonly at: Span;
  readonly table: Name | undefined;
  readonly stated: boolean;
  readonly here: Case;
}

export interface ResultGiven {
  readonly kind: 'result';
  readonly result: Result;
  readonly here: Case;
}

/** What stands here gives some result, but analysis cannot tell which. */
export interface ResultUnknown extends Undecided {
  readonly kind: 'unknown';
}

/** The rest of the leaf's cases were not looked at. */
export interface TooManyCases {
  readonly kind: 'too-many';
}

/** What a rule gives, before it is held between the leaf's lowest and its points. */
export type Result =
  | { readonly kind: 'value'; readonly value: Quotient; readonly at: Span }
  | SumOfItems
  | { readonly kind: 'absent'; readonly absence: AbsenceKind }
  | { readonly kind: 'explain' }
  /** No score: something was not handed in. */
  | { readonly kind: 'none' };

/**
 * An additive, deductive or progressive rule, held in the leaf's range by definition. Each group of items looks at
 * unknowns of its own, so that every alternative of one goes with every alternative of the others.
 */
export interface SumOfItems {
  readonly kind: 'items';
  readonly start: Rational;
  readonly groups: readonly (readonly Alternative[])[];
  readonly at: Span;
}

export interface Alternative {
  readonly value: Quotient;
  readonly here: Case;
}
