import { nodesOf } from '@cchc/model';
import type { Check } from '../../columnar/kernel.js';
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
  const homes = together(groups);
  const names = asciiNames([...new Set(homes.values())].map((id) => `in ${id}`));
  return [...groups].flatMap(([id, own]) =>
    Array.from({ length: Math.ceil(own.length / MOST_LEAVES) }, (_, at) => ({
      group: names.get(`in ${homes.get(id) ?? id}`) ?? '',
      leaves: own.slice(at * MOST_LEAVES, (at + 1) * MOST_LEAVES),
    })),
  );
}

/** V8 keeps objects of more than 128 properties as dictionaries, which are read many times as slowly. */
const MOST_PROPERTIES = 100;

/** Under which group's name the figures of each group stand: its own, or where there are too many that of one before it. */
function together(groups: ReadonlyMap<string, readonly FastLeaf[]>): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  let home = '';
  let size = Infinity;
  for (const [id, own] of groups) {
    const columns = new Set(own.flatMap(({ lane }) => lane.columns)).size;
    size += columns;
    if (groups.size <= MOST_PROPERTIES || size > MOST_PROPERTIES) [home, size] = [id, columns];
    homes.set(id, home);
  }
  return homes;
}

/**
 * In which group's part of a row each column stands: where it is first used, if only to bound another; '' where
 * nothing that is scored uses it.
 */
export function homesOf(form: FastForm): readonly string[] {
  const homes = new Array<string>(form.layout.columns.length).fill('');
  for (const { group, leaves } of partsOf(form)) {
    for (const { lane } of leaves) for (const at of lane.columns) homes[at] ||= group;
  }
  // A bound of a bound is checked before it, so those that are used come last.
  for (const { column, lane } of form.kernel.checks.toReversed()) {
    for (const at of lane.columns) homes[at] ||= homes[column] ?? '';
  }
  return homes;
}

/** Bounds of figures that rows hold, by their place among all checks. */
export function checksOfRows(
  { kernel }: FastForm,
  homes: readonly string[],
): readonly (readonly [place: number, check: Check])[] {
  return [...kernel.checks.entries()].filter(([, { lane }]) =>
    lane.columns.every((one) => homes[one] !== ''),
  );
}
