import { leavesOf, nodesOf, type NodeId, type Rulebook } from '@cchc/model';
import { matchNodes } from '../diff/match/nodes.js';
import type { LeafRef } from './data.js';

/** A leaf in both versions, or in one of them. */
export interface ComparedLeaf {
  readonly ref: LeafRef;
  readonly before: NodeId | undefined;
  readonly after: NodeId | undefined;
}

export function comparedLeaves(before: Rulebook, after: Rulebook): readonly ComparedLeaf[] {
  const matches = matchNodes(before, after);
  const origins = new Map([...matches].map(([old, fresh]) => [fresh, old]));
  const isLeaf = new Set(
    [...nodesOf(before)].filter(({ kind }) => kind === 'leaf').map(({ id }) => id),
  );
  const fresh = [...leavesOf(after)].map(({ id, title }): ComparedLeaf => {
    const old = origins.get(id);
    const was = old !== undefined && isLeaf.has(old) ? old : undefined;
    return { ref: { id, title, in: was === undefined ? 'after' : 'both' }, before: was, after: id };
  });
  const gone = [...leavesOf(before)]
    .filter(({ id }) => !fresh.some((one) => one.before === id))
    .map(({ id, title }): ComparedLeaf => {
      return { ref: { id, title, in: 'before' }, before: id, after: undefined };
    });
  return [...fresh, ...gone];
}
