import { inRound, type Unit } from './world.js';
import type { Node } from './book.js';
import type { Exact } from './exact.js';
import { scoreGroup } from './group.js';
import { scoreLeaf } from './leaf.js';
import type { Reason, Status } from './results.js';
import { lack, type Lack } from './verdict.js';

/** What a node got, exact. */
export interface NodeScore {
  readonly node: Node;
  readonly status: Status;
  readonly score: Exact | null;
  readonly outOf: Exact;
  readonly reasons: readonly Reason[];
  readonly standing: Standing;
  /** What is scored of it so far. */
  readonly soFar: Exact;
  /** Points below that were left out in order to be made good by rescaling a node above. */
  readonly rescaled: readonly Rescaled[];
}

/**
 * How a node stands to its parent: its score counts; it waits, and so does the parent; its points
 * leave what the parent is out of; it adds nothing and its points stay; it is only watched.
 */
export type Standing = 'scored' | 'waiting' | 'gone' | 'not-counted' | 'monitored';

export interface Rescaled {
  readonly to: string;
  readonly points: Exact;
}

/** Worked out once, when it is first asked for. */
export function nodeScore(unit: Unit, node: Node): NodeScore {
  const known = unit.scores.get(node.id);
  if (known) return known;
  const asked = unit.world.units[unit.at] ?? unit;
  const score =
    node.kind === 'leaf'
      ? scoreLeaf(node, asked)
      : scoreGroup(
          node,
          node.children.map((child) => nodeScore(asked, child)),
          asked,
        );
  unit.scores.set(node.id, score);
  return score;
}

/** A node's score after its rounding, in the unit's round or in another. */
export function scoreOf(unit: Unit, id: string, round?: string): Exact | Lack {
  const world = round === undefined ? unit.world : inRound(unit.world, round);
  const node = unit.world.nodes.get(id);
  const asked = world?.units[unit.at];
  const score = asked && node ? nodeScore(asked, node).score : null;
  return score ?? lack('incomplete', [{ kind: 'part', node: id }]);
}

/** All nodes of a unit, in the order of the rulebook. */
export function allScores(unit: Unit): readonly NodeScore[] {
  return unit.world.inOrder.map((node) => nodeScore(unit, node));
}
