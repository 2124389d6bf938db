// What a configuration is, for whoever may have none: what reads one is `read.ts`, loaded only where
// there is something to read.
export * from './apply.js';
export * from './config.js';
