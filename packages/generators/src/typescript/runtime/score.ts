import type { Book } from './book.js';
import { printed, rounded } from './exact.js';
import { gradesOf } from './grades.js';
import { allScores, type NodeScore } from './node-score.js';
import type { Population, UnitData, Values } from './population.js';
import { ranksOf } from './ranks.js';
import type {
  GradeResult,
  NamedResult,
  NodeResult,
  RankResult,
  ResultHeader,
  Results,
  TotalResult,
  UnitResult,
} from './results.js';
import { totalOf, type TotalScore } from './total.js';
import { isLack } from './verdict.js';
import { createWorld, type Unit, type World } from './world.js';

/** Results are the same bytes whoever works them out; this names the rules they are worked out by. */
const ENGINE = 'reference/1';

/**
 * Scores all units of a population. `round` is one of its rounds, the last one unless said.
 * @throws {RangeError} where the population has no such round.
 */
export function scorePopulation(book: Book, population: Population, round?: string): Results {
  const known = roundOf(population, round);
  const world = createWorld(book, population, known);
  return { header: headerOf(world), units: unitsOf(world) };
}

/** The round that is asked for, or the last. */
export function roundOf({ rounds }: Pick<Population, 'rounds'>, round?: string): string {
  if (round !== undefined && !rounds.includes(round)) {
    throw new RangeError(`the population has no round ${JSON.stringify(round)}`);
  }
  return round ?? rounds.at(-1) ?? '';
}

export function headerOf({ book, round }: World): ResultHeader {
  return { format: 1, rulebook: book.code, hash: book.hash, round, engine: ENGINE };
}

/** Scores a unit by itself, in the last of its rounds. */
export function scoreAlone(book: Book, unit: UnitData, shared: Values = {}): UnitResult {
  const rounds = Object.keys(unit.rounds);
  const { units } = scorePopulation(book, { format: 1, rounds, shared, units: [unit] });
  const [result] = units;
  if (!result) throw new RangeError('a unit has one result');
  return result;
}

function unitsOf(world: World): readonly UnitResult[] {
  const { grading, ranking } = world.book;
  const grades = grading && gradesOf(grading, world);
  const ranks = ranking && ranksOf(ranking, world);
  return world.units.map((unit) =>
    unitResult(unit, allScores(unit).map(nodeResult), grades?.get(unit.at), ranks?.get(unit.at)),
  );
}

function unitResult(
  unit: Unit,
  nodes: readonly NodeResult[],
  grade: GradeResult | undefined,
  rank: RankResult | undefined,
): UnitResult {
  const { block, data, world } = unit;
  const { results } = world.book;
  return {
    unit: data.id,
    ...(block === undefined ? {} : { block }),
    nodes,
    total: totalResult(totalOf(unit), world.book),
    ...(grade ? { grade } : {}),
    ...(rank ? { rank } : {}),
    ...(results.length > 0 ? { results: results.map((one) => namedResult(one, unit)) } : {}),
  };
}

/** Padded to the digits of the node's own rounding; without one, the shortest exact text. */
export function nodeResult({ node, score, outOf, status, reasons }: NodeScore): NodeResult {
  const text = score && printed(score, node.digits);
  return { node: node.id, score: text, outOf: printed(outOf), status, reasons };
}

export function totalResult(total: TotalScore, { digits }: Book): TotalResult {
  const { score, soFar, outOf, status, bonus, penalty, reasons } = total;
  return {
    score: score && printed(score, digits),
    ...(score ? {} : { soFar: printed(soFar) }),
    outOf: printed(outOf),
    status,
    ...(bonus ? { bonus: printed(bonus) } : {}),
    ...(penalty ? { penalty: printed(penalty) } : {}),
    reasons,
  };
}

export function namedResult(
  { name, digits, value }: Book['results'][number],
  unit: Unit,
): NamedResult {
  const found = value(unit);
  if (isLack(found)) return { name, value: null, reasons: found.reasons };
  const worth = digits === undefined ? found : rounded(found, digits);
  return { name, value: printed(worth, digits), reasons: [] };
}
