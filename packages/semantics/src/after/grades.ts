import type { GradeResult, Grading, Unit } from '@cchc/model';
import { silent } from '../trace/recorder.js';
import { isLack } from '../values/lack.js';
import { unitScope, type World } from '../world/scope.js';
import { awaitingScore, gradeResult, gradeUnit } from './grade.js';
import { applyQuotas, type Competitor } from './quotas.js';

/** The grades of all units that can be graded; the others wait. */
export function gradesOf(grading: Grading, world: World): ReadonlyMap<Unit, GradeResult> {
  const { units } = world.population;
  const results = new Map<Unit, GradeResult>();
  const competitors: Competitor[] = [];
  for (const unit of units) {
    const { score: total, reasons } = world.total(unit);
    if (!total) {
      results.set(unit, awaitingScore(reasons));
      continue;
    }
    const graded = gradeUnit(grading, unitScope(world, unit, silent));
    if (isLack(graded)) results.set(unit, awaitingScore(graded.reasons));
    else competitors.push({ unit, total, graded });
  }
  for (const { unit, graded } of applyQuotas(grading, competitors, world)) {
    results.set(unit, gradeResult(graded, grading));
  }
  return results;
}
