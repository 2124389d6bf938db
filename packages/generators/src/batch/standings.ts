import type { NodeScore } from '../typescript/runtime/node-score.js';

export const SCORED = 1;
export const WAITING = 2;

/** How a node stands, as a bit. */
export const STANDINGS: Readonly<Record<NodeScore['standing'], number>> = {
  scored: SCORED,
  waiting: WAITING,
  gone: 4,
  'not-counted': 8,
  monitored: 16,
};
