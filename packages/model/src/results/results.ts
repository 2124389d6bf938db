import type { AbsenceKind } from '../rules/absence.js';
import type { EvidenceState } from '../data/evidence.js';
import type { Day } from '../exact/dates.js';
import type { Decimal } from '../exact/decimal.js';
import type { Name, NodeId } from '../text/names.js';

/** The version of the canonical result that this code writes. */
export const RESULT_FORMAT = 1;

/**
 * An exact score as text: a decimal at the declared digits (`14.18`), or a fraction in lowest terms
 * where the rulebook does not round and no decimal exists (`1/3`).
 * @pattern ^-?[0-9]+(\.[0-9]+|/[0-9]+)?$
 */
export type ScoreText = string;

/** The first line of a canonical result. */
export interface ResultHeader {
  readonly format: typeof RESULT_FORMAT;
  readonly rulebook: string;
  readonly hash: string;
  readonly round: string;
  readonly engine: string;
}

/** One line of a canonical result: all that one unit got. */
export interface UnitResult {
  readonly unit: string;
  /** The code of the rulebook that scored it, where several score together. */
  readonly rulebook?: string;
  readonly block?: string;
  /** In rulebook order: every field, criterion, sub-criterion and item, parents before children. */
  readonly nodes: readonly NodeResult[];
  readonly total: TotalResult;
  readonly grade?: GradeResult;
  readonly rank?: RankResult;
  /** In rulebook order, where the rulebook names results. */
  readonly results?: readonly NamedResultValue[];
}

export interface NodeResult {
  readonly node: NodeId;
  /** Absent (null) unless there is a score; never a silent zero. */
  readonly score: ScoreText | null;
  readonly outOf: ScoreText;
  readonly status: StatusKind;
  readonly reasons: readonly Reason[];
}

export interface TotalResult {
  readonly score: ScoreText | null;
  /** The sum of what is scored so far, where the total itself cannot be given yet. */
  readonly soFar?: ScoreText;
  readonly outOf: ScoreText;
  readonly status: StatusKind;
  readonly bonus?: ScoreText;
  readonly penalty?: ScoreText;
  /** Why there is no score: the parts that wait, or a condition of a bonus that cannot be decided. */
  readonly reasons: readonly Reason[];
}

/**
 * - `scored`: the rule gave points.
 * - `not-assessed`: not applicable; the reason says in which of the six meanings.
 * - `missing-input`, `missing-evidence`: no score until it is handed in.
 * - `awaiting-explanation`, `awaiting-manual-score`: no score until a person acts.
 * - `refused`: an input is out of its bounds, finer than its resolution, or unreadable.
 * - `incomplete`: a group or total with a part that has no score yet.
 * - `monitored`: watched, not scored.
 */
export type StatusKind =
  | 'scored'
  | 'not-assessed'
  | 'missing-input'
  | 'missing-evidence'
  | 'awaiting-explanation'
  | 'awaiting-manual-score'
  | 'refused'
  | 'incomplete'
  | 'monitored';

