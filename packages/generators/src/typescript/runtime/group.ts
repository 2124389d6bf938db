import type { Group } from './book.js';
import { ZERO, exact, minus, over, rounded, times, type Exact } from './exact.js';
import type { NodeScore, Rescaled, Standing } from './node-score.js';
import { sumOf, together, type Together } from './parts.js';
import type { Reason } from './results.js';
import type { Unit } from './world.js';
import { heldWithin } from './worth.js';

/** Add up the parts or take the best of them, make good what was left out, round. */
export function scoreGroup(group: Group, parts: readonly NodeScore[], unit: Unit): NodeScore {
  const joined = together(parts, group.combine);
  const waiting: Omit<NodeScore, 'status'> = {
    node: group,
    score: null,
    outOf: ZERO,
    reasons: joined.reasons,
    standing: joined.standing,
    soFar: joined.soFar,
    rescaled: passedUp(group, joined.standing, parts),
  };
  if (joined.standing === 'monitored') return { ...waiting, status: 'monitored' };
  if (joined.standing === 'gone') {
    return { ...waiting, status: 'not-assessed', reasons: whyGone(group, unit) };
  }
  const factor = rescalingFactor(group, parts);
  if (!factor) {
    const reasons = [{ kind: 'zero-denominator' }];
    return { ...waiting, status: 'refused', standing: 'waiting', reasons };
  }
  const outOf = outOfGroup(group, joined, factor);
  if (joined.standing === 'waiting') return { ...waiting, status: 'incomplete', outOf };
  const score = finished(group, joined.score, factor);
  return { ...waiting, status: 'scored', standing: 'scored', score, soFar: score, outOf };
}

const NOT_RESCALED = exact(1);

/**
 * What the sum of a group is multiplied with, so that what is left of it stands for all of its
 * points: points ÷ (points − those left out for it). Undefined where nothing would be left.
 */
function rescalingFactor(group: Group, parts: readonly NodeScore[]): Exact | undefined {
  const leftOut = parts.flatMap(({ rescaled }) => rescaled).filter(({ to }) => to === group.id);
  if (group.combine === 'best' || leftOut.length === 0) return NOT_RESCALED;
  const rest = minus(group.points, sumOf(leftOut.map(({ points }) => points)));
  return rest.num > 0 ? over(group.points, rest) : undefined;
}

/**
 * What nodes further up have to make good. The best of several is out of all its points as long as
 * one of them is assessed; when none is, all its points are left out, for the first node that is to
 * make good for one of them.
 */
function passedUp(
  group: Group,
  standing: Standing,
  parts: readonly NodeScore[],
): readonly Rescaled[] {
  const leftOut = parts.flatMap(({ rescaled }) => rescaled).filter(({ to }) => to !== group.id);
  if (group.combine === 'sum') return leftOut;
  if (standing !== 'gone') return [];
  return leftOut.slice(0, 1).map(({ to }) => ({ to, points: group.points }));
}

/** The best of several is out of the group's own points, whichever of them is the best. */
function outOfGroup(group: Group, { outOf }: Together, factor: Exact): Exact {
  return group.combine === 'best' ? group.points : times(outOf, factor);
}

function finished(group: Group, joined: Exact, factor: Exact): Exact {
  const held = group.combine === 'best' ? heldWithin(joined, group).value : joined;
  const scaled = factor === NOT_RESCALED ? held : times(held, factor);
  return group.digits === undefined ? scaled : rounded(scaled, group.digits);
}

function whyGone({ meant }: Group, unit: Unit): readonly Reason[] {
  return meant?.(unit) === false
    ? [{ kind: 'absence', absence: 'skipped', cause: 'applicability' }]
    : [{ kind: 'absence', absence: 'left-out', cause: 'all-parts-absent' }];
}
