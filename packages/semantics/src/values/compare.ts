import type { Comparison } from '@cchc/model';
import { MISMATCH, type Lack } from './lack.js';
import { dayOfValue, type Value } from './value.js';

/** Below zero, zero or above zero as `a` is before, equal to or after `b`. Beside a day, a moment is its day. */
export function compareValues(a: Value, b: Value): number | Lack {
  if (a.kind === 'number' && b.kind === 'number') return a.value.compare(b.value);
  if (a.kind === 'number' || b.kind === 'number') return MISMATCH;
  if (a.kind === b.kind) return inOrder(a.value, b.value);
  const [day, other] = [dayOfValue(a), dayOfValue(b)];
  return day === undefined || other === undefined ? MISMATCH : inOrder(day, other);
}

function inOrder<T extends string | boolean>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Which orders, as a comparison gives them, each operator accepts. */
export const ACCEPTS: Readonly<Record<Comparison['operator'], (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const ORDERED: ReadonlySet<Value['kind']> = new Set<Value['kind']>(['number', 'date', 'moment']);

/** Numbers, days and moments have an order; yes and no, options and attributes are only the same or not. */
export function holdsBetween(a: Value, operator: Comparison['operator'], b: Value): boolean | Lack {
  if (!ORDERED.has(a.kind) && operator !== '=' && operator !== '<>') return MISMATCH;
  const order = compareValues(a, b);
  return typeof order === 'number' ? ACCEPTS[operator](order) : order;
}
