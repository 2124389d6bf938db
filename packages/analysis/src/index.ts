export * from './acknowledge.js';
export { analyse, type Analysis } from './analyse.js';
export * from './attainable.js';
export type * from './findings.js';
export type * from './undecided.js';
export { causesOnly } from './proofs/causes.js';
export type * from './diff/change.js';
export { diffRulebooks } from './diff/diff.js';
