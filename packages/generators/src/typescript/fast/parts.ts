import { nodesOf } from '@cchc/model';
import { asciiNames } from '../../names/ascii.js';
import type { FastForm, FastLeaf } from './form.js';

/** Leaves that stand in a function together: larger functions fall out of the compiler. */
const MOST_LEAVES = 10;

export interface Part {
  /** What rows call the group that the leaves stand in. */
  readonly group: string;
  readonly leaves: readonly FastLeaf[];
}

/** Leaves by the group that they stand in, at most ten together. */
export function partsOf({ kernel, leaves }: FastForm): readonly Part[] {
  const { rulebook } = kernel.program;
  const above = new Map<string, string>();
  for (const node of nodesOf(rulebook)) {
    if (node.kind === 'group') for (const { id } of node.children) above.set(id, node.id);
  }
  const groups = new Map<string, FastLeaf[]>();
  for (const leaf of leaves) {
    const group = above.get(leaf.leaf.id) ?? leaf.leaf.id;
    const known = groups.get(group);
    if (known) known.push(leaf);
    else groups.set(group, [leaf]);
  }
  const names = asciiNames([...groups.keys()].map((id) => `in ${id}`));
  return [...groups].flatMap(([id, own]) =>
    Array.from({ length: Math.ceil(own.length / MOST_LEAVES) }, (_, at) => ({
      group: names.get(`in ${id}`) ?? '',
      leaves: own.slice(at * MOST_LEAVES, (at + 1) * MOST_LEAVES),
    })),
  );
}

/** In which group's part of a row each column stands: where it is first used. */
export function homesOf(parts: readonly Part[], columns: number): readonly string[] {
  const homes = new Array<string>(columns).fill('');
  for (const { group, leaves } of parts) {
    for (const { lane } of leaves) for (const at of lane.columns) homes[at] ||= group;
  }
  return homes;
}
