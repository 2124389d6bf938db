import { print, type Band, type Bands, type Rational } from '@cchc/model';
import { calculate } from '../expressions/arithmetic.js';
import { boundText, isInRange, knownRange, type KnownBound } from '../forms/range.js';
import type { NextStep } from '../trace.js';
import { isLack } from '../values/lack.js';
import { asNumber, textOf, type Value } from '../values/value.js';
import { betterScore, type Aim } from './aim.js';

interface Candidate {
  readonly band: Band;
  readonly bound: KnownBound;
  /** Below zero where the subject has to come down. */
  readonly distance: Rational;
  readonly score: Rational;
}

/** The nearest bound at which a band gives more; of two equally near, the better one. */
export function nextBand({ bands }: Bands, subject: Value, aim: Aim): readonly NextStep[] {
  const [nearest] = bands
    .flatMap((band) => candidate(band, subject, aim) ?? [])
    .sort((a, b) => a.distance.abs().compare(b.distance.abs()) || b.score.compare(a.score));
  if (!nearest) return [];
  const { band, bound, distance, score } = nearest;
  return [
    {
      kind: 'band',
      at: band.at,
      subject: textOf(subject),
      bound: boundText(bound),
      direction: distance.s < 0n ? 'lower' : 'raise',
      away: print(distance.abs()),
      score: print(score),
    },
  ];
}

/** The side of a band that the subject would come in by, and what the band gives there. */
function candidate(band: Band, subject: Value, aim: Aim): Candidate | undefined {
  const range = knownRange(band.range, aim.scope);
  if (isLack(range) || isInRange(subject, range) === true) return undefined;
  for (const bound of [range.from, range.to]) {
    const distance = bound && asNumber(calculate(bound.value, '-', subject));
    if (!bound || isLack(distance) || !distance) continue;
    const upwards = bound === range.from;
    if (upwards ? distance.s < 0n : distance.s > 0n) continue;
    const score = betterScore(band.outcome, aim, { ...aim.scope, subject: bound.value });
    if (score) return { band, bound, distance, score };
  }
  return undefined;
}
