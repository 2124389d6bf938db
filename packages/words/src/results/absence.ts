import type { AbsenceKind } from '@cchc/model';
import type { InBoth, Tongue } from '../tongue.js';

const ABSENCES: InBoth<Readonly<Record<AbsenceKind, string>>> = {
  vi: {
    'left-out': 'không đánh giá',
    rescaled: 'không đánh giá, quy đổi phần còn lại',
    full: 'tính đủ điểm',
    zero: 'tính 0 điểm',
    skipped: 'không áp dụng',
    'not-counted': 'không tính, giữ nguyên điểm tối đa',
  },
  en: {
    'left-out': 'not assessed',
    rescaled: 'not assessed, the rest rescaled',
    full: 'given full points',
    zero: 'given 0 points',
    skipped: 'not applicable',
    'not-counted': 'not counted, with its points kept in the maximum',
  },
};

/** Which of the six meanings of "not applicable" it was. */
export function absenceInWords(absence: AbsenceKind, tongue: Tongue): string {
  return ABSENCES[tongue][absence];
}
