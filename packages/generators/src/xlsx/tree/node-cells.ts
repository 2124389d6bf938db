import type { Level, Node, NodeId, Reason, Rounding, StatusKind } from '@cchc/model';
import type { Read } from '../book.js';
import type { Ratio } from '../numbers/ratio.js';

/** How a node stands to its parent; the strongest among parts has the lowest number. */
export const WAITING = 1;
export const SCORED = 2;
export const NOT_COUNTED = 3;
export const GONE = 4;
export const MONITORED = 5;

/** A node in cells. */
export interface NodeCells {
  readonly node: Node;
  readonly standing: string;
  /** The score where there is one; else what is scored so far, or zero. */
  readonly soFar: Ratio;
  readonly outOf: Ratio;
  /** Points that were left out so that a node above makes them good. */
  readonly rescaled: readonly { readonly to: NodeId; readonly points: Ratio }[];
  /** Formulas for the rows of the sentences: its status, and why (0 for nothing). */
  readonly status: string;
  readonly say: string;
  readonly read: (read: Read) => {
    readonly status: StatusKind;
    readonly reasons: readonly Reason[];
  };
  readonly digits: number | undefined;
}

export function digitsOfNode(node: Node, rounding: Rounding): number | undefined {
  const own = node.kind === 'leaf' ? node.rule?.digits : undefined;
  return own ?? digitsOfLevel(rounding, node.level);
}

function digitsOfLevel(rounding: Rounding, level: Level): number | undefined {
  if (rounding.kind === 'never') return undefined;
  return rounding.levels.find((one) => one.level === level)?.digits;
}
