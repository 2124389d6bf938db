import { compareSpans, type Node, type Rulebook } from '@cchc/model';
import type { AnalysisFinding } from './findings.js';
import { gradeQuestions } from './grades/questions.js';
import { beyondRange } from './proofs/beyond.js';
import { conditions } from './proofs/conditions.js';
import { division } from './proofs/division.js';
import { gaps } from './proofs/gaps.js';
import { overlaps } from './proofs/overlaps.js';
import { pointsNotReached } from './proofs/points.js';
import { together, type Question } from './proofs/question.js';
import { unreachable } from './proofs/unreachable.js';
import { explore, type Exploration, type ScoredLeaf } from './symbolic/explore.js';
import { remembering, type ProofMemory } from './memory.js';
import type { Undecided } from './undecided.js';

/** What is asked of every leaf. */
const QUESTIONS: readonly Question[] = [
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
  const proofs = remembering(memory, rulebook, scoredLeaves(rulebook), (leaf) => {
    const explored = explore(leaf, rulebook);
    const answers = QUESTIONS.map((question) => question(explored, rulebook));
    return { explored, answers: [...answers, { findings: [], undecided: limitsOf(explored) }] };
  });
  const byNode = new Map(proofs.map(({ explored }) => [explored.leaf.id, explored]));
  const answers = [...proofs.map(({ answer }) => answer), gradeQuestions(rulebook, byNode)];
  const { findings, undecided } = together(answers);
  return { findings: inOrder(findings), undecided: inOrder(distinct(undecided)) };
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
