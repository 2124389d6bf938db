import {
  print,
  rational,
  type Decimal,
  type Parameter,
  type ParameterCase,
  type Survey,
} from '@cchc/model';
import type * as ast from '../generated/ast.js';
import { decimalOf, placeOf, wholeOf, type LowerContext } from './context.js';
import { fullDate } from './dates.js';
import { lowerExpression } from './expression.js';

/** The first case that holds gives the value: of the periods that have begun, the latest. */
export function lowerParameter(parameter: ast.Parameter, context: LowerContext): Parameter {
  const otherwise = parameter.cases.find((one) => one.otherwise);
  const cases = parameter.cases
    .filter((one) => !one.otherwise)
    .map((one) => lowerCase(one, context));
  return {
    name: parameter.name,
    ...(parameter.title !== undefined && { title: parameter.title }),
    cases: cases.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? '', 'en')),
    ...(otherwise && { otherwise: lowerExpression(otherwise.value, context) }),
    at: placeOf(parameter),
  };
}

export function lowerSurvey(survey: ast.Survey, context: LowerContext): Survey {
  const minimum = wholeOf(survey.items.find((item) => item.$type === 'MinimumSample')?.answers);
  return {
    name: survey.name,
    ...(survey.title !== undefined && { title: survey.title }),
    groups: survey.items
      .filter((item) => item.$type === 'SurveyGroup')
      .map((group) => ({
        name: group.name,
        ...(group.title !== undefined && { title: group.title }),
        ...(group.weight !== undefined && { weight: share(group.weight, context) }),
      })),
    options: survey.items
      .filter((item) => item.$type === 'SurveyOption')
      .map((option) => ({
        name: option.name,
        ...(option.title !== undefined && { title: option.title }),
        worth: share(option.worth, context),
      })),
    ...(minimum !== undefined && { minimumSample: minimum }),
    at: placeOf(survey),
  };
}

function lowerCase(one: ast.ParameterCase, context: LowerContext): ParameterCase {
  const from = one.since === undefined ? undefined : fullDate(one.since);
  return {
    ...(one.type !== undefined && { unitType: one.type }),
    ...(from !== undefined && { from }),
    ...(one.condition && { when: lowerExpression(one.condition, context) }),
    value: lowerExpression(one.value, context),
    at: placeOf(one),
  };
}

function share(percent: string, context: LowerContext): Decimal {
  return print(rational(decimalOf(percent, context)).div(100));
}
