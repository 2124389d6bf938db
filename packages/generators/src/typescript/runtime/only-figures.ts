import type { UnitData, Values } from './population.js';

/** A unit that handed in figures and nothing else, in the one round `round`. */
export function unitOfFigures(id: string, inputs: Values, round: string): UnitData {
  const none = { evidence: {}, surveys: {}, manualScores: {}, choices: {} };
  return { id, attributes: {}, rounds: { [round]: { inputs, ...none } }, cases: {} };
}
