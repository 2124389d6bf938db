import { ONE, ZERO, print, rational, sum, type Group, type Rational } from '@cchc/model';
import type { Recorder } from '../trace/recorder.js';
import type { NodeScore, Rescaled, Standing } from './node-score.js';

/**
 * What the sum of a group is multiplied with, so that what is left of it stands for all of its
 * points: points ÷ (points − those left out for it). Undefined where nothing would be left.
 */
export function rescalingFactor(group: Group, parts: readonly NodeScore[]): Rational | undefined {
  const leftOut = parts.flatMap(({ rescaled }) => rescaled).filter(({ to }) => to === group.id);
  if (group.combine === 'best' || leftOut.length === 0) return ONE;
  const points = rational(group.worth.points);
  const rest = points.sub(sum(leftOut.map((one) => one.points)));
  return rest.compare(ZERO) > 0 ? points.div(rest) : undefined;
}

export function rescale(score: Rational, factor: Rational, recorder: Recorder): Rational {
  if (factor.equals(ONE)) return score;
  const scaled = score.mul(factor);
  recorder.step(() => ({ kind: 'rescale', from: print(score), to: print(scaled) }));
  return scaled;
}

/**
 * What nodes further up have to make good. The best of several is out of all its points as long as
 * one of them is assessed; when none is, all its points are left out, for the first node that is to
 * make good for one of them.
 */
export function passedUp(
  group: Group,
  standing: Standing,
  parts: readonly NodeScore[],
): readonly Rescaled[] {
  const leftOut = parts.flatMap(({ rescaled }) => rescaled).filter(({ to }) => to !== group.id);
  if (group.combine === 'sum') return leftOut;
  const points = rational(group.worth.points);
  return standing === 'gone' ? leftOut.slice(0, 1).map(({ to }) => ({ to, points })) : [];
}
