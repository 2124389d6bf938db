import { print, rational, sum, type SurveyMean } from '@cchc/model';
import { meanOfGroups, readAnswers } from '../data/survey.js';
import { points, type Verdict } from '../leaf/verdict.js';
import { MISMATCH, ZERO_DENOMINATOR, isLack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';

/** `chấm theo khảo sát …`: the mean worth of the answers times the leaf's points. */
export function scoreSurvey({ survey: name, at }: SurveyMean, scope: Scope): Verdict {
  const { leaf, world, recorder } = scope;
  const survey = world.names.surveys.get(name);
  if (!leaf || !survey) return MISMATCH;
  const groups = readAnswers(survey, scope);
  if (isLack(groups)) return groups;
  for (const { group, answers, worth } of groups) {
    if (group === undefined) continue;
    const mean = print(worth.div(answers));
    recorder.step(() => ({
      kind: 'survey-group',
      at,
      survey: name,
      group,
      answers: print(answers),
      mean,
    }));
  }
  const mean = meanOfGroups(groups);
  if (!mean) return ZERO_DENOMINATOR;
  const value = mean.mul(rational(leaf.worth.points));
  recorder.step(() => ({
    kind: 'survey',
    at,
    survey: name,
    answers: print(sum(groups.map(({ answers }) => answers))),
    mean: print(mean),
    value: print(value),
  }));
  return points(value);
}
