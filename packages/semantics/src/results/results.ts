import {
  blockOfUnit,
  nodesOf,
  print,
  type GradeResult,
  type NodeResult,
  type RankResult,
  type TotalResult,
  type Unit,
  type UnitResult,
} from '@cchc/model';
import { namedResults } from '../after/named-results.js';
import { gradesOf } from '../after/grades.js';
import { ranksOf } from '../after/ranks.js';
import type { NodeScore, TotalScore } from '../tree/node-score.js';
import type { World } from '../world/scope.js';

/**
 * The results of all units, in input order: leaves, tree, blocks and total are worked out as they are
 * asked for; grades and ranks look at all units together.
 */
export function resultsOf(world: World): readonly UnitResult[] {
  const { rulebook, population } = world;
  const grades = rulebook.grading && gradesOf(rulebook.grading, world);
  const ranks = rulebook.ranking && ranksOf(rulebook.ranking, world);
  return population.units.map((unit) =>
    unitResult(unit, world, grades?.get(unit), ranks?.get(unit)),
  );
}

export function unitResult(
  unit: Unit,
  world: World,
  grade: GradeResult | undefined,
  rank: RankResult | undefined,
): UnitResult {
  const block = blockOfUnit(world.rulebook, unit);
  return {
    unit: unit.id,
    ...(block === undefined ? {} : { block }),
    nodes: [...nodesOf(world.rulebook)].map(({ id }) => nodeResult(world.nodeScore(unit, id))),
    total: totalResult(world.total(unit)),
    ...(grade ? { grade } : {}),
    ...(rank ? { rank } : {}),
    ...(world.rulebook.results.length > 0 ? { results: namedResults(unit, world) } : {}),
  };
}

/** Padded to the digits of the node's own rounding; without one, the shortest exact text. */
export function nodeResult({ node, score, outOf, status, reasons, digits }: NodeScore): NodeResult {
  return {
    node: node.id,
    score: score && print(score, digits),
    outOf: print(outOf),
    status,
    reasons,
  };
}

function totalResult(total: TotalScore): TotalResult {
  const { score, soFar, outOf, status, bonus, penalty, reasons, digits } = total;
  return {
    score: score && print(score, digits),
    ...(score ? {} : { soFar: print(soFar) }),
    outOf: print(outOf),
    status,
    ...(bonus ? { bonus: print(bonus) } : {}),
    ...(penalty ? { penalty: print(penalty) } : {}),
    reasons,
  };
}
