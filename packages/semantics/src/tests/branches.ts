import {
  leavesOf,
  type Grading,
  type Leaf,
  type Outcome,
  type Placed,
  type Rulebook,
  type Scoring,
} from '@cchc/model';
import { outcomesOfHeader, scoringsOfLeaf } from '../refusals/outcomes.js';
import type { Branch, BranchKind } from './report.js';

/** Every way that a score or a grade can go, in the order of the rulebook: leaves, what it says for all, grades. */
export function branchesOf(rulebook: Rulebook): readonly Branch[] {
  return [
    ...[...leavesOf(rulebook)].filter(isScored).flatMap(branchesOfLeaf),
    ...rulebook.evidence.flatMap(({ effects, home }) =>
      effects.map(({ at }) => ({ kind: 'evidence', at, holds: true, ...nodeAt(home) }) as const),
    ),
    ...outcomesOfHeader(rulebook).flatMap((outcome) => taken('fallback', outcome)),
    ...(rulebook.grading ? branchesOfGrading(rulebook.grading) : []),
  ];
}

function isScored({ worth }: Leaf): boolean {
  return worth.kind !== 'monitor-only';
}

function branchesOfLeaf(leaf: Leaf): readonly Branch[] {
  const { rule, id: node } = leaf;
  if (!rule) return [];
  const branches = [
    ...rule.exceptions.flatMap((one) => taken('exception', one)),
    ...rule.gates.flatMap((one) => bothWays('gate', one)),
    ...[...scoringsOfLeaf(leaf)].flatMap(branchesOfScoring),
    ...taken('fallback', rule.missingInput),
    ...taken('fallback', rule.zeroDenominator),
  ];
  return branches.map((branch) => ({ ...branch, node }));
}

function branchesOfScoring(scoring: Scoring): readonly Branch[] {
  switch (scoring.kind) {
    case 'bands':
      return [...scoring.bands.flatMap((one) => taken('band', one)), ...branchesLeft(scoring)];
    case 'guards':
      return [...scoring.branches.flatMap((one) => taken('branch', one)), ...branchesLeft(scoring)];
    case 'additive':
    case 'from-max':
      return scoring.items.flatMap((one) =>
        one.when ? bothWays('item', one) : taken('item', one),
      );
    case 'progressive':
      return scoring.brackets.flatMap((one) => taken('bracket', one));
    case 'scorer-choice':
      return scoring.alternatives.flatMap((one) => taken('alternative', one));
    default:
      return [];
  }
}

function branchesLeft({
  otherwise,
  uncovered,
}: {
  readonly otherwise?: Outcome;
  readonly uncovered?: Outcome;
}): readonly Branch[] {
  return [...taken('otherwise', otherwise), ...taken('uncovered', uncovered)];
}

function branchesOfGrading({ grades, vetoes, downgrades, caps }: Grading): readonly Branch[] {
  return [
    ...grades.flatMap((one) => taken('grade', one)),
    ...vetoes.flatMap((one) => taken('veto', one)),
    ...downgrades.flatMap((one) => taken('downgrade', one)),
    ...caps.flatMap((one) => taken('grade-cap', one)),
  ];
}

function taken(kind: BranchKind, placed: Placed | undefined): readonly Branch[] {
  return placed ? [{ kind, at: placed.at, holds: true }] : [];
}

function bothWays(kind: BranchKind, { at }: Placed): readonly Branch[] {
  return [true, false].map((holds) => ({ kind, at, holds }));
}

function nodeAt(node: string | undefined): { readonly node?: string } {
  return node === undefined ? {} : { node };
}
