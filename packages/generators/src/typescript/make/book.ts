import {
  leavesOf,
  type Block as BonusBlock,
  type GradeCondition,
  type Grading,
  type Node,
  type NodeId,
  type Ranking,
  type Rounding,
} from '@cchc/model';
import type { LeafProgram } from '../../program/lower-leaf.js';
import type { Program } from '../../program/program.js';
import type { Block } from '../../program/statement.js';
import type * as Runtime from '../runtime/book.js';
import type { Maker } from './maker.js';

/** How leaves are scored is told apart: a printed scorer names these functions. */
export type ScoreLeaf = (leaf: LeafProgram) => Runtime.Leaf['score'];

/** The whole of a rulebook as the runtime takes it. */
export function bookOf(
  program: Program,
  hash: string,
  make: Maker,
  scoreLeaf: ScoreLeaf,
): Runtime.Book {
  const { rulebook } = program;
  const { code, unitBlocks, rescaleTotal, grading, ranking, rounding } = rulebook;
  const digits = rounding.kind === 'rules' ? rounding.total : undefined;
  const nodeOf = nodesOfBook(program, make, scoreLeaf);
  return {
    code,
    hash,
    ...(unitBlocks
      ? { unitBlocks: unitBlocks.map(({ name, types }) => ({ name, types: [...types] })) }
      : {}),
    ...(digits === undefined ? {} : { digits }),
    ...(rescaleTotal
      ? {
          rescaleTotal: {
            to: make.number(rescaleTotal.to),
            ...(program.rescaleTotal ? { when: make.body(program.rescaleTotal) } : {}),
          },
        }
      : {}),
    fields: rulebook.fields.map(nodeOf),
    blocks: rulebook.blocks.map((block, at) => blockOf(block, program.shares[at], nodeOf, make)),
    ...(grading ? { grading: gradingOf(grading, program, make) } : {}),
    ...(ranking ? { ranking: rankingOf(ranking, program, make) } : {}),
    results: rulebook.results.map(({ name, digits: shown }, at) => ({
      name,
      ...(shown === undefined ? {} : { digits: shown }),
      value: make.body(program.results[at] ?? []),
    })),
  };
}

type NodeOf = (node: Node) => Runtime.Node;

function nodesOfBook(program: Program, make: Maker, scoreLeaf: ScoreLeaf): NodeOf {
  const { rounding } = program.rulebook;
  const leaves = new Map<NodeId, LeafProgram>(program.leaves.map((one) => [one.leaf.id, one]));
  const nodeOf: NodeOf = (node) => {
    const { id, level, worth } = node;
    const own = node.kind === 'leaf' ? node.rule?.digits : undefined;
    const digits = own ?? digitsOfLevel(rounding, level);
    const common = {
      id,
      level,
      points: make.number(worth.points),
      lowest: make.number(worth.lowest),
      ...(digits === undefined ? {} : { digits }),
    };
    if (node.kind === 'group') {
      const meant = program.meant.get(id);
      return {
        kind: 'group',
        ...common,
        combine: node.combine,
        ...(meant ? { meant: make.body(meant) } : {}),
        children: node.children.map(nodeOf),
      };
    }
    const leaf = leaves.get(id);
    if (!leaf) throw new Error(`no program of ${id}`);
    const { missingInput, zeroDenominator } = leaf;
    return {
      kind: 'leaf',
      ...common,
      score: scoreLeaf(leaf),
      ...(missingInput ? { missingInput: make.body(missingInput) } : {}),
      ...(zeroDenominator ? { zeroDenominator: make.body(zeroDenominator) } : {}),
    };
  };
  return nodeOf;
}

function digitsOfLevel(rounding: Rounding, level: Node['level']): number | undefined {
  if (rounding.kind === 'never') return undefined;
  return rounding.levels.find((one) => one.level === level)?.digits;
}

function blockOf(
  { kind, combine, most, share, children }: BonusBlock,
  when: Block | undefined,
  nodeOf: NodeOf,
  make: Maker,
): Runtime.Block {
  return {
    kind,
    combine,
    ...(most === undefined ? {} : { most: make.number(most) }),
    ...(share && when ? { share: { of: make.number(share.of), when: make.body(when) } } : {}),
    children: children.map(nodeOf),
  };
}

export function gradingOf(grading: Grading, program: Program, make: Maker): Runtime.Grading {
  const { grades, vetoes, downgrades, caps, quotas } = grading;
  const when = (blocks: readonly Block[], at: number): Runtime.Worth<boolean> =>
    make.body(blocks[at] ?? []);
  return {
    ladder: [...new Set(grades.map(({ grade }) => grade))],
    grades: program.grades.map(({ band, conditions }) => ({
      grade: band.grade,
      otherwise: band.otherwise,
      conditions: band.conditions.map((condition, at) =>
        conditionOf(condition, conditions[at] ?? [], make),
      ),
    })),
    vetoes: vetoes.map(({ grade }, at) => ({ grade, when: when(program.vetoes, at) })),
    downgrades: downgrades.map(({ steps }, at) => ({ steps, when: when(program.downgrades, at) })),
    caps: caps.map(({ grade }, at) => ({ grade, when: when(program.caps, at) })),
    quotas: quotas.map(({ grade, most, least, per }) => ({
      grade,
      most: mostOf(most, make),
      ...(least === undefined ? {} : { least }),
      per,
    })),
  };
}

function conditionOf(condition: GradeCondition, holds: Block, make: Maker): Runtime.GradeCondition {
  if (condition.kind === 'when' || condition.kind === 'total') {
    return { kind: 'when', holds: make.body(holds) };
  }
  const { kind, level, of } = condition;
  return {
    kind,
    level,
    of,
    holds: make.ofPart(holds),
    ...(condition.kind === 'parts-below' ? { most: mostOf(condition.most, make) } : {}),
  };
}

function mostOf(
  most: Extract<GradeCondition, { kind: 'parts-below' }>['most'],
  make: Maker,
): Runtime.Most {
  return 'count' in most ? { count: most.count } : { share: make.number(most.share) };
}

export function rankingOf(
  { keys, tolerance, per }: Ranking,
  { rulebook, rankKeys }: Program,
  make: Maker,
): Runtime.Ranking {
  return {
    keys: keys.map((key, at) =>
      key.kind === 'authority'
        ? { kind: 'authority', authority: key.authority }
        : { kind: 'value', best: key.best, value: make.body(rankKeys[at] ?? []) },
    ),
    tolerance: make.number(tolerance),
    per,
    scored: [...leavesOf(rulebook)].some(({ worth }) => worth.kind !== 'monitor-only'),
  };
}
