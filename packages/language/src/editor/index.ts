export * from './classified.js';
export * from './declared.js';
export * from './declared-kinds.js';
export * from './enclosing.js';
export * from './files.js';
export * from './lex.js';
export * from './occurrences.js';
export * from './outline.js';
