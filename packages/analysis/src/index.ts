export type * from './findings.js';
export type * from './undecided.js';
