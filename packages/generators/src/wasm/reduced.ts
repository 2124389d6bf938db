import type { LaneStep } from '../columnar/lane.js';
import type { Cond, Int } from '../program/int.js';
import { withoutFactor } from './factors.js';

/** The steps with smaller numbers: what is compared or divided without the factor that both sides have. */
export function reduced(steps: readonly LaneStep[]): readonly LaneStep[] {
  return steps.map((step): LaneStep => {
    switch (step.do) {
      case 'let':
      case 'set': {
        const { value } = step;
        if (value.type === 'int') return { ...step, value: { ...value, value: int(value.value) } };
        if (value.type === 'bool')
          return { ...step, value: { ...value, value: cond(value.value) } };
        return step;
      }
      case 'if':
        return {
          ...{ do: 'if', when: cond(step.when) },
          ...{ then: reduced(step.then), otherwise: reduced(step.otherwise) },
        };
      case 'end':
        return { ...step, score: int(step.score) };
      default:
        return step;
    }
  });
}

/** What a name stands for is not looked into. */
const NONE = { products: new Map<string, Int>() };

function int(one: Int): Int {
  switch (one.op) {
    case 'const':
    case 'local':
    case 'slot':
      return one;
    case 'neg':
    case 'abs':
      return { ...one, value: int(one.value) };
    case 'choose':
      return {
        ...{ op: 'choose', when: cond(one.when) },
        ...{ then: int(one.then), otherwise: int(one.otherwise) },
      };
    case 'round-div':
    case 'floor-div': {
      const [left, right] = withoutFactor(int(one.left), int(one.right), NONE);
      return { ...one, left, right };
    }
    default:
      return { ...one, left: int(one.left), right: int(one.right) };
  }
}

function cond(one: Cond): Cond {
  switch (one.op) {
    case 'compare': {
      const [left, right] = withoutFactor(int(one.left), int(one.right), NONE);
      return { ...one, left, right };
    }
    case 'and':
    case 'or':
      return { ...one, left: cond(one.left), right: cond(one.right) };
    case 'not':
      return { ...one, value: cond(one.value) };
    default:
      return one;
  }
}
