import type {
  Absence,
  AbsenceCause,
  EvidenceState,
  Expression,
  Name,
  NodeId,
  NodeResult,
  ScoreText,
  Span,
  UnitResult,
} from '@cchc/model';

/** How one unit came to its result. Plain data: exact text, codes and places; no sentences. */
export interface UnitTrace {
  readonly unit: string;
  readonly round: Name;
  readonly result: UnitResult;
  /** In rulebook order, parents before children; groups have steps only where they rescale or round. */
  readonly nodes: readonly NodeTrace[];
}

export interface NodeTrace {
  readonly node: NodeId;
  readonly result: NodeResult;
  /** What happened, in the order in which it happened. */
  readonly steps: readonly TraceStep[];
  /** The values that were looked at, each once, in the order in which they were first needed. */
  readonly uses: readonly UsedValue[];
  /** What would have to change for more points; empty for groups and where nothing is within reach. */
  readonly next: readonly NextStep[];
}

/** A value as exact text: a number `0.85` or `1/3`, a day `2025-12-31`, a moment `2025-12-31T17:00:00`, `yes` or `no`, or text. */
export interface ValueText {
  readonly kind: 'number' | 'yes-no' | 'date' | 'moment' | 'text';
  readonly text: string;
}

export interface UsedValue {
  readonly what:
    | 'input'
    | 'definition'
    | 'parameter'
    | 'column'
    | 'attribute'
    | 'evidence'
    | 'survey'
    | 'score'
    | 'total'
    | 'aggregate'
    | 'population'
    /** What the year before had. */
    | 'previous';
  /** The name of what was used; for a score the node, for an aggregate the table, for a total `total`. */
  readonly name: string;
  /** Where it was first used. */
  readonly at: Span;
  /** Null where there was no value. */
  readonly value: ValueText | null;
  /** The round an input was handed in for, which may be an earlier one than the round scored. */
  readonly round?: Name;
  /** For a population function: how many units had a value, of how many. */
  readonly units?: { readonly counted: number; readonly of: number };
  /** For min–max: between which values the unit's own is placed. */
  readonly ends?: { readonly lowest: ScoreText; readonly highest: ScoreText };
}

/** One part of a condition that is neither `and`, `or` nor `not`. */
export interface Atom {
  readonly at: Span;
  readonly expression: Expression;
  /** What the condition wants of the atom: false under a `not`. */
  readonly wanted: boolean;
  /** Whether the atom is true; null where it has no value. */
  readonly holds: boolean | null;
  /** Both sides of a comparison, where they have a value. */
  readonly left?: ValueText;
  readonly right?: ValueText;
}

export interface ConditionTrace {
  /** Null where the condition could not be decided. */
  readonly holds: boolean | null;
  readonly atoms: readonly Atom[];
}

export interface RangeText {
  readonly from?: BoundText;
  readonly to?: BoundText;
}

export interface BoundText {
  readonly value: ValueText;
  readonly inclusive: boolean;
}

