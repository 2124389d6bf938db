import type { Expression, Scoring } from '@cchc/model';
import { evaluate } from '../expressions/evaluate.js';
import { takeBand } from '../forms/bands.js';
import { takeAlternative } from '../forms/choice.js';
import { takeBranch } from '../forms/guards.js';
import type { Taken } from '../forms/taken.js';
import type { NextStep } from '../trace.js';
import { isLack, type Lack } from '../values/lack.js';
import type { Aim } from './aim.js';
import { nextBand } from './next-band.js';
import { nextBranch } from './next-branch.js';
import { nextItems } from './next-items.js';

/** What would give more, by the form of the rule; a branch that holds a rule of its own is looked into. */
export function nextOfScoring(scoring: Scoring, aim: Aim): readonly NextStep[] {
  switch (scoring.kind) {
    case 'bands': {
      const subject = evaluate(scoring.subject, aim.scope);
      if (isLack(subject)) return [];
      const within = { ...aim, scope: { ...aim.scope, subject } };
      const taken = takeBand(scoring, subject, within.scope);
      const nearest = isShareOfTarget(scoring.subject) ? [] : nextBand(scoring, subject, within);
      return [...nearest, ...nextInside(taken, within)];
    }
    case 'guards': {
      const taken = takeBranch(scoring, aim.scope);
      if (isLack(taken)) return [];
      return [...nextBranch(scoring, taken, aim), ...nextInside(taken, aim)];
    }
    case 'scorer-choice': {
      // What another choice would give is no advice: people say which case it is.
      const chosen = takeAlternative(scoring, aim.scope);
      if (isLack(chosen) || chosen.alternative.outcome.kind !== 'nested') return [];
      return nextOfScoring(chosen.alternative.outcome.scoring, aim);
    }
    case 'additive':
    case 'from-max':
      return nextItems(scoring.items, aim);
    default:
      return [];
  }
}

/** A ratio over its target: points of this quotient are no points of the ratio that people know. */
function isShareOfTarget(subject: Expression): boolean {
  if (subject.kind !== 'arithmetic' || subject.operator !== '/') return false;
  const { right } = subject;
  return right.kind === 'number' || (right.kind === 'reference' && right.to === 'parameter');
}

function nextInside(taken: Taken | Lack, aim: Aim): readonly NextStep[] {
  if (isLack(taken) || taken.by === 'nothing' || taken.outcome.kind !== 'nested') return [];
  return nextOfScoring(taken.outcome.scoring, aim);
}
