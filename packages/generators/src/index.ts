import type { Target } from './target.js';

export type * from './target.js';

/** All targets, in the order in which they are told. */
export const TARGETS: readonly Target[] = [];
