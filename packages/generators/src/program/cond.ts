import { isConst, type CompareOp, type Cond, type Int, type Text } from './int.js';
import { rangeOf } from './range.js';

export const TRUE: Cond = { op: 'true' };
export const FALSE: Cond = { op: 'false' };

export function truth(value: boolean): Cond {
  return value ? TRUE : FALSE;
}

const HOLDS: Readonly<Record<CompareOp, (a: bigint, b: bigint) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** What the ranges decide is not compared at run time. */
export function compare(left: Int, by: CompareOp, right: Int): Cond {
  if (isConst(left) && isConst(right)) return truth(HOLDS[by](left.value, right.value));
  return decidedByRange(left, by, right) ?? { op: 'compare', by, left, right };
}

function decidedByRange(left: Int, by: CompareOp, right: Int): Cond | undefined {
  const [a, b] = [rangeOf(left), rangeOf(right)];
  const below = a.high !== undefined && b.low !== undefined && a.high < b.low;
  const above = a.low !== undefined && b.high !== undefined && a.low > b.high;
  if (!below && !above) return undefined;
  return truth(HOLDS[by](below ? 0n : 1n, below ? 1n : 0n));
}

export function same(left: Text, right: Text): Cond {
  if (left.op === 'text' && right.op === 'text') return truth(left.value === right.value);
  return { op: 'same', left, right };
}

export function not(value: Cond): Cond {
  if (value.op === 'true' || value.op === 'false') return truth(value.op === 'false');
  return value.op === 'not' ? value.value : { op: 'not', value };
}

export function both(left: Cond, right: Cond): Cond {
  if (left.op === 'true') return right;
  if (right.op === 'true') return left;
  if (left.op === 'false' || right.op === 'false') return FALSE;
  return { op: 'and', left, right };
}

export function eitherOf(left: Cond, right: Cond): Cond {
  if (left.op === 'false') return right;
  if (right.op === 'false') return left;
  if (left.op === 'true' || right.op === 'true') return TRUE;
  return { op: 'or', left, right };
}
