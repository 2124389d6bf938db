// What a rulebook is made of, for a scorer: what each rulebook says, apart from what all do alike.
import type { Exact } from './exact.js';
import type { Kind } from './read.js';
import type { Row } from './rows.js';
import type { Unit } from './world.js';
import type { Lack, Verdict } from './verdict.js';

export interface Book {
  readonly code: string;
  readonly hash: string;
  /** Which types of unit make which block; absent: the data say. */
  readonly unitBlocks?: readonly { readonly name: string; readonly types: readonly string[] }[];
  /** Digits of the total; absent: it is not rounded. */
  readonly digits?: number;
  readonly rescaleTotal?: { readonly to: Exact; readonly when?: Worth<boolean> };
  readonly fields: readonly Node[];
  readonly blocks: readonly Block[];
  readonly grading?: Grading;
  readonly ranking?: Ranking;
  readonly results: readonly {
    readonly name: string;
    readonly digits?: number;
    readonly value: Worth<Exact>;
  }[];
}

/** Works something out for a unit, or says why it cannot. */
export type Worth<Value> = (unit: Unit) => Value | Lack;

export interface Figure extends Kind {
  readonly name: string;
  /** One figure for all units. */
  readonly shared?: boolean;
  /** Bounds that the rulebook states; a day is a plain number. */
  readonly lowest?: Exact | Worth<Exact | number>;
  readonly highest?: Exact | Worth<Exact | number>;
}

export interface Column extends Kind {
  readonly name: string;
  /** Its place among the columns of its table. */
  readonly at: number;
}

export interface Evidence {
  readonly name: string;
  /** How many accepted documents are needed. */
  readonly atLeast: number;
  /** Documents issued outside of this window have expired. */
  readonly from?: string;
  readonly to?: string;
}

export interface Survey {
  readonly name: string;
  readonly groups: readonly { readonly name: string; readonly weight?: Exact }[];
  readonly options: readonly { readonly name: string; readonly worth: Exact }[];
  readonly minimumSample: number;
}

export interface Manual {
  readonly node: string;
  readonly step?: Exact;
  readonly raters: readonly { readonly name: string; readonly weight: Exact }[];
}

export type Node = Group | Leaf;

interface NodeBase {
  readonly id: string;
  readonly level: string;
  readonly points: Exact;
  readonly lowest: Exact;
  readonly digits?: number;
}

export interface Group extends NodeBase {
  readonly kind: 'group';
  readonly combine: 'sum' | 'best';
  readonly children: readonly Node[];
  /** Whether the unit is meant; absent: every unit is. */
  readonly meant?: Worth<boolean>;
}

export interface Leaf extends NodeBase {
  readonly kind: 'leaf';
  readonly score: (unit: Unit) => Verdict;
  /** What a lack comes to instead. */
  readonly missingInput?: (unit: Unit) => Verdict;
  readonly zeroDenominator?: (unit: Unit) => Verdict;
}

export interface Block {
  readonly kind: 'bonus' | 'penalty';
  readonly combine: 'sum' | 'best';
  readonly most?: Exact;
  readonly share?: { readonly of: Exact; readonly when: Worth<boolean> };
  readonly children: readonly Node[];
}

/** A formula that is asked of all units, or of those of the unit's block. */
export interface OverUnits {
  readonly over: 'all' | 'block';
  readonly of: Worth<Exact>;
}

export interface Grading {
  /** From the best to the worst, each once. */
  readonly ladder: readonly string[];
  readonly grades: readonly Band[];
  readonly vetoes: readonly { readonly grade: string; readonly when: Worth<boolean> }[];
  readonly downgrades: readonly { readonly steps: number; readonly when: Worth<boolean> }[];
  readonly caps: readonly { readonly grade: string; readonly when: Worth<boolean> }[];
  readonly quotas: readonly {
    readonly grade: string;
    readonly most: Most;
    readonly least?: number;
    readonly per: 'all' | 'block';
  }[];
}

export interface Band {
  readonly grade: string;
  readonly otherwise: boolean;
  readonly conditions: readonly GradeCondition[];
}

/** So many, or this share of all. */
export type Most = { readonly count: number } | { readonly share: Exact };

export type GradeCondition =
  | { readonly kind: 'when'; readonly holds: Worth<boolean> }
  | {
      readonly kind: 'every' | 'parts-below';
      readonly level: string;
      readonly of: 'points' | 'share-of-max';
      readonly holds: (unit: Unit, part: Exact) => boolean | Lack;
      /** How many parts may fall short. */
      readonly most?: Most;
    };

export interface Ranking {
  readonly keys: readonly RankKey[];
  /** Values of the first key at most this far from the first of a group are a tie. */
  readonly tolerance: Exact;
  readonly per: 'all' | 'block';
  /** Whether anything is scored; else units are ranked by their figures alone. */
  readonly scored: boolean;
}

export type RankKey =
  | {
      readonly kind: 'value';
      readonly best: 'highest' | 'lowest';
      readonly value: Worth<Exact | number | boolean | string>;
    }
  | { readonly kind: 'authority'; readonly authority: string };

/** Works something out for a row of a table. */
export type OfRow<Value> = (row: Row) => Value | Lack;
