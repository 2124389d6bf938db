import type { AbsenceKind } from '@cchc/model';
import type { Tongue } from '../tongue.js';
import { RESULT_PHRASES } from './phrases.js';

/** Which of the six meanings of "not applicable" it was. */
export function absenceInWords(absence: AbsenceKind, tongue: Tongue): string {
  return RESULT_PHRASES[tongue].absence[absence];
}
