import type { Rulebook } from '@cchc/model';
import type { Refusal } from '../refusal.js';
import { cycles } from './cycles.js';
import { rescaleTargets } from './rescale-targets.js';
import { unknownCalendars } from './unknown-calendars.js';
import { surveyWeights } from './survey-weights.js';
import { unknownGrades } from './unknown-grades.js';

/** Every construct of the rulebook that this evaluator does not score, by name and place. */
export function refusals(rulebook: Rulebook): readonly Refusal[] {
  return CHECKS.flatMap((check) => check(rulebook));
}

const CHECKS: readonly ((rulebook: Rulebook) => readonly Refusal[])[] = [
  unknownCalendars,
  rescaleTargets,
  surveyWeights,
  unknownGrades,
  cycles,
];
