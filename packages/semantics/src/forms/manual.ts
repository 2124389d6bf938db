import {
  ONE,
  ZERO,
  print,
  rational,
  sameName,
  sum,
  type ManualScore,
  type Rational,
} from '@cchc/model';
import { readScores, type Given } from '../data/rater-scores.js';
import { numberOf } from '../expressions/evaluate.js';
import { points, type Verdict } from '../leaf/verdict.js';
import { MISMATCH, ZERO_DENOMINATOR, isLack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';

/** `chấm theo chuyên gia …`: the mean of the raters' scores, by their weights where the rule names raters. */
export function scoreManual(form: ManualScore, scope: Scope): Verdict {
  const { recorder, leaf } = scope;
  if (!leaf) return MISMATCH;
  const lowest = numberOf(form.lowest, scope);
  if (isLack(lowest)) return lowest;
  const highest = numberOf(form.highest, scope);
  if (isLack(highest)) return highest;
  const given = readScores(form, { lowest, highest }, scope);
  if (isLack(given)) return given;
  for (const { rater, score, reason } of given) {
    recorder.step(() => ({ kind: 'rater', at: form.at, rater, score: print(score), reason }));
  }
  const weighed = given.map((one) => ({ score: one.score, weight: weightOf(one, form) }));
  const whole = sum(weighed.map(({ weight }) => weight));
  if (whole.equals(ZERO)) return ZERO_DENOMINATOR;
  const mean = sum(weighed.map(({ score, weight }) => score.mul(weight))).div(whole);
  recorder.step(() => ({ kind: 'value', at: form.at, value: print(mean) }));
  return points(mean);
}

/** Where the rule names no raters all weigh alike. */
function weightOf({ rater }: Given, { raters }: ManualScore): Rational {
  const named = raters.find(({ name }) => sameName(name, rater));
  return named ? rational(named.weight) : ONE;
}
