import { nodesOf, type Name, type Population, type Rulebook, type Unit } from '@cchc/model';
import { nextSteps } from './next/next-steps.js';
import { cycles } from './refusals/cycles.js';
import { nodeResult, resultsOf } from './results/results.js';
import { lastRound } from './score.js';
import type { NodeTrace, UnitTrace } from './trace.js';
import { recording, silent } from './trace/recorder.js';
import type { NodeScore } from './tree/node-score.js';
import { createWorld } from './world/create-world.js';
import type { World } from './world/scope.js';

/**
 * How a unit came to what `score` gives it: the same evaluation, recorded. Undefined where the
 * population has no such unit, or scores depend on themselves. A leaf with a construct that is not
 * scored says so in its reasons.
 */
export function explain(
  rulebook: Rulebook,
  population: Population,
  unitId: string,
  round?: Name,
): UnitTrace | undefined {
  const index = population.units.findIndex(({ id }) => id === unitId);
  const unit = population.units[index];
  if (!unit || cycles(rulebook).length > 0) return undefined;
  const known = round ?? lastRound(population);
  const world = createWorld(rulebook, population, known, (other) =>
    other === unit ? recording() : silent,
  );
  const result = resultsOf(world)[index];
  if (!result) return undefined;
  const nodes = [...nodesOf(rulebook)].map(({ id }) =>
    traceOf(world.nodeScore(unit, id), unit, world),
  );
  return { unit: unitId, round: known, result, nodes };
}

function traceOf(score: NodeScore, unit: Unit, world: World): NodeTrace {
  const { steps, uses } = score.recorder;
  const result = nodeResult(score);
  return { node: result.node, result, steps, uses, next: nextSteps(score, unit, world) };
}
