import type { Grading } from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import { isLack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { ladder, type Graded } from './grade.js';

/** `cao nhất "Tốt" khi …`: a better grade comes down to the lowest cap that holds. */
export function capped(graded: Graded, grading: Grading, scope: Scope): Graded | Lack {
  let held = graded;
  for (const { grade, when } of grading.caps) {
    const holds = conditionOf(when, scope);
    if (isLack(holds)) return holds;
    const place = ladder(grading).indexOf(grade);
    if (holds && held.place !== undefined && place > held.place) held = { place, by: 'cap' };
  }
  return held;
}
