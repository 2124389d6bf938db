import type { Scoring } from '@cchc/model';
import type { Verdict } from '../leaf/verdict.js';
import type { Scope } from '../world/scope.js';
import { scoreAdditive, scoreFromMax } from './additive.js';
import { scoreBands } from './bands.js';
import { scoreChoice } from './choice.js';
import { scoreGuards } from './guards.js';
import { scoreManual } from './manual.js';
import { cappedValue } from './outcome.js';
import { scorePerCase } from './per-case.js';
import { scoreProgressive } from './progressive.js';
import { scoreSurvey } from './survey.js';

/** What a rule gives, one line a form. */
export function scoreByForm(scoring: Scoring, scope: Scope): Verdict {
  switch (scoring.kind) {
    case 'bands':
      return scoreBands(scoring, scope);
    case 'guards':
      return scoreGuards(scoring, scope);
    case 'additive':
      return scoreAdditive(scoring, scope);
    case 'from-max':
      return scoreFromMax(scoring, scope);
    case 'formula':
      return cappedValue(scoring, scope);
    case 'progressive':
      return scoreProgressive(scoring, scope);
    case 'per-case':
      return scorePerCase(scoring, scope);
    case 'survey':
      return scoreSurvey(scoring, scope);
    case 'manual':
      return scoreManual(scoring, scope);
    case 'scorer-choice':
      return scoreChoice(scoring, scope);
  }
}
