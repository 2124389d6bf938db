import { compareSpans, type Node, type Rulebook } from '@cchc/model';
import type { AnalysisFinding } from './findings.js';
import type { Explorations } from './grades/explorations.js';
import { gradeQuestions } from './grades/questions.js';
import { plainResults } from './plain/plain.js';
import { beyondRange } from './proofs/beyond.js';
import { conditions } from './proofs/conditions.js';
import { division } from './proofs/division.js';
import { gaps } from './proofs/gaps.js';
import { overlaps } from './proofs/overlaps.js';
import { pointsNotReached } from './proofs/points.js';
import { nothing, together, type Question } from './proofs/question.js';
import { unreachable } from './proofs/unreachable.js';
import { explore, type Exploration, type ScoredLeaf } from './symbolic/explore.js';
import { remembering, type Proved, type ProofMemory } from './memory.js';
import type { Undecided } from './undecided.js';

/** What is asked of every leaf. */
export const QUESTIONS: readonly Question[] = [
  gaps,
  overlaps,
  unreachable,
  conditions,
  division,
  beyondRange,
  pointsNotReached,
];

export interface Analysis {
  /** In the order of the text. */
  readonly findings: readonly AnalysisFinding[];
  /** What could not be decided; nothing is known to be wrong there. */
  readonly undecided: readonly Undecided[];
}

/**
 * What can be proved wrong about the values of a rulebook that keeps its invariants. Each finding
 * that names a case was scored by the reference evaluator first. Never throws; the same rulebook
 * gives the same findings.
 */
export function analyse(rulebook: Rulebook, memory?: ProofMemory): Analysis {
  const proofs = remembering(
    memory,
    rulebook,
    scoredLeaves(rulebook),
    (leaf) => plainly(leaf, rulebook) ?? caseByCase(leaf, rulebook),
  );
  const byLeaf = new Map(proofs.map((one) => [one.given.leaf.id, one]));
  const given = new Map(proofs.map((one) => [one.given.leaf.id, one.given]));
  const explored: Explorations = { get: (id) => byLeaf.get(id)?.explored() };
  const answers = [
    ...proofs.map(({ answer }) => answer),
    gradeQuestions(rulebook, given, explored),
  ];
  const { findings, undecided } = together(answers);
  return { findings: inOrder(findings), undecided: inOrder(distinct(undecided)) };
}

/** Most leaves are plainly right: what they give is told without a look at any case. */
function plainly(leaf: ScoredLeaf, rulebook: Rulebook): Proved | undefined {
  const given = plainResults(leaf, rulebook);
  let cases: Exploration | undefined;
  return given && { given, explored: () => (cases ??= explore(leaf, rulebook)), answer: nothing };
}

function caseByCase(leaf: ScoredLeaf, rulebook: Rulebook): Proved {
  const explored = explore(leaf, rulebook);
  const answers = QUESTIONS.map((question) => question(explored, rulebook));
  const limits = { findings: [], undecided: limitsOf(explored) };
  return { given: explored, explored: () => explored, answer: together([...answers, limits]) };
}

/** Where not every case could be looked at. */
function limitsOf({ leaf, unknown, complete }: Exploration): readonly Undecided[] {
  return complete ? unknown : [...unknown, { at: leaf.at, why: 'too-many-cases' }];
}

/** Every leaf that a rule scores, with the nodes above it. */
export function* scoredLeaves({ fields, blocks }: Rulebook): Generator<ScoredLeaf> {
  for (const top of [...fields, ...blocks.flatMap((block) => block.children)]) {
    for (const path of pathsBelow(top)) {
      const leaf = path.at(-1);
      if (leaf?.kind !== 'leaf' || !leaf.rule || leaf.worth.kind === 'monitor-only') continue;
      yield { leaf: { ...leaf, rule: leaf.rule }, path };
    }
  }
}

function* pathsBelow(node: Node): Generator<readonly Node[]> {
  if (node.kind === 'leaf') yield [node];
  else
    for (const child of node.children) for (const path of pathsBelow(child)) yield [node, ...path];
}

function inOrder<Value extends { readonly at: AnalysisFinding['at'] }>(
  values: readonly Value[],
): readonly Value[] {
  return [...values].sort((a, b) => compareSpans(a.at, b.at));
}

function distinct(values: readonly Undecided[]): readonly Undecided[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
}
