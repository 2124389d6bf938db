import type { Grading, Most } from './book.js';
import { exact, order, times, type Exact } from './exact.js';
import { lowered, type Graded } from './grades.js';
import { floorDivided, greatest, type Wide } from './wide.js';
import type { Unit, World } from './world.js';

/** A unit with a grade and the total it competes with. */
export interface Competitor {
  readonly unit: Unit;
  readonly total: Exact;
  readonly graded: Graded;
}

/**
 * Quotas of better grades first, so that who is left out of one competes in the next. A share is a
 * share of all units, graded or not.
 */
export function applyQuotas(
  grading: Grading,
  competitors: readonly Competitor[],
  world: World,
): readonly Competitor[] {
  const { ladder } = grading;
  const inOrder = [...grading.quotas].sort(
    (a, b) => ladder.indexOf(a.grade) - ladder.indexOf(b.grade),
  );
  return inOrder.reduce((graded, quota) => applyQuota(quota, grading, graded, world), competitors);
}

type Quota = Grading['quotas'][number];

/** Highest totals first: all with a total, and all above it, must fit. So a tie over the limit is out whole. */
function applyQuota(
  quota: Quota,
  grading: Grading,
  competitors: readonly Competitor[],
  world: World,
): readonly Competitor[] {
  const place = grading.ladder.indexOf(quota.grade);
  const groupOf = ({ block = '' }: Unit): string => (quota.per === 'block' ? block : '');
  const limits = new Map<string, Wide>();
  for (const [group, size] of countBy(world.units.map(groupOf))) {
    limits.set(group, limitOf(quota, size));
  }
  const totals = new Map<string, Exact[]>();
  for (const { unit, total, graded } of competitors) {
    if (graded.place !== place) continue;
    const group = groupOf(unit);
    const own = totals.get(group);
    if (own) own.push(total);
    else totals.set(group, [total]);
  }
  for (const own of totals.values()) own.sort((a, b) => order(b, a));
  return competitors.map((competitor) => {
    if (competitor.graded.place !== place) return competitor;
    const group = groupOf(competitor.unit);
    const notBelow = countNotBelow(totals.get(group) ?? [], competitor.total);
    if (notBelow <= (limits.get(group) ?? 0)) return competitor;
    return { ...competitor, graded: lowered(competitor.graded, 1, 'quota', grading) };
  });
}

/** How many of the totals, highest first, are as high as this one or higher. */
function countNotBelow(totals: readonly Exact[], bound: Exact): number {
  let [from, to] = [0, totals.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const total = totals[middle];
    if (total && order(total, bound) >= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A share of units is rounded down, to no less than the quota's own least. */
function limitOf({ most, least = 0 }: Quota, units: number): Wide {
  return greatest(limitOfMost(most, units), least);
}

function limitOfMost(most: Most, units: number): Wide {
  if ('count' in most) return most.count;
  const { num, den } = times(most.share, exact(units));
  return floorDivided(num, den);
}

function countBy(groups: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
