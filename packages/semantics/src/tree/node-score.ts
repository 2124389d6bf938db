import type { Node, NodeId, Rational, Reason, StatusKind } from '@cchc/model';
import type { Recorder } from '../trace/recorder.js';

/** What a node got, exact. */
export interface NodeScore {
  readonly node: Node;
  readonly status: StatusKind;
  readonly score: Rational | null;
  readonly outOf: Rational;
  readonly reasons: readonly Reason[];
  readonly standing: Standing;
  /** The digits of the node's own rounding, if it has one. */
  readonly digits: number | undefined;
  /** What is scored of it so far. */
  readonly soFar: Rational;
  /** Points below that were left out in order to be made good by rescaling a node above. */
  readonly rescaled: readonly Rescaled[];
  readonly recorder: Recorder;
}

/** How a node stands to its parent. */
export type Standing =
  /** It has a score, which counts. */
  | 'scored'
  /** It has none yet; neither has its parent. */
  | 'waiting'
  /** It is not assessed, and its points leave what the parent is out of. */
  | 'gone'
  /** It is not assessed, adds nothing, and its points stay. */
  | 'not-counted'
  /** It is only watched. */
  | 'monitored';

export interface Rescaled {
  readonly to: NodeId;
  readonly points: Rational;
}

export interface TotalScore {
  readonly status: StatusKind;
  readonly score: Rational | null;
  readonly outOf: Rational;
  readonly soFar: Rational;
  readonly reasons: readonly Reason[];
  readonly digits: number | undefined;
  /** What the bonus blocks added and the penalty blocks took, where the rulebook has such and they are decided. */
  readonly bonus?: Rational;
  readonly penalty?: Rational;
}
