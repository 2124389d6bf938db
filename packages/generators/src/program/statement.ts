import type {
  AbsenceCause,
  Absence,
  Decimal,
  ManualScore,
  Name,
  NodeId,
  Reason,
} from '@cchc/model';
import type { Cond, Int, Slot, Text } from './int.js';
import type { Rat } from './rat.js';

/** Done one after the other; the first `end`, and the first thing that lacks, ends the whole body. */
export type Block = readonly Statement[];

/**
 * `reasons` of a statement that can end the body stand before the reasons of what it ends with.
 * Statements come in the order in which `semantics` looks at things, since the first lack is told.
 */
export type Statement =
  /** What is handed in must be there and in order; else its lack ends the body. */
  | { readonly do: 'need'; readonly slot: Slot; readonly reasons: readonly Reason[] }
  | { readonly do: 'let'; readonly name: string; readonly value: LetValue }
  /** A name that both sides of an `if` set. */
  | { readonly do: 'var'; readonly name: string; readonly type: LetValue['type'] }
  | { readonly do: 'set'; readonly name: string; readonly value: LetValue }
  | {
      readonly do: 'if';
      readonly when: Cond;
      readonly then: Block;
      readonly otherwise: Block;
    }
  | {
      readonly do: 'lack';
      readonly cause: LackCause;
      readonly reasons: readonly Reason[];
    }
  /** Those of this evidence that are not accepted are lacking, all told together. */
  | {
      readonly do: 'need-evidence';
      readonly evidence: readonly Name[];
    }
  /** A figure over the rows of a table: `into` is set, or it lacks. */
  | {
      readonly do: 'aggregate';
      readonly figure: 'count' | 'sum' | 'mean' | 'largest' | 'smallest';
      readonly table: Name;
      /** Ends in an `answer`: whether the row counts. */
      readonly counted: Block;
      /** Ends in a `value`; absent for `count`. */
      readonly of?: Block;
      readonly into: Into;
      readonly reasons: readonly Reason[];
    }
  /** A figure over units; `program` is one of `Program.spreads`. */
  | {
      readonly do: 'population';
      readonly spread: number;
      readonly figure: PopulationFigure;
      /** Ends in a `value`: the unit's own, for figures about the unit itself. */
      readonly own?: Block;
      readonly into: Into;
      readonly reasons: readonly Reason[];
    }
  /** The mean worth of the answers, at most 1. */
  | {
      readonly do: 'survey';
      readonly survey: Name;
      readonly into: Into;
      readonly reasons: readonly Reason[];
    }
  /** The mean of the raters' scores. */
  | {
      readonly do: 'manual';
      readonly node: NodeId;
      readonly lowest: Rat;
      readonly highest: Rat;
      readonly step: Rat | undefined;
      readonly raters: ManualScore['raters'];
      readonly into: Into;
      readonly reasons: readonly Reason[];
    }
  /** The place (from 0) of the alternative that people have chosen for the leaf. */
  | {
      readonly do: 'choice';
      readonly node: NodeId;
      readonly titles: readonly string[];
      readonly into: Into;
      readonly reasons: readonly Reason[];
    }
  /** A day moved by so many working days, or the working days up to another day (both in `by`). */
  | {
      readonly do: 'working-days';
      readonly figure: 'moved' | 'between';
      readonly calendar: Name;
      readonly from: Int;
      readonly by: Int;
      readonly into: Into;
      readonly reasons: readonly Reason[];
    }
  | { readonly do: 'end'; readonly with: Ending };

/** Names of the two whole numbers of an exact number, or the one of a day or truth. */
export type Into =
  | { readonly type: 'rat'; readonly num: string; readonly den: string }
  | { readonly type: 'int' | 'bool' | 'text'; readonly name: string };

export type LetValue =
  | { readonly type: 'int'; readonly value: Int }
  | { readonly type: 'bool'; readonly value: Cond }
  | { readonly type: 'text'; readonly value: Text };

export type LackCause =
  | 'missing-input'
  | 'zero-denominator'
  | 'missing-evidence'
  | 'awaiting-manual-score'
  | 'incomplete'
  | 'refused';

export type PopulationFigure =
  | 'mean'
  | 'largest'
  | 'smallest'
  | 'sum'
  | 'rank-from-high'
  | 'rank-from-low'
  | 'min-max'
  | 'min-max-reverse'
  | 'share';

export type Ending =
  | { readonly kind: 'points'; readonly value: Rat; readonly reasons: readonly Reason[] }
  | {
      readonly kind: 'absent';
      readonly absence: Absence;
      readonly cause: AbsenceCause;
      readonly reasons: readonly Reason[];
    }
  | {
      readonly kind: 'explain' | 'uncovered' | 'monitored';
      readonly reasons: readonly Reason[];
    }
  | {
      readonly kind: 'per-case';
      readonly table: Name;
      /** Ends as a leaf's body does, for one row. */
      readonly row: Block;
      readonly noRows: Block;
      /** The range that each row is held within. */
      readonly points: Decimal;
      readonly lowest: Decimal;
      readonly digits: number | undefined;
      readonly reasons: readonly Reason[];
    }
  /** Ends of bodies that only work something out. */
  | { readonly kind: 'value'; readonly value: Rat }
  /** A day by its number, or a moment by its seconds. */
  | { readonly kind: 'day'; readonly value: Int }
  | { readonly kind: 'text'; readonly value: Text }
  | { readonly kind: 'answer'; readonly value: Cond };
