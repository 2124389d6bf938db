// What comes out: exact scores as text, with the reasons of every status.

export interface Results {
  readonly header: ResultHeader;
  /** In the order in which the units were handed in. */
  readonly units: readonly UnitResult[];
}

export interface ResultHeader {
  readonly format: 1;
  readonly rulebook: string;
  readonly hash: string;
  readonly round: string;
  readonly engine: string;
}

export interface UnitResult {
  readonly unit: string;
  readonly block?: string;
  /** In the order of the rulebook, parents before children. */
  readonly nodes: readonly NodeResult[];
  readonly total: TotalResult;
  readonly grade?: GradeResult;
  readonly rank?: RankResult;
  readonly results?: readonly NamedResult[];
}

/** A decimal (`14.18`), or a fraction in lowest terms where no decimal exists (`1/3`). */
export type ScoreText = string;

export interface NodeResult {
  readonly node: string;
  /** Null unless there is a score; never a silent zero. */
  readonly score: ScoreText | null;
  readonly outOf: ScoreText;
  readonly status: Status;
  readonly reasons: readonly Reason[];
}

export interface TotalResult {
  readonly score: ScoreText | null;
  /** What is scored so far, where the total itself cannot be given yet. */
  readonly soFar?: ScoreText;
  readonly outOf: ScoreText;
  readonly status: Status;
  readonly bonus?: ScoreText;
  readonly penalty?: ScoreText;
  readonly reasons: readonly Reason[];
}

export type Status =
  | 'scored'
  | 'not-assessed'
  | 'missing-input'
  | 'missing-evidence'
  | 'awaiting-explanation'
  | 'awaiting-manual-score'
  | 'refused'
  | 'incomplete'
  | 'monitored';

/** Why a node has its status and score: a code (`kind`) and the names it speaks of. */
export interface Reason {
  readonly kind: string;
  readonly [name: string]: string | number;
}

export type GradeBy = 'band' | 'veto' | 'downgrade' | 'cap' | 'quota';

export type GradeResult =
  | { readonly status: 'graded'; readonly grade: string; readonly by: GradeBy }
  | { readonly status: 'no-grade-takes-it' }
  | { readonly status: 'awaiting-score'; readonly reasons: readonly Reason[] };

export type RankResult =
  | { readonly status: 'ranked'; readonly rank: number; readonly tied: boolean }
  | { readonly status: 'awaiting-decision'; readonly rank: number; readonly authority: string }
  | { readonly status: 'awaiting-score' };

export interface NamedResult {
  readonly name: string;
  readonly value: ScoreText | null;
  readonly reasons: readonly Reason[];
}
