import type { Bands } from '@cchc/model';
import { evaluate } from '../expressions/evaluate.js';
import type { Verdict } from '../leaf/verdict.js';
import { isLack, type Lack } from '../values/lack.js';
import { textOf, type Value } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { isInRange, knownRange, rangeText } from './range.js';
import { outcomeOfTaken, remaining, type Taken } from './taken.js';

/** `chấm theo x { … }`: the first band that the value lies in. */
export function scoreBands(bands: Bands, scope: Scope): Verdict {
  const subject = evaluate(bands.subject, scope);
  if (isLack(subject)) return subject;
  const within = { ...scope, subject };
  const taken = takeBand(bands, subject, within);
  return isLack(taken) ? taken : outcomeOfTaken(taken, within);
}

export function takeBand(bands: Bands, subject: Value, scope: Scope): Taken | Lack {
  for (const [index, { range, outcome, at }] of bands.bands.entries()) {
    const known = knownRange(range, scope);
    if (isLack(known)) return known;
    const holds = isInRange(subject, known);
    if (isLack(holds)) return holds;
    scope.recorder.step(() => ({
      kind: 'band',
      at,
      subject: textOf(subject),
      range: rangeText(known),
      holds,
    }));
    if (holds) return { by: 'branch', index, outcome };
  }
  return remaining(bands);
}
