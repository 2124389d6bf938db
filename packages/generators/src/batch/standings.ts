import type { NodeScore } from '../typescript/runtime/node-score.js';

export const SCORED = 1;
export const WAITING = 2;
export const NOT_COUNTED = 8;
/** Not a standing, but beside it: scores that are not whole steps, of which only the exact runtime knows sums. */
export const NOT_WHOLE = 32;
/** Beside it: points that nodes above are to make good. */
export const TO_MAKE_GOOD = 64;

/** How a node stands, as a bit. */
export const STANDINGS: Readonly<Record<NodeScore['standing'], number>> = {
  scored: SCORED,
  waiting: WAITING,
  gone: 4,
  'not-counted': NOT_COUNTED,
  monitored: 16,
};
