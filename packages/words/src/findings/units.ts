import type { LanguageFindingArgs } from '@cchc/language';
import type { Sentences } from './sentences.js';

/** What is said of whom a rulebook is for: types of unit, the blocks they make, which rulebook scores them. */
export type UnitSentences = Pick<
  Sentences<LanguageFindingArgs>,
  | 'TYPE_IN_TWO_BLOCKS'
  | 'TYPE_WITHOUT_BLOCK'
  | 'RULEBOOKS_MIXED'
  | 'RULEBOOK_CODE_TWICE'
  | 'RULEBOOK_UNKNOWN'
  | 'UNIT_TYPE_TAKEN_TWICE'
  | 'STAND_IN_CYCLE'
  | 'STAND_IN_BY_FIGURES'
>;
