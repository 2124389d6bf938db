import { max, print, rational } from '@cchc/model';
import { decimalOf } from '../../lower/context.js';
import { finding, headOf, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** A survey needs answers to choose from, and one of them should be worth all the points. */
export const surveys: LanguageRule = function* (text) {
  for (const survey of nodesOf(text.root, 'Survey')) {
    const worths = survey.items
      .filter((item) => item.$type === 'SurveyOption')
      .map((option) => option.worth);
    const [first, ...others] = worths
      .filter((worth) => worth !== undefined)
      .map((worth) => rational(decimalOf(worth, text)));
    if (worths.length === 0)
      yield finding('SURVEY_WITHOUT_OPTIONS', headOf(survey), { survey: survey.name });
    const best = first && others.reduce(max, first);
    if (best && best.compare(100) < 0)
      yield finding(
        'SURVEY_NEVER_FULL',
        headOf(survey),
        { survey: survey.name, best: print(best) },
        { severity: 'warning' },
      );
  }
};
