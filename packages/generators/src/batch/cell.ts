import { printed, type Exact } from '../typescript/runtime/exact.js';
import type { NodeScore } from '../typescript/runtime/node-score.js';
import type { NodeResult } from '../typescript/runtime/results.js';
import { nodeResult } from '../typescript/runtime/score.js';
import { powerOfTen } from '../typescript/runtime/wide.js';
import { NOT_WHOLE, STANDINGS, TO_MAKE_GOOD } from './standings.js';

/** What a node got, made once for all units that got the same. */
export interface Cell {
  readonly result: NodeResult;
  /** Score so far and points it is out of in steps of the kernel's scale. */
  readonly steps: number;
  readonly outOf: number;
  /** A bit of `STANDINGS`, and what stands beside it. */
  readonly standing: number;
  /** What nodes above are to make good, as a number that is the same for the same; 0: nothing. */
  readonly madeGood: number;
}

/** `numbers`: numbers of texts of what is to be made good. */
export function cellOf(score: NodeScore, scale: number, numbers: Map<string, number>): Cell {
  const [steps, outOf] = [stepsOf(score.soFar, scale), stepsOf(score.outOf, scale)];
  const isWhole = isHeld(steps) && isHeld(outOf);
  const isLess = score.rescaled.length > 0;
  return {
    result: nodeResult(score),
    steps: isWhole ? steps : 0,
    outOf: isWhole ? outOf : 0,
    standing: STANDINGS[score.standing] | (isWhole ? 0 : NOT_WHOLE) | (isLess ? TO_MAKE_GOOD : 0),
    madeGood: isLess ? numberOf(textOfRescaled(score), numbers) : 0,
  };
}

function numberOf(text: string, numbers: Map<string, number>): number {
  const known = numbers.get(text) ?? numbers.size + 1;
  numbers.set(text, known);
  return known;
}

/** Two scores with the same key are the same to all who ask. */
export function keyOfScore(score: NodeScore): string {
  const { status, outOf, soFar, standing, reasons } = score;
  const text = [score.score ? printed(score.score) : '', printed(outOf), printed(soFar)];
  return JSON.stringify([status, standing, ...text, reasons, textOfRescaled(score)]);
}

function textOfRescaled({ rescaled }: NodeScore): string {
  return rescaled.map(({ to, points: left }) => `${to} ${printed(left)};`).join('');
}

/** Steps of many nodes are added up, and so each is held well within 32 bits. */
function isHeld(steps: number | undefined): steps is number {
  return steps !== undefined && Math.abs(steps) <= 2 ** 30;
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
