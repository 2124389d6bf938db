import type { LanguageFindingArgs } from '@cchc/language';
import type { Sentences } from './sentences.js';

/** What is said of whom a rulebook is for: types of unit and the blocks they make. */
export type UnitSentences = Pick<
  Sentences<LanguageFindingArgs>,
  'TYPE_IN_TWO_BLOCKS' | 'TYPE_WITHOUT_BLOCK'
>;
