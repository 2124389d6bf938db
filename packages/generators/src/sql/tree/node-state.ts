import type { Node, NodeId } from '@cchc/model';
import { int, isConst, mul, type Cond, type Int } from '../../program/int.js';
import type { Rat } from '../../program/rat.js';
import { lcm } from '../../program/lcm.js';

/** A part of the tree, as conditions and numbers over columns of the sheet. */
export interface NodeState {
  readonly node: Node;
  /** How it stands to its parent; at most one holds. */
  readonly scored: Cond;
  readonly waiting: Cond;
  readonly notCounted: Cond;
  readonly gone: Cond;
  readonly monitored: Cond;
  /** Its score where it has one; else what is scored of it so far, zero where nothing is. */
  readonly soFar: Rat;
  readonly outOf: Rat;
  /** Points below that were left out, with the node above that makes them good. */
  readonly leftOut: readonly LeftOut[];
  readonly digits: number | undefined;
  /** Texts of SQL: the status, and the reasons (null where there are none). */
  readonly status: () => string;
  readonly told: () => string;
}

export interface LeftOut {
  readonly to: NodeId;
  readonly points: Rat;
  readonly when: Cond;
}

/** Numbers whose denominators are known, at one denominator; undefined where one is not known. */
export function atOneScale(
  values: readonly Rat[],
): { readonly nums: readonly Int[]; readonly den: bigint } | undefined {
  let den = 1n;
  for (const value of values) {
    if (!isConst(value.den)) return undefined;
    den = lcm(den, value.den.value);
  }
  const nums = values.map((value) =>
    mul(value.num, int(isConst(value.den) ? den / value.den.value : 1n)),
  );
  return { nums, den };
}
