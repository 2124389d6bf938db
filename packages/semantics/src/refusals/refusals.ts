import type { Expression, Rulebook } from '@cchc/model';
import type { Construct, Refusal } from '../refusal.js';
import { cycles } from './cycles.js';
import { everyExpression } from './expressions.js';
import { rescaleTargets } from './rescale-targets.js';
import { surveyWeights } from './survey-weights.js';
import { unknownGrades } from './unknown-grades.js';

/** Every construct of the rulebook that this evaluator does not score, by name and place. */
export function refusals(rulebook: Rulebook): readonly Refusal[] {
  return CHECKS.flatMap((check) => check(rulebook));
}

const CHECKS: readonly ((rulebook: Rulebook) => readonly Refusal[])[] = [
  expressions,
  rescaleTargets,
  surveyWeights,
  unknownGrades,
  cycles,
];

const NOT_SCORED_EXPRESSIONS: Readonly<Partial<Record<Expression['kind'], Construct>>> = {
  'working-days': 'working-days',
};

function expressions(rulebook: Rulebook): readonly Refusal[] {
  return everyExpression(rulebook).flatMap(({ kind, at }) => {
    const construct = NOT_SCORED_EXPRESSIONS[kind];
    return construct ? [{ construct, at }] : [];
  });
}
