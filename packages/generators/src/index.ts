import type { Target } from './target.js';
import { typescript } from './typescript/package.js';

export * from './typescript/native/engine.js';
export type * from './target.js';

/** All targets, in the order in which they are told. */
export const TARGETS: readonly Target[] = [typescript];
