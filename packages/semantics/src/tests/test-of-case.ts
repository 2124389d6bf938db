import {
  leavesOf,
  print,
  sameName,
  type Datum,
  type HandedIn,
  type MadeUpTest,
  type Name,
  type NodeId,
  type Population,
  type Rulebook,
  type StatusKind,
  type ToExpect,
  type Unit,
} from '@cchc/model';
import { gradeResult, gradeUnit } from '../after/grade.js';
import { cycles } from '../refusals/cycles.js';
import { madeUp, type Witness } from '../score-unit.js';
import { silent } from '../trace/recorder.js';
import { isLack } from '../values/lack.js';
import { ONLY_ROUND, alone, type MadeUpUnit } from '../world/alone.js';
import { createWorld } from '../world/create-world.js';
import { unitScope, type World } from '../world/scope.js';
import { handedInBy } from './handed-in-by.js';

export interface CaseAsked {
  /** The unit, by its id. */
  readonly unit: string;
  /** The last round of the population, unless said. */
  readonly round?: Name;
  /** What the test is called; it stands for the reason of every score that people give. */
  readonly name: string;
  /** The nodes whose scores are expected; all scored leaves, the total and the grade, unless said. */
  readonly nodes?: readonly NodeId[];
}

export interface CaseAsTest {
  /** As `writeTest` of the language takes it. */
  readonly test: MadeUpTest;
  /**
   * What the case gets among the other units and would not get alone, as in a test: nodes, `total`,
   * `grade`. The test says nothing of these.
   */
  readonly differing: readonly NodeId[];
}

/**
 * A case as a test that passes: what the unit hands in, and what it gets. What a test cannot say (a
 * value that could not be read, the other units) is left out, and so is every score that hangs on it.
 * Undefined where nothing is left to expect.
 */
export function testOfCase(
  rulebook: Rulebook,
  population: Population,
  { unit: id, round: asked, name, nodes }: CaseAsked,
): CaseAsTest | undefined {
  const unit = population.units.find((one) => one.id === id);
  const round = asked ?? population.rounds.at(-1);
  if (!unit || round === undefined || cycles(rulebook).length > 0) return undefined;
  const there = createWorld(rulebook, population, round, () => silent);
  const handed = handedInBy(unit, there);
  const made = alone(unitOf(handed, rulebook, name));
  const here = createWorld(rulebook, made.population, ONLY_ROUND, () => silent);
  const found = whatToExpect(nodes, here, made.unit);
  const isAlike = ({ told, node }: Expected): boolean =>
    told === expectedOf(node, there, unit)?.told;
  const expect = found.filter(isAlike).map(({ expectation }) => expectation);
  if (expect.length === 0) return undefined;
  const differing = found.filter((one) => !isAlike(one)).map(({ node }) => node);
  return { test: { name, unit: handed, expect }, differing };
}

/** The same for a made-up unit. */
export function testOfWitness(
  rulebook: Rulebook,
  witness: Witness,
  { name, nodes }: Pick<CaseAsked, 'name' | 'nodes'>,
): CaseAsTest | undefined {
  const { population, unit } = alone(madeUp(witness));
  return testOfCase(rulebook, population, { unit: unit.id, name, ...(nodes && { nodes }) });
}

/** As made-up-unit.ts makes it of the test once it is written and read. */
function unitOf(
  { surveys = {}, manualScores = {}, choices = {}, previous, ...handed }: HandedIn,
  { unitTypes }: Rulebook,
  reason: string,
): MadeUpUnit {
  const [only] = unitTypes;
  const rater = 'test';
  const bare = madeUp({
    ...(only !== undefined && unitTypes.length === 1 && { type: only }),
    ...handed,
    surveys: mapped(surveys, (answers) =>
      answers.map((one) => ({ ...one, count: given(one.count) })),
    ),
    manualScores: mapped(manualScores, (scores) =>
      scores.map((one) => ({ rater: one.rater || rater, score: given(one.score), reason })),
    ),
    choices: mapped(choices, (title) => [{ rater, choice: given(title), reason }]),
  });
  if (!previous) return bare;
  const { inputs = {}, scores = {}, total } = previous;
  return {
    ...bare,
    previous: {
      inputs: new Map(Object.entries(inputs).map(([name, text]) => [name, given(text)])),
      scores: new Map(Object.entries(scores)),
      ...(total === undefined ? {} : { total }),
    },
  };
}

function given(value: string): Datum {
  return { kind: 'given', value };
}

function mapped<One, Other>(
  record: Readonly<Record<string, One>>,
  change: (one: One) => Other,
): Readonly<Record<string, Other>> {
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one)]));
}

interface Expected {
  readonly node: NodeId;
  readonly expectation: ToExpect;
  /** The same for what is the same. */
  readonly told: string;
}

function whatToExpect(
  nodes: readonly NodeId[] | undefined,
  world: World,
  unit: Unit,
): readonly Expected[] {
  const leaves = [...leavesOf(world.rulebook)].filter(
    ({ id }) => world.nodeScore(unit, id).score !== null,
  );
  const asked = nodes ?? [...leaves.map(({ id }) => id), 'total', 'grade'];
  return asked.flatMap((node) => expectedOf(node, world, unit) ?? []);
}

function expectedOf(node: NodeId, world: World, unit: Unit): Expected | undefined {
  if (node === 'grade') return gradeOf(world, unit);
  if (node !== 'total' && !world.names.nodes.has(node)) return undefined;
  const { score, status } = node === 'total' ? world.total(unit) : world.nodeScore(unit, node);
  if (score) {
    const told = print(score);
    return { node, told, expectation: { kind: 'score', node, score: told } };
  }
  if (!TELLABLE.has(status)) return undefined;
  return { node, told: status, expectation: { kind: 'status', node, status } };
}

function gradeOf(world: World, unit: Unit): Expected | undefined {
  const { grading } = world.rulebook;
  if (!grading || !world.total(unit).score) return undefined;
  const graded = gradeUnit(grading, unitScope(world, unit, silent));
  const result = isLack(graded) ? undefined : gradeResult(graded, grading);
  if (result?.status !== 'graded') return undefined;
  const { grade } = result;
  return { node: 'grade', told: grade, expectation: { kind: 'grade', grade } };
}

/** What the language has a word for. */
const TELLABLE: ReadonlySet<StatusKind> = new Set<StatusKind>([
  'not-assessed',
  'missing-input',
  'missing-evidence',
  'refused',
  'awaiting-explanation',
  'awaiting-manual-score',
]);

/** The name of a test that the rulebook has none of yet: `… (2)`. */
export function freeTestName({ tests }: Pick<Rulebook, 'tests'>, wanted: string): string {
  const isTaken = (name: string): boolean => tests.some((test) => sameName(test.name, name));
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = `${wanted} (${String(count)})`;
  return name;
}
