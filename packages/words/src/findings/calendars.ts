import type { LanguageFindingArgs } from '@cchc/language';
import type { Sentences } from './sentences.js';

/** What is said of working days and the calendar that counts them. */
export type CalendarSentences = Pick<
  Sentences<LanguageFindingArgs>,
  | 'CALENDAR_MISSING'
  | 'CALENDAR_PERIOD_INVALID'
  | 'CALENDAR_DAY_WITHOUT_EFFECT'
  | 'CALENDAR_TOO_SHORT'
>;
