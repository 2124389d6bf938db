import type { Rulebook } from '@cchc/model';
import { ladder } from '../after/grade.js';
import type { Refusal } from '../refusal.js';

/** Vetoes, caps and quotas speak of grades that a band gives; of another there is no better and worse. */
export function unknownGrades({ grading }: Rulebook): readonly Refusal[] {
  if (!grading) return [];
  const known = ladder(grading);
  return [...grading.vetoes, ...grading.caps, ...grading.quotas]
    .filter(({ grade }) => !known.includes(grade))
    .map(({ at }) => ({ construct: 'unknown-grade', at }));
}
