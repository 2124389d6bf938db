import type { Manual } from './book.js';
import { ZERO, exact, order, over, plus, times, type Exact } from './exact.js';
import { isSame, raterScores } from './handed-in.js';
import type { Datum, RaterScore } from './population.js';
import { readDatum, type Kind } from './read.js';
import type { Reason } from './results.js';
import { ZERO_DENOMINATOR, lack, type Lack } from './verdict.js';
import { powerOfTen } from './wide.js';
import type { Unit } from './world.js';

/** Between which points, both among them, a score has to lie. */
interface Limits {
  readonly lowest: Exact;
  readonly highest: Exact;
}

/**
 * The mean of the raters' scores, by their weights where the rule names raters. Then each of them has
 * to score, and nobody else may; where it names none, somebody has to. One score that cannot be used
 * spoils all.
 */
export function meanOfRaters(unit: Unit, form: Manual, limits: Limits): Exact | Lack {
  const handed = raterScores(unit, form.node);
  const refused = handed.flatMap((one): readonly Reason[] => {
    const why = fault(one, form, limits, handed);
    return why === undefined ? [] : [{ kind: 'refused-score', rater: one.rater, why }];
  });
  if (refused.length > 0) return lack('refused', refused);
  const awaited = awaitedOf(form, handed);
  if (awaited.length > 0) return lack('awaiting-manual-score', awaited);
  const weighed = handed.flatMap(({ rater, score }) => {
    const points = pointsOf(score);
    return typeof points === 'string' ? [] : [{ points, weight: weightOf(rater, form) }];
  });
  const whole = weighed.map(({ weight }) => weight).reduce(plus, ZERO);
  if (whole.num === 0) return ZERO_DENOMINATOR;
  return over(weighed.map(({ points, weight }) => times(points, weight)).reduce(plus, ZERO), whole);
}

/** What is wrong with a score; of several things the first. */
function fault(
  { rater, score, reason = '' }: RaterScore,
  { raters, step }: Manual,
  { lowest, highest }: Limits,
  handed: readonly RaterScore[],
): string | undefined {
  if (raters.length > 0 && !raters.some(({ name }) => isSame(name, rater))) return 'unknown-rater';
  if (handed.filter((other) => isSame(other.rater, rater)).length > 1) return 'given-twice';
  const points = pointsOf(score);
  if (typeof points === 'string') return points;
  if (order(points, lowest) < 0) return 'below-lowest';
  if (order(points, highest) > 0) return 'above-highest';
  if (step && over(points, step).den !== 1) return 'too-fine';
  return reason.trim() === '' ? 'without-reason' : undefined;
}

const POINTS: Kind = { kind: 'number', digits: 6, step: 1 };

function pointsOf(score: Datum): Exact | string {
  const read = readDatum(score, POINTS);
  if ('refused' in read) return read.refused;
  return exact(Number(read.value), powerOfTen(POINTS.digits));
}

function awaitedOf({ raters }: Manual, handed: readonly RaterScore[]): readonly Reason[] {
  if (raters.length === 0) return handed.length === 0 ? [{ kind: 'missing-score' }] : [];
  return raters
    .filter(({ name }) => !handed.some(({ rater }) => isSame(rater, name)))
    .map(({ name }) => ({ kind: 'missing-score', rater: name }));
}

/** Where the rule names no raters all weigh alike. */
function weightOf(rater: string, { raters }: Manual): Exact {
  return raters.find(({ name }) => isSame(name, rater))?.weight ?? exact(1);
}
