export type * from './findings.js';
