import { rational, type ManualScore, type SurveyMean } from '@cchc/model';
import type { Case } from './case.js';
import type { Event } from './event.js';
import { readNumbers } from './numbers.js';
import { constantOf, constantQuotient, multiplyQuotients } from './quotient.js';
import { number, type NumberReading, type Stop } from './reading.js';
import type { Scope } from './scope.js';
import { runOrStop } from './stops.js';
import { readSurveyResult } from './surveys.js';
import { introduceUnknown } from './unknowns.js';

/** What people give, within what they may give. */
export function* runPeople(
  scoring: SurveyMean | ManualScore,
  scope: Scope,
  here: Case,
): Generator<Event> {
  if (scope.comparing) yield { kind: 'unknown', at: scoring.at, why: 'construct' };
  else if (scoring.kind === 'survey') yield* runSurvey(scoring, scope, here);
  else yield* runManual(scoring, scope, here);
}

/** The mean of answers times the points. */
function* runSurvey({ survey, at }: SurveyMean, scope: Scope, here: Case): Generator<Event> {
  const points = constantQuotient(scope.points);
  for (const read of readSurveyResult({ kind: 'survey-result', survey, at }, scope, here)) {
    const value = multiplyQuotients(read.value, points);
    if (value) yield { kind: 'result', result: { kind: 'value', value, at }, here: read.here };
    else yield { kind: 'unknown', at, why: 'not-linear' };
  }
}

/** Points between the two ends; the mean of several raters lies on no grid. */
function* runManual(form: ManualScore, scope: Scope, here: Case): Generator<Event> {
  for (const read of pointsGiven(form, scope, here)) {
    yield* runOrStop(read, scope, ({ value, here: after }): Event[] => [
      { kind: 'result', result: { kind: 'value', value, at: form.at }, here: after },
    ]);
  }
}

function* pointsGiven(
  { lowest, highest, step, raters }: ManualScore,
  scope: Scope,
  here: Case,
): Generator<NumberReading | Stop> {
  const node = scope.leaf?.id ?? '';
  yield* readNumbers([lowest, highest], scope, here, function* ([low, high], after) {
    const [from, to] = [low && constantOf(low), high && constantOf(high)];
    const given = introduceUnknown(
      `points of ${node}`,
      { kind: 'score', node },
      {
        kind: 'number',
        step: step !== undefined && raters.length < 2 ? rational(step) : undefined,
        near: scope.points,
        lowest: from,
        highest: to,
      },
      after,
    );
    if (given) yield number(given.value, given.here);
  });
}
