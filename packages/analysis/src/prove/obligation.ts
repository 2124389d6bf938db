import type { Name, NodeId, Span, StatusKind } from '@cchc/model';
import type { Witness as MadeUpUnit } from '@cchc/semantics';
import type { AnalysisFinding, Witness } from '../findings.js';
import type { UndecidedWhy } from '../undecided.js';

/**
 * What a rulebook should keep, and what became of it. Every case was scored by the reference evaluator;
 * *proved* holds for every unit that hands in what it is asked for within the declared bounds.
 */
export interface Obligation {
  readonly what: ObligationKind;
  readonly at: Span;
  /** The leaf, or the node, it speaks of; absent for grades, the total, and inputs. */
  readonly node?: NodeId;
  /** An input, or a grade. */
  readonly name?: Name;
  /** Of `no-cliff`: of the points, as exact text (`0.2`). */
  readonly share?: string;
  readonly verdict: Verdict;
}

/**
 * - `complete`, `disjoint`: bands or guards take every case; no two bands take one.
 * - `reachable`: some case comes to this branch.
 * - `effective`: an exception, a gate or an item does something in some case.
 * - `within-points`: no formula gives more than the points or less than the lowest.
 * - `full-points`: the points can be scored.
 * - `extent`: between which ends every score lies.
 * - `monotone`: with everything else the same, more of a figure never both raises and lowers the score.
 * - `no-cliff`: no smallest step of a figure costs more than the share of the points that was named.
 * - `varies`: not everybody scores the same.
 * - `matters`: an input changes some score.
 * - `divisible`: no denominator is zero without it being said what that means.
 * - `grades-complete`, `grades-disjoint`, `grade-taken`: the same of grades over totals.
 */
export type ObligationKind =
  | 'complete'
  | 'disjoint'
  | 'reachable'
  | 'effective'
  | 'within-points'
  | 'full-points'
  | 'extent'
  | 'monotone'
  | 'no-cliff'
  | 'varies'
  | 'matters'
  | 'divisible'
  | 'grades-complete'
  | 'grades-disjoint'
  | 'grade-taken';

export type Verdict = Proved | Refuted | NotDecided;

export interface Proved {
  readonly kind: 'proved';
  /** Cases that show it, where one does. */
  readonly cases: readonly ShownScore[];
  readonly extent?: ScoreRange;
}

/** Exact text; `attained` where a case has exactly that score. */
export interface ScoreRange {
  readonly low: ScoreEnd;
  readonly high: ScoreEnd;
}

export interface ScoreEnd {
  readonly score: string;
  readonly attained: boolean;
}

export interface Refuted {
  readonly kind: 'refuted';
  /** The smallest case; several where only together they show it. None where nothing at all happens. */
  readonly cases: readonly ShownScore[];
  /** What is wrong, where the checker tells it too. */
  readonly finding?: AnalysisFinding;
}

export interface NotDecided {
  readonly kind: 'undecided';
  readonly why: UndecidedWhy;
}

/** A made-up unit, how it is told, and what the reference evaluator gave the node. */
export interface ShownScore {
  readonly witness: Witness;
  readonly unit: MadeUpUnit;
  readonly status: StatusKind;
  /** Exact text; null where there is no score. */
  readonly score: string | null;
}

export function proved(...cases: readonly ShownScore[]): Proved {
  return { kind: 'proved', cases };
}

export function refuted(...cases: readonly ShownScore[]): Refuted {
  return { kind: 'refuted', cases };
}

export function notDecided(why: UndecidedWhy): NotDecided {
  return { kind: 'undecided', why };
}
