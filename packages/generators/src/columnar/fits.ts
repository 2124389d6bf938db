import type { Cond, Int } from '../program/int.js';
import { mostOf, rangeOf } from '../program/range.js';
import type { LaneStep, Tier } from './lane.js';

export type Quotient = Extract<Int, { op: 'round-div' | 'floor-div' }>;

/** What numbers are worked out in: the greatest size, and which quotients. */
export interface Room {
  readonly most: bigint;
  readonly divides: (one: Quotient) => boolean;
}

/** Twice the dividend and the divisor are added up, and floats are rounded down. */
function halved(most: bigint): Room {
  const divides = ({ left, right }: Quotient): boolean => {
    const [top, bottom] = [mostOf(rangeOf(left)), mostOf(rangeOf(right))];
    return top !== undefined && bottom !== undefined && 2n * top + 3n * bottom <= most;
  };
  return { most, divides };
}

const ROOMS: Readonly<Record<Tier, Room>> = {
  int32: halved(2n ** 31n - 1024n),
  // Quotients of numbers whose sum is at most 2^53 are exact when they are rounded down.
  float64: halved(2n ** 52n),
};

/** The same of the numbers of a tier. */
export function fits(steps: readonly LaneStep[], tier: Tier): boolean {
  return fitsIn(steps, ROOMS[tier]);
}

/** Whether every number that the steps work out, on the way too, is proved to fit. */
export function fitsIn(steps: readonly LaneStep[], room: Room): boolean {
  const within = (size: bigint | undefined): boolean => size !== undefined && size <= room.most;
  const int = (one: Int): boolean => within(mostOf(rangeOf(one))) && parts(one);
  const parts = (one: Int): boolean => {
    switch (one.op) {
      case 'const':
      case 'local':
      case 'slot':
        return true;
      case 'neg':
      case 'abs':
        return int(one.value);
      case 'choose':
        return cond(one.when) && int(one.then) && int(one.otherwise);
      case 'round-div':
      case 'floor-div':
        return room.divides(one) && int(one.left) && int(one.right);
      default:
        return int(one.left) && int(one.right);
    }
  };
  const cond = (one: Cond): boolean => {
    switch (one.op) {
      case 'compare':
        return int(one.left) && int(one.right);
      case 'and':
      case 'or':
        return cond(one.left) && cond(one.right);
      case 'not':
        return cond(one.value);
      default:
        return true;
    }
  };
  return steps.every((step) => {
    switch (step.do) {
      case 'need':
      case 'var':
        return true;
      case 'let':
      case 'set': {
        const { value } = step;
        return value.type === 'int' ? int(value.value) : value.type === 'bool' && cond(value.value);
      }
      case 'if':
        return cond(step.when) && fitsIn(step.then, room) && fitsIn(step.otherwise, room);
      case 'end':
        return int(step.score);
    }
  });
}
