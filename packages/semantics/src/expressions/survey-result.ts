import type { SurveyResult } from '@cchc/model';
import { meanOfGroups, readAnswers } from '../data/survey.js';
import { MISMATCH, ZERO_DENOMINATOR, isLack } from '../values/lack.js';
import { number, type Evaluated } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { used } from './reference.js';

/** `kết quả khảo sát …`: the mean worth of the answers; it lacks what a rule `chấm theo khảo sát` lacks. */
export function surveyResult(expression: SurveyResult, scope: Scope): Evaluated {
  const survey = scope.world.names.surveys.get(expression.survey);
  if (!survey) return MISMATCH;
  const groups = readAnswers(survey, scope);
  const mean = isLack(groups) ? groups : (meanOfGroups(groups) ?? ZERO_DENOMINATOR);
  const evaluated = isLack(mean) ? mean : number(mean);
  scope.recorder.use(() => used('survey', expression.survey, expression, evaluated));
  return evaluated;
}
