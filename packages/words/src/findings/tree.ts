import type { LanguageFindingArgs } from '@cchc/language';
import type { Sentences } from './sentences.js';

/** Sentences about the tree of criteria: what each node is worth, its code, its title, whom it is for. */
export type TreeSentences = Pick<
  Sentences<LanguageFindingArgs>,
  | 'PART_ABOVE_BEST'
  | 'BEST_BELOW_POINTS'
  | 'PARTS_BESIDE_BEST_OF'
  | 'PART_ABOVE_BLOCK'
  | 'BLOCK_NOT_REACHED'
  | 'BLOCK_EMPTY'
  | 'WEIGHT_BESIDE_POINTS'
  | 'WEIGHT_WITHOUT_WHOLE'
  | 'LOWEST_ON_PARTS'
  | 'LOWEST_ABOVE_POINTS'
  | 'POINTS_FOR_EACH_PART'
  | 'CODE_OUT_OF_ORDER'
  | 'CODE_NOT_UNDER_PARENT'
  | 'TITLE_EMPTY'
  | 'TITLE_TWICE'
  | 'APPLIES_TO_NOBODY'
>;
