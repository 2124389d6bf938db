import {
  ZERO,
  max,
  min,
  rational,
  ratio,
  sum,
  type Block,
  type NodeId,
  type Node,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import { furthestOf } from '../proofs/extremes.js';
import { settle } from '../proofs/settle.js';
import type { Results } from '../symbolic/explore.js';

/** Between which ends a score lies. */
export interface Scores {
  readonly low: Rational;
  readonly high: Rational;
}

/** What totals can be; where that is not known exactly, the ends are further apart than they need be. */
export interface Totals {
  /** Without `low` nothing is known of how low they go. */
  readonly bare: { readonly low: Rational | undefined; readonly high: Rational };
  /** What bonus blocks can add. */
  readonly bonus: Rational;
  /** All totals are multiples of this; undefined where there is no such step. */
  readonly step: Rational | undefined;
  readonly ofNode: (node: Node) => Scores;
}

/** What the leaves of a rulebook give. */
export type ResultsByLeaf = ReadonlyMap<NodeId, Results>;

export function attainableTotals(rulebook: Rulebook, explored: ResultsByLeaf): Totals {
  const known = new Map<Node, Scores>();
  const ofNode = (node: Node): Scores => {
    const scores = known.get(node) ?? scoresOf(node, explored, rulebook);
    known.set(node, scores);
    return scores;
  };
  const fields = addScores(rulebook.fields.map(ofNode));
  const rescaled =
    rulebook.rescaleTotal !== undefined || [...explored.values()].some(canBeRescaled);
  const { low, high } = rescaled ? rescaledScores(fields, rulebook) : fields;
  const penalty = sizeOf('penalty', rulebook, ofNode, high);
  return {
    bare: { low: low?.sub(penalty), high },
    bonus: sizeOf('bonus', rulebook, ofNode, high),
    step: stepOf(rulebook, rescaled),
    ofNode,
  };
}

function scoresOf(node: Node, explored: ResultsByLeaf, rulebook: Rulebook): Scores {
  if (node.kind === 'leaf') return scoresOfLeaf(node, explored.get(node.id), rulebook);
  const children = node.children.map((child) => scoresOf(child, explored, rulebook));
  return node.combine === 'sum' ? addScores(children) : bestScores(children);
}

/** The best is no less than any part; a part that can be absent counts as nothing, so that not below zero. */
function bestScores(parts: readonly Scores[]): Scores {
  const lows = parts.map(({ low }) => low);
  const negative = lows.some((low) => low.compare(ZERO) < 0);
  return {
    low: lows.reduce(negative ? min : max),
    high: parts.map(({ high }) => high).reduce(max),
  };
}

function scoresOfLeaf(
  { worth }: Node,
  exploration: Results | undefined,
  rulebook: Rulebook,
): Scores {
  const declared = { low: min(ZERO, rational(worth.lowest)), high: rational(worth.points) };
  if (!exploration?.complete || exploration.unknown.length > 0) return declared;
  const events = [...exploration.results, ...exploration.withoutInput];
  const end = (side: 'most' | 'least') => {
    const value = furthestOf(exploration, side);
    return value?.end && settle(value.end.value, exploration, rulebook);
  };
  const low = end('least') ?? declared.low;
  return {
    low: events.some(canBeAbsent) ? min(ZERO, low) : low,
    high: end('most') ?? declared.high,
  };
}

function canBeAbsent({ result }: Results['results'][number]): boolean {
  return result.kind === 'absent';
}

function canBeRescaled({ results, withoutInput }: Results): boolean {
  return [...results, ...withoutInput].some(
    ({ result }) => result.kind === 'absent' && result.absence === 'rescaled',
  );
}

/** Rescaled scores reach what they are rescaled to; below zero they may be stretched without end. */
function rescaledScores({ low, high }: Scores, { scale, rescaleTotal }: Rulebook) {
  const most = rational(rescaleTotal?.to ?? scale);
  return { low: low.compare(ZERO) < 0 ? undefined : low, high: max(high, most) };
}

function addScores(all: readonly Scores[]): Scores {
  return { low: sum(all.map((one) => one.low)), high: sum(all.map((one) => one.high)) };
}

/** The most that the blocks of a kind can add or take. */
function sizeOf(
  kind: Block['kind'],
  { blocks }: Rulebook,
  ofNode: (node: Node) => Scores,
  fields: Rational,
): Rational {
  const sizes = blocks
    .filter((block) => block.kind === kind)
    .map(({ children, share, most }) => {
      const { low, high } = addScores(children.map(ofNode));
      const all = max(high.abs(), low.abs()).add(share ? fields.mul(rational(share.of)) : ZERO);
      return most === undefined ? all : min(all, rational(most));
    });
  return sum(sizes);
}

/** Rounded totals lie on the grid of their digits; else sums of leaves that are all rounded lie on theirs. */
function stepOf({ rounding, blocks, fields }: Rulebook, rescaled: boolean): Rational | undefined {
  if (rounding.kind === 'never') return undefined;
  if (rounding.total !== undefined) return stepOfDigits(rounding.total);
  const leaves = leavesOfNodes([...fields, ...blocks.flatMap((block) => block.children)]);
  const digits = leaves.map((leaf) => {
    const ofLevel = rounding.levels.find((one) => one.level === leaf.level)?.digits;
    return leaf.kind === 'leaf' ? (leaf.rule?.digits ?? ofLevel) : ofLevel;
  });
  const known = digits.filter((one) => one !== undefined);
  const exact = rescaled || known.length < digits.length || blocks.some((block) => block.share);
  return exact ? undefined : stepOfDigits(Math.max(0, ...known));
}

function stepOfDigits(digits: number): Rational {
  return ratio(1n, 10n ** BigInt(digits));
}

function leavesOfNodes(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (node.kind === 'leaf' ? [node] : leavesOfNodes(node.children)));
}
