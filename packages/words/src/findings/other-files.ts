import type { LanguageFindingArgs } from '@cchc/language';
import type { Sentences } from './sentences.js';

/** What is said of files that a rulebook uses or amends. */
export type OtherFiles = Pick<
  Sentences<LanguageFindingArgs>,
  | 'USE_NOT_FOUND'
  | 'USE_CYCLE'
  | 'USE_NOT_A_LIBRARY'
  | 'USE_HAS_ERRORS'
  | 'LIBRARY_HOLDS_CRITERIA'
  | 'SCALE_ARGUMENTS'
  | 'AMENDMENT_OF_SEVERAL'
  | 'AMENDMENT_TARGET_UNKNOWN'
  | 'AMENDMENT_TARGET_TWICE'
  | 'CHANGE_OUTSIDE_AMENDMENT'
  | 'CITED_TEXT_CHANGED'
  | 'CITED_TEXT_NOT_FOUND'
  | 'CITATIONS_UNREADABLE'
>;
