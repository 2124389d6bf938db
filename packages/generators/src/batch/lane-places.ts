import type { Kernel, KernelLeaf } from '../columnar/kernel.js';
import type { Outcome } from '../columnar/lane.js';
import type { Leaf } from '../typescript/runtime/book.js';
import { exact, type Exact } from '../typescript/runtime/exact.js';
import { fallBack, held, settle } from '../typescript/runtime/leaf.js';
import type { NodeScore } from '../typescript/runtime/node-score.js';
import type { Reason } from '../typescript/runtime/results.js';
import { absent, lack, points, undecided, type Verdict } from '../typescript/runtime/verdict.js';
import { narrow, powerOfTen } from '../typescript/runtime/wide.js';
import type { Unit } from '../typescript/runtime/world.js';
import { stepsOf } from './cell.js';
import type { NodeCells } from './node-cells.js';

/** So many places of cells of a leaf are held in a list; a leaf has few outcomes, and few steps. */
const MOST_LISTED = 100_000;

/** The places of the cells of a leaf, by what its lane ends with. */
export interface PlacesOfLane {
  /** By outcome and steps above the lowest; 0 where there is no cell yet. */
  readonly listed: Int32Array;
  readonly lowest: number;
  /** So many steps of an outcome are listed. */
  readonly width: number;
  /** Of any outcome and steps; a cell is made where there is none. */
  readonly placeOf: (outcome: number, steps: number) => number;
}

export function lanePlaces(
  { digits, lane }: KernelLeaf,
  leaf: Leaf,
  { scale }: Pick<Kernel, 'scale'>,
  cells: NodeCells,
): PlacesOfLane {
  const outcomes = lane?.outcomes ?? [];
  // All are small whole numbers, and held as such.
  const lowest = Math.min(stepsOf(leaf.lowest, scale) ?? 0, 0) | 0;
  const range = (stepsOf(leaf.points, scale) ?? Infinity) - lowest + 1;
  const width = range * outcomes.length <= MOST_LISTED ? range | 0 : 0;
  const listed = new Int32Array(width * outcomes.length);
  const others = outcomes.map(() => new Map<number, number>());
  const placeOf = (outcome: number, steps: number): number => {
    const isListed = steps >= lowest && steps - lowest < width;
    const at = outcome * width + steps - lowest;
    const known = isListed ? listed[at] : others[outcome]?.get(steps);
    if (known !== undefined && known !== 0) return known;
    const place = cells.add(scoreOf(outcomes[outcome], steps, leaf, digits, scale));
    if (isListed) listed[at] = place;
    else others[outcome]?.set(steps, place);
    return place;
  };
  return { listed, lowest, width, placeOf };
}

function scoreOf(
  outcome: Outcome | undefined,
  steps: number,
  leaf: Leaf,
  digits: number | undefined,
  scale: number,
): NodeScore {
  if (!outcome || outcome.kind === 'ask') throw new Error('the exact runtime has to be asked');
  if (outcome.kind === 'points') {
    const { bound } = outcome;
    const reasons = outcome.reasons as object as readonly Reason[];
    const why = bound ? [...reasons, { kind: 'clamped', to: bound }] : reasons;
    return held(exactOf(steps, digits, scale), leaf, why, 'scored');
  }
  const said = outcome.verdict;
  const verdict =
    said.do === 'lack' ? lack(said.cause, reasonsOf(said.reasons)) : verdictOf(said.with);
  // A constant outcome asks nothing of a unit.
  return settle(leaf, fallBack(leaf, verdict, undefined as unknown as Unit));
}

function verdictOf(
  ending: Extract<Extract<Outcome, { kind: 'constant' }>['verdict'], { do: 'end' }>['with'],
): Verdict {
  switch (ending.kind) {
    case 'absent':
      return absent(ending.absence, ending.cause, reasonsOf(ending.reasons));
    case 'explain':
    case 'uncovered':
    case 'monitored':
      return undecided(ending.kind, reasonsOf(ending.reasons));
    case 'points': {
      const { num, den } = ending.value;
      if (num.op !== 'const' || den.op !== 'const') throw new Error('not a constant');
      return points(narrow(num.value), narrow(den.value), reasonsOf(ending.reasons));
    }
    default:
      throw new Error(`no outcome ${ending.kind}`);
  }
}

function reasonsOf(reasons: readonly object[]): readonly Reason[] {
  return reasons as readonly Reason[];
}

function exactOf(steps: number, digits: number | undefined, scale: number): Exact {
  if (digits === undefined) return exact(steps, powerOfTen(scale));
  return exact(steps / Number(powerOfTen(scale - digits)), powerOfTen(digits));
}
