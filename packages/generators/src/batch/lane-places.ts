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
import { PlacesOfSteps } from './places-of-steps.js';

/** Gives the place of the cell of an outcome and a score of a leaf. */
export type PlaceOfLane = (outcome: number, steps: number) => number;

export function lanePlaces(
  { digits, lane }: KernelLeaf,
  leaf: Leaf,
  { scale }: Pick<Kernel, 'scale'>,
  cells: NodeCells,
): PlaceOfLane {
  const outcomes = lane?.outcomes ?? [];
  const lowest = Math.min(stepsOf(leaf.lowest, scale) ?? 0, 0);
  const made = outcomes.map(() => new PlacesOfSteps(lowest));
  return (outcome, steps) => {
    const of = made[outcome];
    const known = of?.get(steps) ?? 0;
    if (known !== 0) return known;
    const place = cells.add(scoreOf(outcomes[outcome], steps, leaf, digits, scale));
    of?.set(steps, place);
    return place;
  };
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
