import type { Cond, Int } from '../program/int.js';
import { int } from '../program/int.js';
import { keyOf } from '../columnar/columns.js';
import { fresh } from './frame.js';
import { withoutFactor } from './factors.js';
import { get, set, type Code } from './instructions.js';
import { intCode } from './int-code.js';
import type { Writing } from './lane-code.js';
import { bothMasks, eitherMask, opposite, type Mask } from './mask.js';

/** The mask of a condition; what it asks is worked out once. */
export function condMask(value: Cond, to: Writing): Mask {
  switch (value.op) {
    case 'true':
      return { code: to.of.constant(0), isNot: true };
    case 'false':
      return { code: to.of.constant(0), isNot: false };
    case 'local-is':
      return (
        to.masks.get(value.name) ?? { code: get(to.names.get(value.name) ?? -1), isNot: false }
      );
    case 'compare':
      return comparedOnce(value, to);
    case 'and':
      return bothMasks(condMask(value.left, to), condMask(value.right, to));
    case 'or':
      return eitherMask(condMask(value.left, to), condMask(value.right, to));
    case 'not':
      return opposite(condMask(value.value, to));
    default:
      throw new Error('a lane reads columns');
  }
}

type Compare = Extract<Cond, { op: 'compare' }>;

function comparedOnce(value: Compare, to: Writing): Mask {
  const key = keyOf(value);
  const known = to.masks.get(key);
  if (known) return known;
  const { code, isNot } = compared(value, to);
  const place = fresh(to.frame);
  to.code.push(...code, ...set(place));
  const mask: Mask = { code: get(place), isNot };
  const mayChange = [...to.variables].some((name) => key.includes(JSON.stringify(name)));
  if (!mayChange) to.masks.set(key, mask);
  return mask;
}

/** With less or more alone, which are one instruction each: at most is not more, or less than one more. */
function compared({ left, right, by }: Compare, to: Writing): Mask {
  const [a, b] = withoutFactor(left, right, to);
  const { eq, lt, gt } = to.of;
  const mask = (one: Int, order: Code, other: Int, isNot = false): Mask => ({
    code: [...intCode(one, to), ...intCode(other, to), ...order],
    isNot,
  });
  switch (by) {
    case '=':
      return mask(a, eq, b);
    case '<>':
      return mask(a, eq, b, true);
    case '<':
      return mask(a, lt, b);
    case '>':
      return mask(a, gt, b);
    case '<=':
      return b.op === 'const' ? mask(a, lt, int(b.value + 1n)) : mask(a, gt, b, true);
    case '>=':
      return b.op === 'const' ? mask(a, gt, int(b.value - 1n)) : mask(a, lt, b, true);
  }
}
