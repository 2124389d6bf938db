export * from './acknowledge.js';
export * from './analyse.js';
export type * from './findings.js';
export type * from './undecided.js';
export { causesOnly } from './proofs/causes.js';
