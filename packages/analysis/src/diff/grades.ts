import { rational, type GradeBand, type Grading, type Rulebook } from '@cchc/model';
import type { Interval } from '../findings.js';
import { attainableTotals } from '../grades/attainable.js';
import { gradedTotals, readGrade, type GradedTotals } from '../grades/conditions.js';
import type { Case } from '../symbolic/case.js';
import { textOf } from '../symbolic/scope.js';
import { stretchOfQuotient } from '../symbolic/stretch.js';
import { textOfValue } from '../witness/values.js';
import type { GradeChanges, GradeRegion } from './change.js';

/** After so many cases the grades are not compared any further. */
const MOST_CASES = 2000;

/**
 * The totals that take another grade than before, over all totals that the new version's points can
 * come to. Vetoes, downgrades, caps and quotas are compared as they are written.
 */
export function gradeChanges(before: Rulebook, after: Rulebook): GradeChanges | undefined {
  const graded = gradedTotals(after, attainableTotals(after, new Map()));
  if (!graded || !before.grading || !after.grading) return undefined;
  const regions: GradeRegion[] = [];
  let [cases, open] = [0, !sameBehindBands(before.grading, after.grading)];
  for (const old of gradesTaken(before.grading, graded, graded.here)) {
    for (const fresh of gradesTaken(after.grading, graded, old.here)) {
      if (++cases > MOST_CASES) return { regions: merged(regions), complete: false };
      if (old.grade === 'open' || fresh.grade === 'open') open = true;
      else if (old.grade?.grade !== fresh.grade?.grade)
        regions.push(regionOf(old.grade, fresh.grade, fresh.here, graded));
    }
  }
  return { regions: merged(regions), complete: !open };
}

interface Taken {
  readonly grade: GradeBand | undefined | 'open';
  readonly here: Case;
}

/** The grade of each set of cases: the first whose conditions hold, else the one for the rest, else none. */
function* gradesTaken({ grades }: Grading, graded: GradedTotals, from: Case): Generator<Taken> {
  let left: readonly Case[] = [from];
  for (const grade of grades.filter(({ otherwise }) => !otherwise)) {
    const next: Case[] = [];
    for (const read of left.flatMap((here) => [...readGrade(grade, graded, here)])) {
      if (read.kind === 'stop') yield { grade: 'open', here: read.here };
      else if (read.truth) yield { grade, here: read.here };
      else next.push(read.here);
    }
    left = next;
  }
  const rest = grades.find(({ otherwise }) => otherwise);
  for (const here of left) yield { grade: rest, here };
}

function regionOf(
  before: GradeBand | undefined,
  after: GradeBand | undefined,
  here: Case,
  { total }: GradedTotals,
): GradeRegion {
  const stretch = stretchOfQuotient(here, total);
  const end = (one: { value: Parameters<typeof textOfValue>[0]; inclusive: boolean } | undefined) =>
    one && { value: textOfValue(one.value, 'number'), inclusive: one.inclusive };
  const [from, to] = [end(stretch?.from), end(stretch?.to)];
  const totals: Interval = { kind: 'number', ...(from && { from }), ...(to && { to }) };
  return {
    totals,
    conditional: here.picks.size > 0,
    ...(before && { before: before.grade }),
    ...(after && { after: after.grade }),
  };
}

/** Each once, the best totals first. */
function merged(regions: readonly GradeRegion[]): readonly GradeRegion[] {
  const distinct = [...new Map(regions.map((one) => [JSON.stringify(one), one])).values()];
  return distinct.sort((a, b) => byTop(a.totals, b.totals));
}

/** Without an upper end, a stretch goes furthest. */
function byTop(a: Interval, b: Interval): number {
  if (!a.to || !b.to) return (a.to ? 1 : 0) - (b.to ? 1 : 0);
  return rational(b.to.value).compare(rational(a.to.value));
}

function sameBehindBands(before: Grading, after: Grading): boolean {
  const behind = ({ vetoes, downgrades, caps, quotas }: Grading) =>
    textOf([vetoes, downgrades, caps, quotas]);
  return behind(before) === behind(after);
}
