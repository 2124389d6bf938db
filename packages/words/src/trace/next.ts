import { fromInteger, print, rational } from '@cchc/model';
import type { NextStep } from '@cchc/semantics';
import { sayByKind, type ByKind } from '../by-kind.js';
import { durationInWords } from '../format/duration.js';
import { formatNumber } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import { rangeInWords } from '../format/range.js';
import { evidenceLabel } from '../names.js';
import { RESULT_PHRASES } from '../results/phrases.js';
import { presentInWords, wantedInWords } from './condition.js';
import { itemAt, subjectAt, type Tracing } from './steps.js';
import { valueInWords } from './value.js';

/** What would have to change for more points, as a clause. */
export function nextInWords(next: NextStep, tracing: Tracing): string {
  return sayByKind(NEXT, next, tracing);
}

const NEXT: ByKind<NextStep, Tracing, string> = {
  band: ({ at, subject, bound, direction, away, score }, tracing) => {
    const { tell, phrases } = tracing;
    const { name, percent } = subjectAt(at, tracing);
    const isTime = subject.kind === 'date' || subject.kind === 'moment';
    const end = {
      text: valueInWords(bound.value, percent, tell.tongue),
      inclusive: bound.inclusive,
      kind: bound.value.kind,
    };
    const range = rangeInWords(direction === 'raise' ? { from: end } : { to: end }, tell.tongue);
    const distance = isTime
      ? durationInWords(away, tell.tongue)
      : percent
        ? phrases.percentagePoints(formatNumber(inHundredths(away), tell.tongue))
        : formatNumber(away, tell.tongue);
    const say = isTime
      ? { raise: phrases.later, lower: phrases.earlier }
      : { raise: phrases.raise, lower: phrases.lower };
    return say[direction](name, distance, range, formatPoints(score, tell.tongue));
  },
  branch: ({ toHold, toStop, score }, { tell, phrases }) => {
    const changes = [
      ...(toHold.length === 0 ? [] : [phrases.hold(wantedInWords(toHold, tell))]),
      ...(toStop.length === 0 ? [] : [phrases.stop(presentInWords(toStop, tell))]),
    ];
    return phrases.branchNext(formatPoints(score, tell.tongue), changes.join('; '));
  },
  gate: ({ toHold }, { tell, phrases }) => phrases.gateNext(wantedInWords(toHold, tell)),
  evidence: ({ evidence, state }, { tell, phrases }) =>
    phrases.evidenceNext(
      evidenceLabel(tell.rulebook, evidence),
      RESULT_PHRASES[tell.tongue].evidenceState[state],
    ),
  item: ({ at, effect, worth, toHold }, tracing) => {
    const { tell, phrases } = tracing;
    const item = itemAt(at, tracing);
    const points = formatPoints(worth, tell.tongue);
    if (effect === 'deduct') return phrases.avoid(item, points);
    return toHold.length === 0
      ? phrases.earn(item, points)
      : phrases.earnWhen(item, points, wantedInWords(toHold, tell));
  },
};

function inHundredths(share: string): string {
  return print(rational(share).mul(fromInteger(100)));
}
