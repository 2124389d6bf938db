import { ZERO, rational, type Group, type Rational, type Reason } from '@cchc/model';
import { applicability } from '../leaf/applicability.js';
import { clampToWorth } from '../rounding/clamp.js';
import { digitsOfLevel, roundTo } from '../rounding/digits.js';
import { silent } from '../trace/recorder.js';
import type { Scope } from '../world/scope.js';
import type { NodeScore } from './node-score.js';
import { together, type Together } from './parts.js';
import { passedUp, rescale, rescalingFactor } from './rescaling.js';

/** Add up the parts or take the best of them, make good what was left out, round. */
export function scoreGroup(group: Group, parts: readonly NodeScore[], scope: Scope): NodeScore {
  const joined = together(parts, group.combine);
  const waiting: Omit<NodeScore, 'status'> = {
    node: group,
    score: null,
    outOf: ZERO,
    reasons: joined.reasons,
    standing: joined.standing,
    digits: digitsOfLevel(scope.world.rulebook.rounding, group.level),
    soFar: joined.soFar,
    rescaled: passedUp(group, joined.standing, parts),
    recorder: scope.recorder,
  };
  if (joined.standing === 'monitored') return { ...waiting, status: 'monitored' };
  if (joined.standing === 'gone') {
    return { ...waiting, status: 'not-assessed', reasons: whyGone(group, scope) };
  }
  const factor = rescalingFactor(group, parts);
  if (!factor) {
    const reasons: readonly Reason[] = [{ kind: 'zero-denominator' }];
    return { ...waiting, status: 'refused', standing: 'waiting', reasons };
  }
  const outOf = outOfGroup(group, joined, factor);
  if (joined.standing === 'waiting') return { ...waiting, status: 'incomplete', outOf };
  const score = finished(group, joined.score, factor, waiting.digits, scope);
  return { ...waiting, status: 'scored', standing: 'scored', score, soFar: score, outOf };
}

/** The best of several is out of the group's own points, whichever of them is the best. */
function outOfGroup(group: Group, { outOf }: Together, factor: Rational): Rational {
  return group.combine === 'best' ? rational(group.worth.points) : outOf.mul(factor);
}

function finished(
  group: Group,
  joined: Rational,
  factor: Rational,
  digits: number | undefined,
  { recorder }: Scope,
): Rational {
  const held =
    group.combine === 'best' ? clampToWorth(joined, group.worth, recorder).value : joined;
  return roundTo(rescale(held, factor, recorder), digits, recorder);
}

function whyGone(group: Group, scope: Scope): readonly Reason[] {
  const skipped = applicability(group, { ...scope, recorder: silent });
  if (skipped?.kind === 'absent') return skipped.reasons;
  return [{ kind: 'absence', absence: 'left-out', cause: 'all-parts-absent' }];
}
