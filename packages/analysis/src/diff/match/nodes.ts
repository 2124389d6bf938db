import { nodesOf, type Node, type NodeId, type Rulebook } from '@cchc/model';
import { textOf } from '../../symbolic/scope.js';
import { plain, similarity } from './similar.js';

/** From ids of the old version to those of the new one. */
export type NodeMatches = ReadonlyMap<NodeId, NodeId>;

/**
 * Which node of the new version is which of the old one. Certain signs come first: the same code and
 * title; a title that each version has once (moved or renumbered); the same rule; then the same code
 * where something else speaks for it; then titles that are much alike. The rest came or went.
 */
export function matchNodes(before: Rulebook, after: Rulebook): NodeMatches {
  const matches = new Map<NodeId, NodeId>();
  const [old, fresh] = [[...nodesOf(before)], [...nodesOf(after)]];
  const taken = new Set<NodeId>();
  pairSameId((a, b) => plain(a.title) === plain(b.title));
  pairUnique((node) => `${node.level} ${plain(node.title)}`);
  pairUnique((node) => (node.kind === 'leaf' && node.rule ? textOf(node.rule) : undefined));
  pairSameId(isAlike);
  pairBest();
  return matches;

  function pairSameId(speaksForIt: (a: Node, b: Node) => boolean): void {
    const byId = new Map(left(fresh, taken).map((node) => [node.id, node]));
    for (const node of old) {
      const same = matches.has(node.id) ? undefined : byId.get(node.id);
      if (same?.kind === node.kind && speaksForIt(node, same)) pair(node, same);
    }
  }

  function pairUnique(keyOf: (node: Node) => string | undefined): void {
    const [a, b] = [
      uniqueBy(
        old.filter((node) => !matches.has(node.id)),
        keyOf,
      ),
      uniqueBy(left(fresh, taken), keyOf),
    ];
    for (const [key, node] of a) {
      const same = b.get(key);
      if (same?.kind === node.kind) pair(node, same);
    }
  }

  /** The most alike first, so that no pair takes what fits another better. */
  function pairBest(): void {
    const pairs = old
      .filter((node) => !matches.has(node.id))
      .flatMap((a) =>
        left(fresh, taken)
          .filter((b) => b.kind === a.kind && b.level === a.level)
          .map((b) => ({ a, b, by: similarity(a.title, b.title) })),
      )
      .filter(({ by }) => by >= ENOUGH)
      .sort((one, other) => other.by - one.by);
    for (const { a, b } of pairs) if (!matches.has(a.id) && !taken.has(b.id)) pair(a, b);
  }

  function pair(a: Node, b: Node): void {
    matches.set(a.id, b.id);
    taken.add(b.id);
  }
}

/** Titles at least so much alike mean the same, whatever their codes. */
const ENOUGH = 0.75;

/** With the same code, less will do. */
const ENOUGH_WITH_CODE = 0.4;

function isAlike(a: Node, b: Node): boolean {
  if (similarity(a.title, b.title) >= ENOUGH_WITH_CODE) return true;
  return a.kind === 'leaf' && b.kind === 'leaf' && textOf(a.rule) === textOf(b.rule);
}

function left(nodes: readonly Node[], taken: ReadonlySet<NodeId>): readonly Node[] {
  return nodes.filter(({ id }) => !taken.has(id));
}

function uniqueBy(
  nodes: readonly Node[],
  keyOf: (node: Node) => string | undefined,
): ReadonlyMap<string, Node> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return new Map(
    [...groups].flatMap(([key, [only, ...others]]) =>
      only && others.length === 0 ? [[key, only] as const] : [],
    ),
  );
}
