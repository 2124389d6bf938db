import type { Band, GradeCondition, Grading } from './book.js';
import { exact, order, over, times, type Exact } from './exact.js';
import { nodeScore, type NodeScore } from './node-score.js';
import { applyQuotas, type Competitor } from './quotas.js';
import type { GradeBy, GradeResult } from './results.js';
import { totalOf } from './total.js';
import { isLack, type Lack } from './verdict.js';
import type { Unit, World } from './world.js';

/** A unit's grade on the way: its place on the ladder, undefined while no grade takes the unit. */
export interface Graded {
  readonly place: number | undefined;
  readonly by: GradeBy;
}

/** The grades of all units that can be graded; the others wait. By the unit's place. */
export function gradesOf(grading: Grading, world: World): ReadonlyMap<number, GradeResult> {
  const results = new Map<number, GradeResult>();
  const competitors: Competitor[] = [];
  for (const unit of world.units) {
    const { score: total, reasons } = totalOf(unit);
    const graded = total && gradeUnit(grading, unit);
    if (!total || !graded) results.set(unit.at, { status: 'awaiting-score', reasons });
    else if (isLack(graded)) {
      results.set(unit.at, { status: 'awaiting-score', reasons: graded.reasons });
    } else competitors.push({ unit, total, graded });
  }
  for (const { unit, graded } of applyQuotas(grading, competitors, world)) {
    results.set(unit.at, gradeResult(graded, grading));
  }
  return results;
}

/** A number of steps down, not below the last grade. */
export function lowered(graded: Graded, steps: number, by: GradeBy, { ladder }: Grading): Graded {
  if (graded.place === undefined) return graded;
  const place = Math.min(graded.place + steps, ladder.length - 1);
  return place > graded.place ? { place, by } : graded;
}

type GradeStep = (graded: Graded, grading: Grading, unit: Unit) => Graded | Lack;

/** The order in which a unit is graded; quotas, which look at all units, come after. */
const GRADE_STEPS: readonly GradeStep[] = [takenBand, vetoed, downgraded, capped];

function gradeUnit(grading: Grading, unit: Unit): Graded | Lack {
  let graded: Graded = { place: undefined, by: 'band' };
  for (const step of GRADE_STEPS) {
    const next = step(graded, grading, unit);
    if (isLack(next)) return next;
    graded = next;
  }
  return graded;
}

function gradeResult({ place, by }: Graded, { ladder }: Grading): GradeResult {
  const grade = place === undefined ? undefined : ladder[place];
  return grade === undefined ? { status: 'no-grade-takes-it' } : { status: 'graded', grade, by };
}

/** The first grade all of whose conditions hold, else the one that takes the rest. */
function takenBand(graded: Graded, { grades, ladder }: Grading, unit: Unit): Graded | Lack {
  for (const band of grades.filter(({ otherwise }) => !otherwise)) {
    const takes = allHold(band, unit);
    if (isLack(takes)) return takes;
    if (takes) return { ...graded, place: ladder.indexOf(band.grade) };
  }
  const rest = grades.find(({ otherwise }) => otherwise);
  return rest ? { ...graded, place: ladder.indexOf(rest.grade) } : graded;
}

function allHold({ conditions }: Band, unit: Unit): boolean | Lack {
  for (const condition of conditions) {
    const holds = conditionHolds(condition, unit);
    if (isLack(holds) || !holds) return holds;
  }
  return true;
}

function conditionHolds(condition: GradeCondition, unit: Unit): boolean | Lack {
  if (condition.kind === 'when') return condition.holds(unit);
  const parts = partsOf(condition, unit);
  if (condition.kind === 'every') {
    for (const part of parts) {
      const holds = condition.holds(unit, part);
      if (isLack(holds) || !holds) return holds;
    }
    return true;
  }
  const found = parts.map((part) => condition.holds(unit, part));
  const undecided = found.find(isLack);
  if (undecided) return undecided;
  const { most = { count: 0 } } = condition;
  const allowed = 'count' in most ? exact(most.count) : times(most.share, exact(parts.length));
  return order(exact(found.filter((one) => one === true).length), allowed) <= 0;
}

/** What the nodes of a level come to, blocks apart; those without a score take no part. */
function partsOf(
  { level, of }: Exclude<GradeCondition, { kind: 'when' }>,
  unit: Unit,
): readonly Exact[] {
  return (unit.world.levels.get(level) ?? []).flatMap(
    (node) => partOf(nodeScore(unit, node), of) ?? [],
  );
}

/**
 * The score of a node, or its share of what the node is out of. A node without a score is not assessed, and
 * a share of nothing does not exist.
 */
export function partOf(
  { score, outOf }: Pick<NodeScore, 'score' | 'outOf'>,
  of: 'points' | 'share-of-max',
): Exact | undefined {
  if (!score || of === 'points') return score ?? undefined;
  return outOf.num === 0 ? undefined : over(score, outOf);
}

/** The worst grade that a veto names; a veto never raises a unit that stands lower already. */
function vetoed(graded: Graded, { vetoes, ladder }: Grading, unit: Unit): Graded | Lack {
  let worst = graded;
  for (const { grade, when } of vetoes) {
    const holds = when(unit);
    if (isLack(holds)) return holds;
    const place = ladder.indexOf(grade);
    if (holds && place > (worst.place ?? -1)) worst = { place, by: 'veto' };
  }
  return worst;
}

/** The steps of all that hold add up, down to the last grade. */
function downgraded(graded: Graded, grading: Grading, unit: Unit): Graded | Lack {
  let steps = 0;
  for (const downgrade of grading.downgrades) {
    const holds = downgrade.when(unit);
    if (isLack(holds)) return holds;
    if (holds) steps += downgrade.steps;
  }
  return lowered(graded, steps, 'downgrade', grading);
}

/** A better grade comes down to the lowest cap that holds. */
function capped(graded: Graded, { caps, ladder }: Grading, unit: Unit): Graded | Lack {
  let held = graded;
  for (const { grade, when } of caps) {
    const holds = when(unit);
    if (isLack(holds)) return holds;
    const place = ladder.indexOf(grade);
    if (holds && held.place !== undefined && place > held.place) held = { place, by: 'cap' };
  }
  return held;
}
