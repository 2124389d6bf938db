import { max, min, rational, type SurveyResult } from '@cchc/model';
import type { Case } from './case.js';
import { opaqueNumber } from './opaque.js';
import { number, type NumberReading } from './reading.js';
import type { Scope } from './scope.js';
import { freeSort, introduceUnknown } from './unknowns.js';

/** The mean of answers is any ratio between what the worst and the best option are worth. */
export function* readSurveyResult(
  expression: SurveyResult,
  scope: Scope,
  here: Case,
): Generator<NumberReading> {
  const { survey: name } = expression;
  const survey = scope.rulebook.surveys.find((one) => one.name === name);
  const [first, ...others] = (survey?.options ?? []).map(({ worth }) => rational(worth));
  if (!first) {
    yield* opaqueNumber(expression, scope, here);
    return;
  }
  const lowest = others.reduce(min, first);
  const highest = others.reduce(max, first);
  const sort = { ...freeSort(lowest, highest), kind: 'percent' } as const;
  const result = introduceUnknown(`survey ${name}`, { kind: 'survey', name }, sort, here);
  if (result) yield number(result.value, result.here);
}
