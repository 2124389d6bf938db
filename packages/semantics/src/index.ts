export { ENGINE } from './engine.js';
export { explain } from './explain.js';
export { printResults, type Results } from './print-results.js';
export type { Construct, Refusal } from './refusal.js';
export { refusals } from './refusals/refusals.js';
export { score, type ScoringResult } from './score.js';
export { scoreNode, scoreUnit, type ScoredNode, type Witness } from './score-unit.js';
export type * from './trace.js';
