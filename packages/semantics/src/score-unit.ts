import type {
  Datum,
  EvidenceDocument,
  Name,
  NodeId,
  Rational,
  RaterChoice,
  RaterScore,
  Reason,
  Rulebook,
  StatusKind,
  SurveyCount,
  UnitResult,
  Values,
} from '@cchc/model';
import { cycles } from './refusals/cycles.js';
import { resultsOf } from './results/results.js';
import { branchesOfNode, branchesReached } from './tests/branches-reached.js';
import { coverageOf } from './tests/coverage.js';
import type { Branch, Coverage } from './tests/report.js';
import { recordingRows, silent, type Recorder } from './trace/recorder.js';
import { ONLY_ROUND, alone, type MadeUpUnit } from './world/alone.js';
import { createWorld } from './world/create-world.js';

/** One made-up unit: what it hands in, in canonical text (see `Datum`). Whatever is absent is missing. */
export interface Witness {
  readonly name?: string;
  readonly type?: string;
  readonly block?: string;
  readonly attributes?: Readonly<Record<Name, string>>;
  /** Figures shared by all units are given here too. */
  readonly inputs?: Readonly<Record<Name, string>>;
  readonly evidence?: Readonly<Record<Name, readonly EvidenceDocument[]>>;
  /** The rows of each table, a row as its cells. */
  readonly cases?: Readonly<Record<Name, readonly Readonly<Record<Name, string>>[]>>;
  readonly surveys?: Readonly<Record<Name, readonly SurveyCount[]>>;
  readonly manualScores?: Readonly<Record<NodeId, readonly RaterScore[]>>;
  readonly choices?: Readonly<Record<NodeId, readonly RaterChoice[]>>;
}

export interface ScoredNode {
  readonly status: StatusKind;
  readonly score: Rational | null;
  readonly outOf: Rational;
  readonly reasons: readonly Reason[];
}

/**
 * What one node gives a made-up unit, exact; nothing else is scored than what it depends on. Undefined
 * where scores depend on themselves or there is no such node.
 */
export function scoreNode(
  rulebook: Rulebook,
  witness: Witness,
  node: NodeId,
): ScoredNode | undefined {
  const { world, unit } = replay(rulebook, witness);
  if (!world.names.nodes.has(node) || isCircular(rulebook)) return undefined;
  const { status, score, outOf, reasons } = world.nodeScore(unit, node);
  return { status, score, outOf, reasons };
}

/** All that a made-up unit gets, alone in its population. Undefined where scores depend on themselves. */
export function scoreUnit(rulebook: Rulebook, witness: Witness): UnitResult | undefined {
  return isCircular(rulebook) ? undefined : resultsOf(replay(rulebook, witness).world)[0];
}

/** The ways that the scores and the grade of a made-up unit went; none where scores depend on themselves. */
export function waysTaken(rulebook: Rulebook, witness: Witness): readonly Branch[] {
  if (isCircular(rulebook)) return [];
  const { unit, world } = replay(rulebook, witness, recordingRows);
  return branchesReached(unit, world);
}

/** The same of one leaf, by what its trace says; nothing else is scored than what it depends on. */
export function waysOfLeaf(rulebook: Rulebook, witness: Witness, leaf: NodeId): readonly Branch[] {
  const { unit, world } = replay(rulebook, witness, recordingRows);
  if (!world.names.nodes.has(leaf) || isCircular(rulebook)) return [];
  return branchesOfNode(leaf, unit, world);
}

/** All branches and boundaries of a rulebook, and which of them these made-up units reach. */
export function coverageOfUnits(rulebook: Rulebook, witnesses: readonly Witness[]): Coverage {
  const hopeless = isCircular(rulebook);
  const scored = hopeless ? [] : witnesses.map((one) => replay(rulebook, one, recordingRows));
  return coverageOf(rulebook, scored);
}

const circular = new WeakMap<Rulebook, boolean>();

/** Whether scores depend on themselves. Proofs score a great many units by one rulebook. */
function isCircular(rulebook: Rulebook): boolean {
  const known = circular.get(rulebook) ?? cycles(rulebook).length > 0;
  circular.set(rulebook, known);
  return known;
}

function replay(rulebook: Rulebook, witness: Witness, recorder: () => Recorder = () => silent) {
  const { unit, population } = alone(madeUp(witness));
  return { unit, world: createWorld(rulebook, population, ONLY_ROUND, recorder) };
}

/** What the reference is given. */
export function madeUp(witness: Witness): MadeUpUnit {
  const { name, type, block, attributes = {}, inputs = {}, evidence = {}, cases = {} } = witness;
  const { surveys = {}, manualScores = {}, choices = {} } = witness;
  return {
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(block === undefined ? {} : { block }),
    attributes: valuesOf(attributes),
    inputs: valuesOf(inputs),
    evidence: new Map(Object.entries(evidence)),
    surveys: new Map(Object.entries(surveys)),
    manualScores: new Map(Object.entries(manualScores)),
    choices: new Map(Object.entries(choices)),
    cases: new Map(
      Object.entries(cases).map(([table, rows]) => [
        table,
        rows.map((cells, index) => ({ row: index + 1, cells: valuesOf(cells) })),
      ]),
    ),
  };
}

function valuesOf(texts: Readonly<Record<Name, string>>): Values {
  const given = (value: string): Datum => ({ kind: 'given', value });
  return new Map(Object.entries(texts).map(([name, value]) => [name, given(value)]));
}
