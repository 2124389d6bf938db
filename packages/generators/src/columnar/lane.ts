import type { Reason } from '@cchc/model';
import type { Cond, Int } from '../program/int.js';
import type { Statement } from '../program/statement.js';

/**
 * A leaf as a function over columns: what can be worked out for many units at a time, with whole numbers
 * whose ranges are proved. A column is read as the local `columnName(at)`, whose range it is held within;
 * what cannot be said this way ends in `ASK`, and then the exact runtime is asked for this leaf of this unit.
 */
export interface Lane {
  readonly steps: readonly LaneStep[];
  /** What every number in it fits into. */
  readonly tier: Tier;
  readonly columns: readonly number[];
  /** How each end is told; the first is `ASK`. */
  readonly outcomes: readonly Outcome[];
}

export type Tier = 'int32' | 'float64';

/** What the numbers of a lane are worked out in: 16 bits may do where its tier is `int32`. */
export type Width = 'int16' | Tier;

export type LaneStep =
  /** Ends where the column has no value: with `missing`, or with `ASK`. */
  | {
      readonly do: 'need';
      readonly column: number;
      readonly missing: number;
      readonly score: Int;
    }
  | Extract<Statement, { do: 'let' | 'var' | 'set' }>
  | {
      readonly do: 'if';
      readonly when: Cond;
      readonly then: readonly LaneStep[];
      readonly otherwise: readonly LaneStep[];
    }
  /** The score in steps of the kernel's scale, and which of the outcomes it is. */
  | { readonly do: 'end'; readonly outcome: number; readonly score: Int };

/** Outcome of a unit that the exact runtime has to be asked about. */
export const ASK = 0;

export type Outcome =
  | { readonly kind: 'ask' }
  /** A score, and whether the range of the leaf held it. */
  | {
      readonly kind: 'points';
      readonly reasons: readonly Reason[];
      readonly bound: 'points' | 'lowest' | undefined;
    }
  /** Always the same: what a body ends with there, as a statement of its own. */
  | { readonly kind: 'constant'; readonly verdict: ConstantVerdict };

export type ConstantVerdict =
  Extract<Statement, { do: 'lack' }> | Extract<Statement, { do: 'end' }>;

/** What a column holds in place of a value: nothing was handed in, or the exact runtime has to look. */
export const MISSING = -2_147_483_648;
export const UNUSABLE = -2_147_483_647;
/** Every value is above this. */
export const NO_VALUE = -2_147_483_640;

const COLUMN = 'column ';

export function columnName(at: number): string {
  return `${COLUMN}${String(at)}`;
}

/** The column that a local stands for; undefined for other locals. */
export function columnOf(local: string): number | undefined {
  return local.startsWith(COLUMN) ? Number(local.slice(COLUMN.length)) : undefined;
}
