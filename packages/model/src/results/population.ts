import type { Day } from '../exact/dates.js';
import type { Moment, TimeOfDay } from '../exact/moments.js';
import type { Rational } from '../exact/rational.js';
import type { EvidenceState } from '../data/evidence.js';
import type { Aggregate } from '../rules/expression.js';
import type { Name, NodeId } from '../text/names.js';
import type { Reason, RefusalWhy, ScoreText } from './results.js';

/** All that is scored together: scores may depend on the other units (means, ranks, quotas). */
export interface Population {
  /** The rounds that stand side by side, earliest first: `self`, `appraisal`, `final`. */
  readonly rounds: readonly Name[];
  readonly units: readonly Unit[];
  /** Figures for all units (`số liệu chung`). */
  readonly shared: Values;
  /** What the units had in the year before, by their ids. */
  readonly previous?: ReadonlyMap<string, PreviousUnit>;
}

export interface Unit {
  readonly id: string;
  readonly name?: string;
  readonly type?: string;
  readonly block?: string;
  readonly attributes: Values;
  /** What was handed in per round; a later round takes what it does not restate from the one before. */
  readonly rounds: ReadonlyMap<Name, RoundData>;
  /** The rows of its case tables; a table that was not handed in is absent, which is not "no rows". */
  readonly cases: ReadonlyMap<Name, readonly CaseRow[]>;
  /**
   * Figures over rows that stay where they are, such as in a database, by the aggregate of the rulebook
   * that asks for them. A table has either rows or figures.
   */
  readonly figures?: CaseFigures;
}

export type CaseFigures = ReadonlyMap<Aggregate, CaseFigure>;

/** What an aggregate comes to over the rows of a unit: exactly what it would over rows at hand. */
export type CaseFigure =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'date'; readonly value: Day }
  | { readonly kind: 'moment'; readonly value: Moment }
  | {
      readonly kind: 'lack';
      readonly cause: 'missing-input' | 'refused' | 'zero-denominator';
      readonly reasons: readonly Reason[];
    };

export interface RoundData {
  readonly inputs: Values;
  readonly evidence: ReadonlyMap<Name, readonly EvidenceDocument[]>;
  readonly surveys: ReadonlyMap<Name, readonly SurveyCount[]>;
  /** By the leaf that is scored. */
  readonly manualScores: ReadonlyMap<NodeId, readonly RaterScore[]>;
  /** By the leaf that leaves the choice to people. */
  readonly choices: ReadonlyMap<NodeId, readonly RaterChoice[]>;
}

/** One row of a case table; `row` is where it stood in its file, for messages. */
export interface CaseRow {
  readonly row: number;
  readonly cells: Values;
}

export type Values = ReadonlyMap<Name, Datum>;

/**
 * One handed-in value in canonical text: a number as a `Decimal` (`85%` is `0.85`), a day as
 * `2025-12-31`, a moment as `2025-12-31T17:00:00`, yes or no as `yes` / `no`, a choice as the option's name; or text that could not be
 * read as what the rulebook declares.
 */
export type Datum =
  | { readonly kind: 'given'; readonly value: string }
  | { readonly kind: 'refused'; readonly text: string; readonly why: RefusalWhy };

export interface EvidenceDocument {
  readonly state: Exclude<EvidenceState, 'none'>;
  readonly issued?: Day;
  /** At what time of that day. */
  readonly time?: TimeOfDay;
  readonly issuer?: string;
  readonly reference?: string;
  readonly section?: string;
  readonly page?: string;
}

/** How many respondents of a group chose an option. A survey without groups has the group ''. */
export interface SurveyCount {
  readonly group: Name;
  readonly option: Name;
  /** A whole number that is not negative. */
  readonly count: Datum;
}

/** What a person gives a leaf, in points. */
export interface RaterScore {
  readonly rater: Name;
  readonly score: Datum;
  /** Why; a score without a reason does not count. */
  readonly reason?: string;
}

/** Which alternative of a leaf a person chooses, by its title. */
export interface RaterChoice {
  readonly rater: Name;
  readonly choice: Datum;
  readonly reason?: string;
}

/** What `năm trước(…)` looks up. A score that was not given is absent. */
export interface PreviousUnit {
  readonly inputs: Values;
  readonly scores: ReadonlyMap<NodeId, ScoreText>;
  readonly total?: ScoreText;
}
