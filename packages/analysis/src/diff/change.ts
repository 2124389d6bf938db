import type { Code, Name, NodeId, Rulebook, Span, StatusKind } from '@cchc/model';
import type { Witness as MadeUpUnit } from '@cchc/semantics';
import type { Interval, Witness, WitnessSubject } from '../findings.js';
import type { UndecidedWhy } from '../undecided.js';

/** What one version of a rulebook says otherwise than another. */
export interface RulebookDiff {
  readonly before: Rulebook;
  readonly after: Rulebook;
  /** The old version as if it were of the new one's year: days that only moved with the year are the same. */
  readonly sameYear: Rulebook;
  /** In the order of the new version; what is gone stands behind what it stood behind. */
  readonly nodes: readonly NodeChange[];
  /** What the rulebook says as a whole: header, grades, ranking, results, blocks, declarations. */
  readonly whole: readonly WholeChange[];
}

export type NodeChange = NodeAdded | NodeRemoved | NodeKept;

interface Classed {
  /** What it is about, the weightiest first. */
  readonly classes: readonly ChangeClass[];
}

/**
 * What a change is about, as a reviewer asks it.
 * - `rule`: how it is scored; `points`: points or weights; `evidence`; `applicability`: whom it is for.
 * - `grading`: grades, ranking, quotas and what is worked out from the scores.
 * - `equal`: written otherwise, and proved to score every case as before.
 * - `wording`: nothing that is scored is written otherwise.
 */
export type ChangeClass =
  'rule' | 'points' | 'evidence' | 'applicability' | 'grading' | 'equal' | 'wording';

export interface NodeAdded extends Classed {
  readonly kind: 'added';
  readonly after: NodeRef;
}

export interface NodeRemoved extends Classed {
  readonly kind: 'removed';
  readonly before: NodeRef;
}

/** A node that both versions have, and what of it is written otherwise. */
export interface NodeKept extends Classed {
  readonly kind: 'kept';
  readonly before: NodeRef;
  readonly after: NodeRef;
  readonly parts: readonly NodePart[];
  /** What its rule looks at and is declared otherwise: inputs, named values, parameters, surveys. */
  readonly declarations: readonly Name[];
  readonly effect: Effect;
}

/** How a node is told of: its place in its own version. */
export interface NodeRef {
  readonly id: NodeId;
  readonly code: Code;
  readonly title: string;
  /** Exact text. */
  readonly points: string;
  readonly at: Span;
}

/**
 * - `title`, `notes`, `basis`, `code`, `place` (another parent or another order): for readers only.
 * - `worth`: points, weight or lowest; `combine`: all parts, or the best of them.
 * - `rule`: how a leaf is scored, with the inputs, definitions and parameters it looks at.
 * - `evidence`: what has to be shown, and what its absence does.
 * - `applies`: whom the node is for.
 * - `through`: it is written as before, but looks at the score of a node that changed.
 */
export type NodePart =
  | 'title'
  | 'notes'
  | 'basis'
  | 'code'
  | 'place'
  | 'worth'
  | 'combine'
  | 'rule'
  | 'evidence'
  | 'applies'
  | 'through';

/** Whether scores change. `none`: nothing that is scored is written otherwise. */
export type Effect =
  | { readonly kind: 'none' }
  /** Proved: every case scores as before. */
  | { readonly kind: 'equal' }
  | Differs
  /** A node that adds up others: what changes shows in its parts, or in its share of the whole. */
  | { readonly kind: 'of-parts' }
  | { readonly kind: 'undecided'; readonly why: UndecidedWhy };

export interface Differs {
  readonly kind: 'differs';
  /** The cases that score otherwise, as far as they can be told; the largest differences first. */
  readonly regions: readonly Region[];
  /** How many more there are than are told. */
  readonly moreRegions: number;
  /** The smallest case, and what each version gives there, scored by the reference evaluator. */
  readonly witness: DiffWitness;
  /** The cases that gain and lose most; absent where none gains or loses. */
  readonly gain?: Extent;
  readonly loss?: Extent;
  /** False where some cases could not be compared. */
  readonly complete: boolean;
}

/** The case at the end of what can be gained or lost. */
export interface Extent {
  readonly case: DiffWitness;
  /** Whether no case goes further, other than by the last digit that is rounded to. */
  readonly exact: boolean;
}

/** Cases that score otherwise in one way. */
export interface Region {
  /** What is asked of figures and of other things; all must hold. Empty: always. */
  readonly when: readonly RegionCondition[];
  readonly before: Given;
  readonly after: Given;
}

export type RegionCondition =
  | {
      readonly kind: 'interval';
      /** `subject`: what the bands are over. */
      readonly of: WitnessSubject;
      readonly interval: Interval;
    }
  /** `value`: an option, a type or name of unit, `yes` or `no`; of an evidence its state. */
  | {
      readonly kind: 'is';
      readonly of: WitnessSubject;
      readonly value: string;
      readonly not: boolean;
    }
  /** More is asked than can be told in figures one by one. */
  | { readonly kind: 'more' };

/** What a version gives in all cases of a region: a score, from a least to a most score, or no score. */
export type Given =
  | { readonly kind: 'score'; readonly from: string; readonly to: string }
  | { readonly kind: 'status'; readonly status: GivenStatus };

export type GivenStatus = StatusKind | 'rescaled' | 'not-counted';

export interface DiffWitness {
  readonly witness: Witness;
  /** The same, to be scored or explained again; names are those of the new version. */
  readonly unit: MadeUpUnit;
  readonly before: ScoredOnce;
  readonly after: ScoredOnce;
}

export interface ScoredOnce {
  readonly status: StatusKind;
  /** Exact text; null where there is no score. */
  readonly score: string | null;
  readonly outOf: string;
}

export type WholePart =
  | 'title'
  | 'code'
  | 'year'
  | 'basis'
  | 'scale'
  | 'rounding'
  | 'unit-types'
  | 'unit-blocks'
  | 'stand-ins'
  | 'defaults'
  | 'rescale-total'
  | 'blocks'
  | 'grading'
  | 'ranking'
  | 'results'
  | 'tests'
  | 'acknowledgements'
  /** Inputs that are called otherwise; `names` has `old → new`. */
  | 'input-names'
  /** Other words, or another meaning that no criterion shows. */
  | 'declarations';

export interface WholeChange extends Classed {
  readonly part: WholePart;
  readonly before: Span;
  readonly after: Span;
  readonly grades?: GradeChanges;
  /** What a version alone has, or says otherwise: names of results, tests, inputs. */
  readonly names?: readonly Name[];
}

/** Totals that take another grade than before, other conditions being met. */
export interface GradeChanges {
  readonly regions: readonly GradeRegion[];
  /** False where more than the total decides, so that the regions do not tell all. */
  readonly complete: boolean;
}

export interface GradeRegion {
  readonly totals: Interval;
  /** More than the total decides: parts of the rulebook, or what a unit hands in. */
  readonly conditional: boolean;
  /** Absent: no grade takes it. */
  readonly before?: string;
  readonly after?: string;
}
