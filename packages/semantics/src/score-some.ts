import type { Name, Population, Rulebook, Unit, UnitResult } from '@cchc/model';
import { unitResult } from './results/results.js';
import { silent } from './trace/recorder.js';
import { createWorld } from './world/create-world.js';

/**
 * What some of a population's units get, without grades and ranks, which look at all units together;
 * of the others only what these depend on is worked out. For rulebooks of which nothing is refused.
 */
export function scoreSome(
  rulebook: Rulebook,
  population: Population,
  round: Name,
  units: readonly Unit[],
): readonly UnitResult[] {
  const world = createWorld(rulebook, population, round, () => silent);
  return units.map((unit) => unitResult(unit, world, undefined, undefined));
}
