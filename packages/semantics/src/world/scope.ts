import type {
  CaseRow,
  Expression,
  Leaf,
  Name,
  NodeId,
  Population,
  Rulebook,
  Unit,
} from '@cchc/model';
import type { Spread } from '../expressions/spread.js';
import type { Recorder } from '../trace/recorder.js';
import type { NodeScore, TotalScore } from '../tree/node-score.js';
import type { Value } from '../values/value.js';
import type { HandedIn } from './handed-in.js';
import type { Known } from './known.js';
import type { Names } from './names.js';

/**
 * All that is scored together, and what has been worked out of it so far. Scores are worked out when
 * they are first asked for, so that a leaf may speak of the score of another, of any unit.
 */
export interface World {
  readonly rulebook: Rulebook;
  readonly names: Names;
  readonly population: Population;
  readonly round: Name;
  readonly handedIn: (unit: Unit) => HandedIn;
  readonly nodeScore: (unit: Unit, node: NodeId) => NodeScore;
  /** The same units in another round; undefined where nothing was handed in for it. */
  readonly inRound: (round: Name) => World | undefined;
  readonly total: (unit: Unit) => TotalScore;
  /** Fields less penalties, rounded as a total: `tổng điểm không kể điểm cộng`. */
  readonly totalWithoutBonus: (unit: Unit) => TotalScore;
  /** What formulas come to over units, by formula and then by leaf and group of units. */
  readonly spreads: Map<Expression, Map<string, Spread>>;
  readonly known: Known;
  readonly recorderFor: (unit: Unit) => Recorder;
}

/** Where an expression stands: for which unit, in which leaf, over which subject or row. */
export interface Scope {
  readonly world: World;
  readonly unit: Unit;
  readonly leaf?: Leaf;
  /** `giá trị`: what the bands are scored by. */
  readonly subject?: Value;
  readonly row?: { readonly table: Name; readonly row: CaseRow };
  /** The inputs whose bounds are being checked, so that bounds may refer to each other. */
  readonly checking: readonly Name[];
  readonly recorder: Recorder;
}

/** A scope without a leaf: for conditions of nodes, blocks, grades and ranks. */
export function unitScope(world: World, unit: Unit, recorder: Recorder): Scope {
  return { world, unit, recorder, checking: [] };
}
