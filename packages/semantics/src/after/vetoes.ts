import type { Grading } from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import { isLack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { ladder, type Graded } from './grade.js';

/** The worst grade that a veto names; a veto never raises a unit that stands lower already. */
export function vetoed(graded: Graded, grading: Grading, scope: Scope): Graded | Lack {
  let worst = graded;
  for (const { grade, when } of grading.vetoes) {
    const holds = conditionOf(when, scope);
    if (isLack(holds)) return holds;
    const place = ladder(grading).indexOf(grade);
    if (holds && place > (worst.place ?? -1)) worst = { place, by: 'veto' };
  }
  return worst;
}
