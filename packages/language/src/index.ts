export { citationKey, citationsIn, type Citation } from './citations/citation.js';
export { hashOf, recordOf } from './citations/compare.js';
export {
  CITED_FOLDER,
  citedPath,
  isCitedFile,
  printKept,
  recordPath,
  type KeptCitation,
} from './citations/kept-citations.js';
export { fileNameFor, filesNamedAfter } from './citations/named-file.js';
export * from './editor/index.js';
export * from './findings.js';
export { format, formatParsed, type Formatted } from './format/format.js';
export { consolidate, type Consolidated } from './amend/consolidate.js';
export { placeInAmendment } from './amend/read-amendment.js';
export { loadNothing, type Load, type Loaded } from './files/load.js';
export { mergeTexts, type Merged, type MergeLabels } from './merge/merge.js';
export { knowNames, read, readParsed, type ReadText, type Surroundings } from './read.js';
export { KNOWN_VERSIONS } from './rules/header/language-version.js';
export { ACKNOWLEDGEABLE } from './rules/acknowledged/acknowledgements.js';
export { CchcModule, createCchcServices, type CchcServices } from './services.js';
export { isTemplate, newFiles, TEMPLATES, type NewFile } from './new/new-files.js';
export { parse, parsedText, type ParsedText } from './text.js';
export { LIMITS } from './tokens/limits.js';
export { readNumber, writeNumber } from './tokens/numbers.js';
export { KEYWORDS, spelling } from './tokens/spellings.js';
export { insertTests } from './tests/insert-tests.js';
export type * from './tests/made-up-test.js';
export { canExpect, writeTest } from './tests/write-test.js';
export { similar, withoutAccents } from './names/similar.js';
export { translate, type Translated } from './translate/translate.js';
