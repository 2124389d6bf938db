import { print, type Node, type NodeId, type Rulebook } from '@cchc/model';
import { scoredLeaves } from './analyse.js';
import { attainableTotals } from './grades/attainable.js';
import { explore, type Exploration } from './symbolic/explore.js';

/** Between which ends the score of a node lies, as exact text. */
export interface Attainable {
  readonly low: string;
  readonly high: string;
}

/** What a node can score, whatever is handed in; wider than need be where that is not known exactly. */
export function attainableScores(rulebook: Rulebook, node: Node): Attainable {
  const explored = new Map<NodeId, Exploration>();
  for (const leaf of scoredLeaves(rulebook)) {
    if (leaf.path.some(({ id }) => id === node.id))
      explored.set(leaf.leaf.id, explore(leaf, rulebook));
  }
  const { low, high } = attainableTotals(rulebook, explored).ofNode(node);
  return { low: print(low), high: print(high) };
}
