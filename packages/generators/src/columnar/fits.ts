import type { Cond, Int } from '../program/int.js';
import { mostOf, rangeOf } from '../program/range.js';
import type { LaneStep, Tier } from './lane.js';

const MOST: Readonly<Record<Tier, bigint>> = {
  int32: 2n ** 31n - 1024n,
  // Quotients of numbers whose sum is at most 2^53 are exact when they are rounded down.
  float64: 2n ** 52n,
};

/** Whether every number that the steps work out, on the way too, is proved to fit. */
export function fits(steps: readonly LaneStep[], tier: Tier): boolean {
  const most = MOST[tier];
  const within = (size: bigint | undefined): boolean => size !== undefined && size <= most;
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
      case 'floor-div': {
        const [left, right] = [mostOf(rangeOf(one.left)), mostOf(rangeOf(one.right))];
        if (left === undefined || right === undefined) return false;
        return within(2n * left + 3n * right) && int(one.left) && int(one.right);
      }
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
        return cond(step.when) && fits(step.then, tier) && fits(step.otherwise, tier);
      case 'end':
        return int(step.score);
    }
  });
}
