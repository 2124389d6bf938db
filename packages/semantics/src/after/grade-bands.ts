import type { GradeBand, Grading } from '@cchc/model';
import { isLack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { gradeConditionHolds } from './grade-conditions.js';
import { ladder, type Graded } from './grade.js';

/** The first grade all of whose conditions hold, else the one that takes the rest. */
export function takenBand(graded: Graded, grading: Grading, scope: Scope): Graded | Lack {
  const band = bandTaken(grading, scope);
  if (isLack(band)) return band;
  return band ? { ...graded, place: ladder(grading).indexOf(band.grade) } : graded;
}

export function bandTaken(grading: Grading, scope: Scope): GradeBand | undefined | Lack {
  for (const band of grading.grades.filter(({ otherwise }) => !otherwise)) {
    const takes = allHold(band, scope);
    if (isLack(takes)) return takes;
    if (takes) return band;
  }
  return grading.grades.find(({ otherwise }) => otherwise);
}

/** In the order in which they are written; after the first that does not hold none is looked at. */
function allHold({ conditions }: GradeBand, scope: Scope): boolean | Lack {
  for (const condition of conditions) {
    const holds = gradeConditionHolds(condition, scope);
    if (isLack(holds) || !holds) return holds;
  }
  return true;
}
