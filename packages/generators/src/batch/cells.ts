import type { Kernel, KernelLeaf } from '../columnar/kernel.js';
import type { Outcome } from '../columnar/lane.js';
import type { Leaf } from '../typescript/runtime/book.js';
import { exact, printed, type Exact } from '../typescript/runtime/exact.js';
import { fallBack, held, settle } from '../typescript/runtime/leaf.js';
import type { NodeScore } from '../typescript/runtime/node-score.js';
import type { NodeResult, Reason } from '../typescript/runtime/results.js';
import { STANDINGS } from './standings.js';
import { nodeResult } from '../typescript/runtime/score.js';
import { absent, lack, points, undecided, type Verdict } from '../typescript/runtime/verdict.js';
import { narrow, powerOfTen } from '../typescript/runtime/wide.js';
import type { Unit } from '../typescript/runtime/world.js';

/** What a node got, made once for all units that got the same. */
export interface Cell {
  readonly score: NodeScore;
  readonly result: NodeResult;
  /** Score so far and points it is out of in steps of the kernel's scale; undefined: not whole steps. */
  readonly steps: number | undefined;
  readonly outOf: number | undefined;
  /** A bit of `STANDINGS`. */
  readonly standing: number;
  /** What nodes above are to make good, as a text that is the same for the same. */
  readonly rescaled: string;
}

export function cellOf(score: NodeScore, scale: number): Cell {
  return {
    score,
    result: nodeResult(score),
    steps: stepsOf(score.soFar, scale),
    outOf: stepsOf(score.outOf, scale),
    standing: STANDINGS[score.standing],
    rescaled: score.rescaled.map(({ to, points: left }) => `${to} ${printed(left)};`).join(''),
  };
}

export function stepsOf({ num, den }: Exact, scale: number): number | undefined {
  const whole = powerOfTen(scale);
  if (typeof num !== 'number' || typeof den !== 'number' || typeof whole !== 'number')
    return undefined;
  const steps = (num * whole) / den;
  // A quotient of whole numbers below 2^53 is a whole number exactly where it is printed as one.
  if (!Number.isSafeInteger(num * whole) || !Number.isSafeInteger(steps)) return undefined;
  return steps * den === num * whole ? steps : undefined;
}

export function exactOf(steps: number, digits: number | undefined, scale: number): Exact {
  if (digits === undefined) return exact(steps, powerOfTen(scale));
  return exact(steps / Number(powerOfTen(scale - digits)), powerOfTen(digits));
}

/** Gives the cell of an outcome and a score of a leaf. */
export type CellOfLane = (outcome: number, steps: number) => Cell;

/** Scores up to this are looked up by their place in a list. */
const LISTED = 100_000;

export function laneCells(
  { digits, lane }: KernelLeaf,
  leaf: Leaf,
  { scale }: Pick<Kernel, 'scale'>,
): CellOfLane {
  const outcomes = lane?.outcomes ?? [];
  const lowest = stepsOf(leaf.lowest, scale) ?? 0;
  const isListed = (stepsOf(leaf.points, scale) ?? Infinity) - lowest < LISTED;
  const made = outcomes.map(() => (isListed ? new Listed(lowest) : new Map<number, Cell>()));
  return (outcome, steps) => {
    const of = made[outcome];
    const known = of?.get(steps);
    if (known) return known;
    const cell = cellOf(scoreOf(outcomes[outcome], steps, leaf, digits, scale), scale);
    of?.set(steps, cell);
    return cell;
  };
}

class Listed {
  readonly #cells: (Cell | undefined)[] = [];
  readonly #lowest: number;

  constructor(lowest: number) {
    this.#lowest = Math.min(lowest, 0);
  }

  get(steps: number): Cell | undefined {
    return this.#cells[steps - this.#lowest];
  }

  set(steps: number, cell: Cell): void {
    const place = steps - this.#lowest;
    while (this.#cells.length < place) this.#cells.push(undefined);
    this.#cells[place] = cell;
  }
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
