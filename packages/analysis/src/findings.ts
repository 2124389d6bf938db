import type { AbsenceKind, Decimal, Finding, Name, NodeId, Span } from '@cchc/model';

/**
 * What can be proved wrong about the values of a rulebook: each code and the type of its arguments.
 * Numbers are exact text (`14.18`, `1/3`); 80% is `0.8` with kind `percent`; days are `2025-12-31`.
 * Every witness was scored by the reference evaluator before it got here.
 */
export interface AnalysisFindingArgs {
  // The branches of a rule.
  /** A case no branch takes. `between` is the stretch of the subject around it (bands). */
  GAP_IN_TIERS: { form: TierForm; witness: Witness; between?: Interval };
  /** A value that two bands take; `scores` are what each of them gives there. */
  OVERLAP_IN_TIERS: {
    first: Span;
    second: Span;
    scores: readonly [OutcomeAt, OutcomeAt];
    agree: boolean;
    witness: Witness;
    between?: Interval;
  };
  /** `never-holds`: no case meets its condition; `taken-before`: every such case is taken by an earlier branch. */
  UNREACHABLE_BRANCH: {
    form: TierForm;
    branch: 'tier' | 'otherwise';
    why: 'never-holds' | 'taken-before';
  };
  /** An exception or an item that never holds, a gate that always does. */
  CONDITION_WITHOUT_EFFECT: { what: 'exception' | 'gate' | 'item' };
  /** A denominator that can be zero, or a mean, largest or smallest over no rows of `table`. */
  DIVISION_BY_ZERO: { table: Name | undefined; witness: Witness };

  // The score of a leaf.
  /** The most a leaf can score is below its points. */
  POINTS_NOT_REACHED: { code: string; points: Decimal; best: string; witness: Witness };
  /** A rule gives more than the leaf's points, and no cap says so. `score` is what it gives in the witness. */
  SCORE_ABOVE_POINTS: { code: string; points: Decimal; score: string; witness: Witness };
  SCORE_BELOW_LOWEST: { code: string; lowest: Decimal; score: string; witness: Witness };

  // The grades.
  /** No total takes the grade: none meets its conditions, or better grades take them all. */
  GRADE_NOT_TAKEN: { grade: string; why: 'never-holds' | 'taken-before' };
  GAP_IN_GRADES: { witness: Witness; between?: Interval };
  OVERLAP_IN_GRADES: {
    first: string;
    second: string;
    witness: Witness;
    between?: Interval;
  };

  // Acknowledged flaws.
  ACKNOWLEDGEMENT_UNUSED: { code: string };
}

export type AnalysisFinding = Finding<AnalysisFindingArgs>;
export type AnalysisCode = keyof AnalysisFindingArgs;

/** `chấm theo x { … }` or `chấm { khi … }`. */
export type TierForm = 'bands' | 'guards';

/** A case, in the order its values are best read. */
export type Witness = readonly WitnessValue[];

export interface WitnessValue {
  readonly what: WitnessSubject;
  /** Exact text; `yes` or `no`; a day; the name of a choice's option; free text for attributes and unit types. */
  readonly value: string;
  readonly kind: ValueKind;
}

/** What a value of a witness is of. `row` is 1-based, among the rows the witness needs. */
export type WitnessSubject =
  | { readonly kind: 'input'; readonly name: Name }
  | { readonly kind: 'column'; readonly table: Name; readonly name: Name; readonly row: number }
  | { readonly kind: 'rows'; readonly table: Name }
  | {
      readonly kind: 'evidence';
      readonly name: Name;
      readonly fact: 'accepted' | 'date' | 'moment' | 'count';
    }
  | { readonly kind: 'unit-type' }
  | { readonly kind: 'unit-name' }
  /** The mean worth of the answers. */
  | { readonly kind: 'survey'; readonly name: Name }
  /** The alternative that the scorer of a leaf chooses. */
  | { readonly kind: 'scorer-choice'; readonly node: NodeId }
  /** The value the bands are over. */
  | { readonly kind: 'subject' }
  /** The score of a node. */
  | { readonly kind: 'score'; readonly node: NodeId }
  | { readonly kind: 'total' }
  | { readonly kind: 'total-without-bonus' };

export type ValueKind = 'number' | 'percent' | 'date' | 'moment' | 'yes-no' | 'choice' | 'text';

/** A stretch of values; an absent side is unbounded. On a grid of whole steps both ends are taken. */
export interface Interval {
  readonly kind: 'number' | 'percent' | 'date' | 'moment';
  readonly from?: IntervalEnd;
  readonly to?: IntervalEnd;
}

export interface IntervalEnd {
  readonly value: string;
  readonly inclusive: boolean;
}

/** What a branch gives for one case. */
export type OutcomeAt =
  | { readonly kind: 'score'; readonly score: string }
  | { readonly kind: 'absent'; readonly absence: AbsenceKind }
  | { readonly kind: 'explain' }
  | { readonly kind: 'unknown' };
