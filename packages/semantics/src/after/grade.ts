import type { GradeResult, Grading, Reason } from '@cchc/model';
import { isLack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { capped } from './caps.js';
import { downgraded } from './downgrades.js';
import { takenBand } from './grade-bands.js';
import { vetoed } from './vetoes.js';

/** A unit's grade on the way: its place in `ladder`, undefined while no grade takes the unit. */
export interface Graded {
  readonly place: number | undefined;
  readonly by: 'band' | 'veto' | 'downgrade' | 'cap' | 'quota';
}

export type GradeStep = (graded: Graded, grading: Grading, scope: Scope) => Graded | Lack;

/** The order in which a unit is graded; quotas, which look at all units, come after. */
export const GRADE_STEPS: readonly GradeStep[] = [takenBand, vetoed, downgraded, capped];

/** A unit's grade before quotas, or why a condition of the grading cannot be decided. */
export function gradeUnit(grading: Grading, scope: Scope): Graded | Lack {
  let graded: Graded = { place: undefined, by: 'band' };
  for (const step of GRADE_STEPS) {
    const next = step(graded, grading, scope);
    if (isLack(next)) return next;
    graded = next;
  }
  return graded;
}

/** The grades from the best to the worst, each once. */
export function ladder({ grades }: Grading): readonly string[] {
  return [...new Set(grades.map(({ grade }) => grade))];
}

export function gradeResult({ place, by }: Graded, grading: Grading): GradeResult {
  const grade = place === undefined ? undefined : ladder(grading)[place];
  return grade === undefined ? { status: 'no-grade-takes-it' } : { status: 'graded', grade, by };
}

export function awaitingScore(reasons: readonly Reason[]): GradeResult {
  return { status: 'awaiting-score', reasons };
}
