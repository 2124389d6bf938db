/**
 * What is written of a model in the language. No parser is behind it: a page that only shows a rulebook
 * can import this alone (`@cchc/language/write`).
 */
export { writeTest } from './test.js';
