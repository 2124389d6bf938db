import type { NodeId } from '@cchc/model';

/** What another version of a rulebook would have given real units. All numbers are exact text. */
export interface Impact {
  /** In the order of the population. */
  readonly units: readonly UnitImpact[];
  /** Where units are in blocks: each block by itself. */
  readonly blocks: readonly BlockImpact[];
  /** The leaves that move somebody, those that move most points first. */
  readonly nodes: readonly NodeImpact[];
  /** Units that take another grade, by what they had and what they get. */
  readonly grades: readonly GradeMove[];
  /** Leaves the data say too little of: the change of those units is not whole. */
  readonly open: readonly OpenNode[];
}

export interface UnitImpact {
  readonly unit: string;
  readonly block?: string;
  readonly before: Standing;
  readonly after: Standing;
  /** `after − before`, also of what is scored so far; null where a version gives neither. */
  readonly change: string | null;
  /** Whether a version lacks scores, so that `change` is only of what is scored so far. */
  readonly partial: boolean;
  /** The leaves that moved it, those that move most first; sums of them are not the change where totals are rescaled. */
  readonly movedBy: readonly LeafMove[];
}

/** What a unit stands at in one version. */
export interface Standing {
  readonly total: string | null;
  /** What there is while the total waits for parts. */
  readonly soFar?: string;
  readonly grade?: string;
  readonly rank?: number;
}

export interface LeafMove {
  readonly leaf: LeafRef;
  readonly change: string;
}

/** A leaf of the new version, or one that only the old version has. */
export interface LeafRef {
  readonly id: NodeId;
  readonly title: string;
  readonly in: 'both' | 'before' | 'after';
}

export interface Moves {
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

export interface BlockImpact extends Moves {
  readonly block: string;
  /** The mean change of the units that have one. */
  readonly mean: string | null;
}

export interface NodeImpact extends Moves {
  readonly leaf: LeafRef;
  /** The sum of all changes, and of their sizes. */
  readonly sum: string;
  readonly moved: string;
}

export interface GradeMove {
  readonly before?: string;
  readonly after?: string;
  readonly units: readonly string[];
}

export interface OpenNode {
  readonly leaf: LeafRef;
  readonly version: 'before' | 'after';
  /** How many units lack a score there. */
  readonly units: number;
}
