import type { Leaf } from '@cchc/model';
import { int } from '../program/int.js';
import type { LeafProgram } from '../program/lower-leaf.js';
import { ASK, type LaneStep, type Outcome, type Tier } from './lane.js';
import type { Making } from './values.js';

/** The most that figures without bounds are thought to be, in whole units: the first that fits is taken. */
export const TRIED: readonly (readonly [Tier, bigint])[] = [
  ...[9, 8, 7, 6].map((digits) => ['int32', 10n ** BigInt(digits)] as const),
  ...[15, 12, 9, 8, 7, 6, 5].map((digits) => ['float64', 10n ** BigInt(digits)] as const),
];

/** What a leaf is held within and rounded to. */
export interface LeafForm {
  readonly leaf: Leaf;
  /** Digits of its rounding; undefined: it is not rounded. */
  readonly digits: number | undefined;
  /** Digits of the whole kernel. */
  readonly scale: number;
}

export interface Writing extends Making {
  readonly program: LeafProgram;
  readonly form: LeafForm;
  readonly outcomes: Outcome[];
}

export const ASKED: LaneStep = { do: 'end', outcome: ASK, score: int(0) };

/** Ends where only the exact runtime knows what the column would hold. */
export function asking(column: number): LaneStep {
  return { do: 'need', column, missing: ASK, score: int(0) };
}
