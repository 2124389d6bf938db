import type { RoundData } from '../typescript/runtime/population.js';
import type { Unit } from '../typescript/runtime/world.js';

/** What a unit handed in, each part by itself, latest round first; rounds without any of a part are left out. */
export interface HandedIn {
  readonly inputs: readonly RoundData['inputs'][];
  readonly surveys: readonly RoundData['surveys'][];
  readonly manualScores: readonly RoundData['manualScores'][];
}

export function handedIn({ data, world }: Unit): HandedIn {
  const inputs: RoundData['inputs'][] = [];
  const surveys: RoundData['surveys'][] = [];
  const manualScores: RoundData['manualScores'][] = [];
  for (const name of world.rounds) {
    const round = Object.hasOwn(data.rounds, name) ? data.rounds[name] : undefined;
    if (!round) continue;
    if (hasAny(round.inputs)) inputs.push(round.inputs);
    if (hasAny(round.surveys)) surveys.push(round.surveys);
    if (hasAny(round.manualScores)) manualScores.push(round.manualScores);
  }
  return { inputs, surveys, manualScores };
}

function hasAny(part: object): boolean {
  for (const name in part) if (Object.hasOwn(part, name)) return true;
  return false;
}
