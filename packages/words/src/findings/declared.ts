import type { LanguageFindingArgs } from '@cchc/language';
import type { Sentences } from './sentences.js';

/** Sentences about what is declared, how it is used, and the tests that use it. */
export type DeclaredSentences = Pick<
  Sentences<LanguageFindingArgs>,
  | 'SHARES_DO_NOT_ADD_UP'
  | 'SHARE_MISSING'
  | 'SHARE_ABOVE_WHOLE'
  | 'SURVEY_WITHOUT_OPTIONS'
  | 'SURVEY_NEVER_FULL'
  | 'PARAMETER_WITHOUT_VALUE'
  | 'PARAMETER_CASE_TWICE'
  | 'PARAMETER_CASES_MIXED'
  | 'NO_VALUE_ALLOWED'
  | 'STEP_ZERO'
  | 'BRACKETS_OUT_OF_ORDER'
  | 'BRACKET_POINTS_IGNORED'
  | 'RATINGS_BEYOND_POINTS'
  | 'RATINGS_BELOW_POINTS'
  | 'RANK_KEY_WITHOUT_EFFECT'
  | 'NAME_UNUSED'
  | 'EVIDENCE_WITHOUT_EFFECT'
  | 'NAME_MALFORMED'
  | 'NAME_DIFFERS_BY_TONE_MARK'
  | 'UNIT_OF_MEASURE_MISMATCH'
  | 'DATE_OUTSIDE_YEAR'
  | 'TEST_COLUMN_UNKNOWN'
  | 'TEST_VALUE_NOT_CONSTANT'
  | 'TEST_EXPECTATION_TWICE'
  | 'TEST_GIVEN_TWICE'
  | 'TEST_GIVEN_UNKNOWN'
  | 'TEST_TWICE'
>;
