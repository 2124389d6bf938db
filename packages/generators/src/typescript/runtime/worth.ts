import { order, type Exact } from './exact.js';

export interface Held {
  readonly value: Exact;
  /** The bound that held the value, if one did. */
  readonly bound?: 'points' | 'lowest';
}

/** Holds a score between the lowest that a node may give and its points. */
export function heldWithin(
  value: Exact,
  { points, lowest }: { readonly points: Exact; readonly lowest: Exact },
): Held {
  if (order(value, points) > 0) return { value: points, bound: 'points' };
  return order(value, lowest) < 0 ? { value: lowest, bound: 'lowest' } : { value };
}
