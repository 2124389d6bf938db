/**
 * What is written in the language without a text being read: no parser is behind it, so that a page that only
 * shows a rulebook can import this alone (`@cchc/language/write`).
 */
export { canExpect, writeTest } from './tests/write-test.js';
