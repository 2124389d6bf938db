import type { GradeBand, Grading } from '@cchc/model';
import { isLack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { gradeConditionHolds } from './grade-conditions.js';
import { ladder, type Graded } from './grade.js';

/** The first grade all of whose conditions hold, else the one that takes the rest. */
export function takenBand(graded: Graded, grading: Grading, scope: Scope): Graded | Lack {
  for (const band of grading.grades.filter(({ otherwise }) => !otherwise)) {
    const takes = allHold(band, scope);
    if (isLack(takes)) return takes;
    if (takes) return { ...graded, place: ladder(grading).indexOf(band.grade) };
  }
  const rest = grading.grades.find(({ otherwise }) => otherwise);
  return rest ? { ...graded, place: ladder(grading).indexOf(rest.grade) } : graded;
}

/** In the order in which they are written; after the first that does not hold none is looked at. */
function allHold({ conditions }: GradeBand, scope: Scope): boolean | Lack {
  for (const condition of conditions) {
    const holds = gradeConditionHolds(condition, scope);
    if (isLack(holds) || !holds) return holds;
  }
  return true;
}
