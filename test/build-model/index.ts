// A few words to write small rulebooks and populations in tests, without a text to parse.
export * from './declarations.js';
export * from './expressions.js';
export * from './grading.js';
export * from './places.js';
export * from './population.js';
export * from './results.js';
export * from './rulebook.js';
export * from './rules.js';
export * from './sample.js';
export * from './test-case.js';
export * from './tree.js';