export type TraceStep =
  /** A statement of the node or of one above it says that this unit is not meant. */
  | { readonly kind: 'not-applicable'; readonly at: Span; readonly node: NodeId }
  | {
      readonly kind: 'evidence';
      readonly at: Span;
      readonly evidence: Name;
      readonly state: EvidenceState;
      /** The effect that decides the leaf, if this state has one. */
      readonly effect?: Span;
    }
  | { readonly kind: 'exception'; readonly at: Span; readonly condition: ConditionTrace }
  | { readonly kind: 'gate'; readonly at: Span; readonly condition: ConditionTrace }
  /** One per band looked at; the last one fired if `holds`. */
  | {
      readonly kind: 'band';
      readonly at: Span;
      readonly subject: ValueText;
      readonly range: RangeText;
      readonly holds: boolean;
    }
  /** One per branch looked at; the last one fired if its condition holds. */
  | { readonly kind: 'branch'; readonly at: Span; readonly condition: ConditionTrace }
  | { readonly kind: 'otherwise'; readonly at: Span }
  /** No band or branch takes the case; `at` is what an acknowledged gap scores. */
  | { readonly kind: 'uncovered'; readonly at?: Span }
  /** A deductive rule starts from the leaf's points. */
  | { readonly kind: 'start'; readonly from: ScoreText }
  | {
      readonly kind: 'item';
      readonly at: Span;
      readonly effect: 'add' | 'deduct';
      readonly condition?: ConditionTrace;
      readonly counted: boolean;
      /** What it counts for, after its cap. */
      readonly amount?: ScoreText;
      readonly capped: boolean;
    }
  | {
      readonly kind: 'bracket';
      readonly at: Span;
      readonly part: ScoreText;
      readonly amount: ScoreText;
    }
  | {
      readonly kind: 'cases';
      readonly at: Span;
      readonly table: Name;
      readonly rows: number;
      /** Rows that are not assessed and so are no part of the mean. */
      readonly leftOut: number;
      /** Absent where no row is left. */
      readonly mean?: ScoreText;
    }
  /** What one group of respondents said. */
  | {
      readonly kind: 'survey-group';
      readonly at: Span;
      readonly survey: Name;
      readonly group: Name;
      readonly answers: ScoreText;
      /** The mean worth of their options, a share of the points. */
      readonly mean: ScoreText;
    }
  /** What all respondents said, and the points it is worth. */
  | {
      readonly kind: 'survey';
      readonly at: Span;
      readonly survey: Name;
      readonly answers: ScoreText;
      readonly mean: ScoreText;
      readonly value: ScoreText;
    }
  /** Which alternative people chose, and who they are. */
  | {
      readonly kind: 'choice';
      readonly at: Span;
      readonly title: string;
      readonly raters: readonly Name[];
    }
  | {
      readonly kind: 'rater';
      readonly at: Span;
      readonly rater: Name;
      readonly score: ScoreText;
      readonly reason: string;
    }
  /** The value of a formula, the mean of the raters, a branch or an outcome; `cap` where it was held. */
  | {
      readonly kind: 'value';
      readonly at: Span;
      readonly value: ScoreText;
      readonly cap?: ScoreText;
    }
  | { readonly kind: 'absent'; readonly absence: Absence; readonly cause: AbsenceCause }
  | { readonly kind: 'explain'; readonly at: Span }
  /** The outcome the rulebook names for a missing figure or a zero denominator was taken. */
  | {
      readonly kind: 'fallback';
      readonly at: Span;
      readonly because: 'missing-input' | 'zero-denominator';
    }
  | {
      readonly kind: 'clamp';
      readonly from: ScoreText;
      readonly to: ScoreText;
      readonly bound: 'points' | 'lowest';
    }
  | {
      readonly kind: 'round';
      readonly from: ScoreText;
      readonly to: ScoreText;
      readonly digits: number;
    }
  | { readonly kind: 'rescale'; readonly from: ScoreText; readonly to: ScoreText };

export type NextStep =
  /** The nearest bound behind which a band gives more. */
  | {
      readonly kind: 'band';
      readonly at: Span;
      readonly subject: ValueText;
      readonly bound: BoundText;
      readonly direction: 'raise' | 'lower';
      /** How far the subject is from the bound; for days and moments, how many days. */
      readonly away: ScoreText;
      readonly score: ScoreText;
    }
  /** The nearest better branch: what would have to hold, and what stands before it and would have to stop. */
  | {
      readonly kind: 'branch';
      readonly at: Span;
      readonly toHold: readonly Atom[];
      readonly toStop: readonly Atom[];
      readonly score: ScoreText;
    }
  | { readonly kind: 'gate'; readonly at: Span; readonly toHold: readonly Atom[] }
  | { readonly kind: 'evidence'; readonly evidence: Name; readonly state: EvidenceState }
  /** An item not earned, or a deduction suffered, and the points it would give. */
  | {
      readonly kind: 'item';
      readonly at: Span;
      readonly effect: 'add' | 'deduct';
      readonly worth: ScoreText;
      readonly toHold: readonly Atom[];
    };
