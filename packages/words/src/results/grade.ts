import type { GradeResult } from '@cchc/model';
import type { Tongue } from '../tongue.js';
import { RESULT_PHRASES } from './phrases.js';

/** The grade, and what took the unit there if not its total; or why there is none. */
export function gradeInWords(grade: GradeResult, tongue: Tongue): string {
  const phrases = RESULT_PHRASES[tongue];
  switch (grade.status) {
    case 'graded':
      return phrases.gradedBy[grade.by](grade.grade);
    case 'no-grade-takes-it':
      return phrases.noGrade;
    case 'awaiting-score':
      return phrases.gradeAwaitsScore;
  }
}
