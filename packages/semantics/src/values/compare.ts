import type { Comparison } from '@cchc/model';
import { MISMATCH, type Lack } from './lack.js';
import type { Value } from './value.js';

/** Below zero, zero or above zero as `a` is before, equal to or after `b`. */
export function compareValues(a: Value, b: Value): number | Lack {
  if (a.kind === 'number' && b.kind === 'number') return a.value.compare(b.value);
  if (a.kind !== b.kind || a.kind === 'number' || b.kind === 'number') return MISMATCH;
  if (a.value === b.value) return 0;
  return a.value < b.value ? -1 : 1;
}

const ACCEPTS: Readonly<Record<Comparison['operator'], (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Numbers and days have an order; yes and no, options and attributes are only the same or not. */
export function holdsBetween(a: Value, operator: Comparison['operator'], b: Value): boolean | Lack {
  const ordered = a.kind === 'number' || a.kind === 'date';
  if (!ordered && operator !== '=' && operator !== '<>') return MISMATCH;
  const order = compareValues(a, b);
  return typeof order === 'number' ? ACCEPTS[operator](order) : order;
}
