import type { Population, PreviousUnit, RoundData, Unit } from '@cchc/model';

/** The only round of a made-up unit. */
export const ONLY_ROUND = 'final';

/** What a made-up unit is and hands in, in the only round. */
export type MadeUpUnit = Omit<Unit, 'id' | 'rounds'> &
  RoundData & {
    /** What it had in the year before. */
    readonly previous?: PreviousUnit;
  };

/** A population of one made-up unit; figures that all units share are among its inputs. */
export function alone(parts: MadeUpUnit): { readonly unit: Unit; readonly population: Population } {
  const { inputs, evidence, surveys, manualScores, choices, previous, ...about } = parts;
  const data: RoundData = { inputs, evidence, surveys, manualScores, choices };
  const unit: Unit = {
    id: about.name ?? 'witness',
    ...about,
    rounds: new Map([[ONLY_ROUND, data]]),
  };
  const population: Population = {
    rounds: [ONLY_ROUND],
    units: [unit],
    shared: inputs,
    ...(previous && { previous: new Map([[unit.id, previous]]) }),
  };
  return { unit, population };
}
