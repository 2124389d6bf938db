import type { Grading } from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import { isLack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { ladder, type Graded } from './grade.js';

/** `hạ 1 bậc khi …`: the steps of all that hold add up, down to the last grade. */
export function downgraded(graded: Graded, grading: Grading, scope: Scope): Graded | Lack {
  let steps = 0;
  for (const downgrade of grading.downgrades) {
    const holds = conditionOf(downgrade.when, scope);
    if (isLack(holds)) return holds;
    if (holds) steps += downgrade.steps;
  }
  return lowered(graded, steps, 'downgrade', grading);
}

/** A number of steps down, not below the last grade. */
export function lowered(graded: Graded, steps: number, by: Graded['by'], grading: Grading): Graded {
  if (graded.place === undefined) return graded;
  const place = Math.min(graded.place + steps, ladder(grading).length - 1);
  return place > graded.place ? { place, by } : graded;
}
