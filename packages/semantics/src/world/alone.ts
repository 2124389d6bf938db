import type { Population, RoundData, Unit } from '@cchc/model';

/** The only round of a made-up unit. */
export const ONLY_ROUND = 'final';

/** What a made-up unit is and hands in, in the only round. */
export type MadeUpUnit = Omit<Unit, 'id' | 'rounds'> & RoundData;

/** A population of one made-up unit; figures that all units share are among its inputs. */
export function alone(parts: MadeUpUnit): { readonly unit: Unit; readonly population: Population } {
  const { inputs, evidence, surveys, manualScores, choices, ...about } = parts;
  const data: RoundData = { inputs, evidence, surveys, manualScores, choices };
  const unit: Unit = {
    id: about.name ?? 'witness',
    ...about,
    rounds: new Map([[ONLY_ROUND, data]]),
  };
  return { unit, population: { rounds: [ONLY_ROUND], units: [unit], shared: inputs } };
}
