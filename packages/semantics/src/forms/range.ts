import type { Bound, Range } from '@cchc/model';
import { evaluate } from '../expressions/evaluate.js';
import type { BoundText, RangeText } from '../trace.js';
import { compareValues } from '../values/compare.js';
import { isLack, type Lack } from '../values/lack.js';
import { textOf, type Value } from '../values/value.js';
import type { Scope } from '../world/scope.js';

/** A range with its bounds worked out. */
export interface KnownRange {
  readonly from?: KnownBound;
  readonly to?: KnownBound;
}

export interface KnownBound {
  readonly value: Value;
  readonly inclusive: boolean;
}

export function knownRange({ from, to }: Range, scope: Scope): KnownRange | Lack {
  const low = from && knownBound(from, scope);
  if (isLack(low)) return low;
  const high = to && knownBound(to, scope);
  if (isLack(high)) return high;
  return { ...(low ? { from: low } : {}), ...(high ? { to: high } : {}) };
}

/** Bounds are part of the range only where they are said to be. */
export function isInRange(value: Value, { from, to }: KnownRange): boolean | Lack {
  const above = from ? compareValues(value, from.value) : 1;
  if (isLack(above)) return above;
  const below = to ? compareValues(to.value, value) : 1;
  if (isLack(below)) return below;
  return isInside(above, from) && isInside(below, to);
}

/** Whether an expression's range holds a value. */
export function inRange(value: Value, range: Range, scope: Scope): boolean | Lack {
  const known = knownRange(range, scope);
  return isLack(known) ? known : isInRange(value, known);
}

export function rangeText({ from, to }: KnownRange): RangeText {
  return { ...(from ? { from: boundText(from) } : {}), ...(to ? { to: boundText(to) } : {}) };
}

export function boundText({ value, inclusive }: KnownBound): BoundText {
  return { value: textOf(value), inclusive };
}

function knownBound({ value, inclusive }: Bound, scope: Scope): KnownBound | Lack {
  const evaluated = evaluate(value, scope);
  return isLack(evaluated) ? evaluated : { value: evaluated, inclusive };
}

function isInside(order: number, bound: KnownBound | undefined): boolean {
  return order > 0 || (order === 0 && (bound?.inclusive ?? true));
}
