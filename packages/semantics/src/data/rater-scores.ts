import {
  isMultiple,
  rational,
  sameName,
  type Datum,
  type ManualScore,
  type Name,
  type Rational,
  type RaterScore,
  type Reason,
  type RefusalWhy,
  type ScoreRefusalWhy,
} from '@cchc/model';
import { lack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { readDatum } from './read-datum.js';

/** A score that counts. */
export interface Given {
  readonly rater: Name;
  readonly score: Rational;
  readonly reason: string;
}

/** Between which points, both among them, a score has to lie. */
export interface Limits {
  readonly lowest: Rational;
  readonly highest: Rational;
}

/**
 * The scores of all raters. Where the rule names raters each of them has to score, and nobody else
 * may; where it names none, somebody has to. One score that cannot be used spoils all.
 */
export function readScores(
  form: ManualScore,
  limits: Limits,
  scope: Scope,
): readonly Given[] | Lack {
  const { world, unit, leaf } = scope;
  const handed = world.handedIn(unit).manualScores.get(leaf?.id ?? '') ?? [];
  const refused = handed.flatMap((one): readonly Reason[] => {
    const why = fault(one, form, limits, handed);
    return why ? [{ kind: 'refused-score', rater: one.rater, why }] : [];
  });
  if (refused.length > 0) return lack('refused', ...refused);
  const awaited = awaitedRaters(form, handed);
  if (awaited.length > 0) return lack('awaiting-manual-score', ...awaited);
  return handed.flatMap(({ rater, score, reason = '' }) => {
    const points = pointsOf(score);
    return typeof points === 'string' ? [] : [{ rater, score: points, reason }];
  });
}

/** What is wrong with a score; of several things the first. */
function fault(
  { rater, score, reason = '' }: RaterScore,
  { raters, step }: ManualScore,
  { lowest, highest }: Limits,
  handed: readonly RaterScore[],
): ScoreRefusalWhy | undefined {
  if (raters.length > 0 && !raters.some(({ name }) => sameName(name, rater))) {
    return 'unknown-rater';
  }
  if (handed.filter((other) => sameName(other.rater, rater)).length > 1) return 'given-twice';
  const points = pointsOf(score);
  if (typeof points === 'string') return points;
  if (points.compare(lowest) < 0) return 'below-lowest';
  if (points.compare(highest) > 0) return 'above-highest';
  if (step !== undefined && !isMultiple(points, rational(step))) return 'too-fine';
  return reason.trim() === '' ? 'without-reason' : undefined;
}

function pointsOf(score: Datum): Rational | RefusalWhy {
  const read = readDatum(score, { kind: 'number' });
  if ('refused' in read) return read.refused;
  return read.value.kind === 'number' ? read.value.value : 'unreadable';
}

function awaitedRaters({ raters }: ManualScore, handed: readonly RaterScore[]): readonly Reason[] {
  if (raters.length === 0) return handed.length === 0 ? [{ kind: 'missing-score' }] : [];
  return raters
    .filter(({ name }) => !handed.some(({ rater }) => sameName(rater, name)))
    .map(({ name }) => ({ kind: 'missing-score', rater: name }));
}
