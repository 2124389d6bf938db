import {
  floor,
  fromInteger,
  max,
  rational,
  type Grading,
  type Quota,
  type Rational,
  type Unit,
} from '@cchc/model';
import { blockOf } from '../world/block.js';
import type { World } from '../world/scope.js';
import { lowered } from './downgrades.js';
import { ladder, type Graded } from './grade.js';

/** A unit with a grade and the total it competes with. */
export interface Competitor {
  readonly unit: Unit;
  readonly total: Rational;
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
  const grades = ladder(grading);
  const inOrder = grading.quotas.toSorted(
    (a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade),
  );
  return inOrder.reduce((graded, quota) => applyQuota(quota, grading, graded, world), competitors);
}

function applyQuota(
  quota: Quota,
  grading: Grading,
  competitors: readonly Competitor[],
  { rulebook, population }: World,
): readonly Competitor[] {
  const place = ladder(grading).indexOf(quota.grade);
  const groupOf = (unit: Unit): string => (quota.per === 'block' ? blockOf(unit, rulebook) : '');
  const sizes = countBy(population.units.map(groupOf));
  return competitors.map((competitor) => {
    if (competitor.graded.place !== place) return competitor;
    const group = groupOf(competitor.unit);
    const rivals = competitors.filter(
      ({ unit, graded }) => graded.place === place && groupOf(unit) === group,
    );
    const limit = limitOf(quota, sizes.get(group) ?? 0);
    if (fits(competitor.total, rivals, limit)) return competitor;
    return { ...competitor, graded: lowered(competitor.graded, 1, 'quota', grading) };
  });
}

/** Highest totals first: all with this total, and all above it, must fit. So a tie over the limit is out whole. */
function fits(total: Rational, rivals: readonly Competitor[], limit: Rational): boolean {
  const notBelow = rivals.filter((rival) => rival.total.compare(total) >= 0).length;
  return fromInteger(notBelow).compare(limit) <= 0;
}

/** A share of units is rounded down, to no less than the quota's own least. */
function limitOf({ most, least = 0 }: Quota, units: number): Rational {
  const limit =
    'count' in most ? fromInteger(most.count) : floor(rational(most.share).mul(fromInteger(units)));
  return max(limit, fromInteger(least));
}

function countBy(groups: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