/** Why a node has the status and score it has, as codes and names; sentences live in `words`. */
export type Reason =
  | { readonly kind: 'absence'; readonly absence: AbsenceKind; readonly cause: AbsenceCause }
  | { readonly kind: 'missing-input'; readonly input: Name }
  | {
      readonly kind: 'missing-cell';
      readonly table: Name;
      readonly column: Name;
      readonly row: number;
    }
  | {
      readonly kind: 'evidence';
      readonly evidence: Name;
      readonly state: Exclude<EvidenceState, 'accepted'>;
    }
  | {
      readonly kind: 'refused-input';
      readonly input: Name;
      readonly why: RefusalWhy;
      /** What was handed in, where it could be read: a number `1/3` or a day `2025-12-31`. */
      readonly value?: string;
      /** What it is beyond, in the same form. */
      readonly bound?: string;
    }
  | {
      readonly kind: 'refused-cell';
      readonly table: Name;
      readonly column: Name;
      readonly row: number;
      readonly why: RefusalWhy;
    }
  /** No answers, of nobody or of one of the groups. */
  | { readonly kind: 'missing-survey'; readonly survey: Name; readonly group?: Name }
  | {
      readonly kind: 'small-sample';
      readonly survey: Name;
      readonly answers: Decimal;
      readonly least: number;
    }
  | { readonly kind: 'refused-survey'; readonly survey: Name; readonly why: RefusalWhy }
  /** Somebody has not scored yet; nobody has where no rater is named. */
  | { readonly kind: 'missing-score'; readonly rater?: Name }
  | { readonly kind: 'refused-score'; readonly rater: Name; readonly why: ScoreRefusalWhy }
  /** The year before has no such figure of the unit; `name` is an input, a node or `total`. */
  | {
      readonly kind: 'missing-previous';
      readonly what: 'input' | 'score' | 'total';
      readonly name: string;
    }
  | { readonly kind: 'refused-previous'; readonly input: Name; readonly why: RefusalWhy }
  /** Nobody has chosen one of the alternatives yet. */
  | { readonly kind: 'missing-choice' }
  | { readonly kind: 'refused-choice'; readonly rater: Name; readonly why: ChoiceRefusalWhy }
  | { readonly kind: 'gate' }
  | { readonly kind: 'clamped'; readonly to: 'points' | 'lowest' }
  | { readonly kind: 'uncovered' }
  | { readonly kind: 'part'; readonly node: NodeId }
  /** A denominator is zero and neither the leaf nor the rulebook says what that means. */
  | { readonly kind: 'zero-denominator' }
  /** No case of the parameter holds for this unit and year. */
  | { readonly kind: 'parameter-without-value'; readonly parameter: Name }
  /** The evidence is accepted, but no document of it has an issue date, and the rule asks for the date. */
  | { readonly kind: 'undated-evidence'; readonly evidence: Name }
  /** Its day is known and the time on it is not. */
  | { readonly kind: 'untimed-evidence'; readonly evidence: Name }
  /** Working days counted from this day leave what the calendar knows. */
  | { readonly kind: 'beyond-calendar'; readonly calendar: Name; readonly day: Day }
  /** The evaluator does not score this construct, or not with values of this kind. */
  | { readonly kind: 'unsupported'; readonly construct: string };

/** What made a node not applicable. */
export type AbsenceCause =
  | 'branch'
  | 'zero-denominator'
  | 'missing-input'
  | 'evidence'
  | 'no-rows'
  | 'gate'
  | 'applicability'
  | 'uncovered'
  | 'all-parts-absent';

export type RefusalWhy =
  'below-lowest' | 'above-highest' | 'too-fine' | 'unreadable' | 'unknown-option';

/** `too-fine`: not one of the steps; `given-twice`: two scores of one rater in one round. */
export type ScoreRefusalWhy = RefusalWhy | 'without-reason' | 'unknown-rater' | 'given-twice';

/** `choices-differ`: another person chose another alternative. */
export type ChoiceRefusalWhy = RefusalWhy | 'choices-differ';

export type GradeResult =
  | {
      readonly status: 'graded';
      readonly grade: string;
      readonly by: 'band' | 'veto' | 'downgrade' | 'cap' | 'quota';
    }
  | { readonly status: 'no-grade-takes-it' }
  /** There is no total yet, or (`reasons`) a condition of the grading cannot be decided. */
  | { readonly status: 'awaiting-score'; readonly reasons: readonly Reason[] };

export type RankResult =
  | { readonly status: 'ranked'; readonly rank: number; readonly tied: boolean }
  | { readonly status: 'awaiting-decision'; readonly rank: number; readonly authority: string }
  | { readonly status: 'awaiting-score' };

/** What is worked out from the scores; null where a value it needs is missing. */
export interface NamedResultValue {
  readonly name: Name;
  readonly value: ScoreText | null;
  readonly reasons: readonly Reason[];
}
