import type { Node, NodeId, Rulebook } from '@cchc/model';

/** Where a node stands: under which node or block, and behind which of its matched neighbours. */
export interface Place {
  readonly parent: string;
  readonly behind: NodeId | undefined;
}

export type Places = ReadonlyMap<NodeId, Place>;

/** Only nodes that both versions have count as neighbours: what comes or goes moves nobody. */
export function placesOf({ fields, blocks }: Rulebook, matched: ReadonlySet<NodeId>): Places {
  const places = new Map<NodeId, Place>();
  place('', fields);
  for (const { kind, children } of blocks) place(kind, children);
  return places;

  function place(parent: string, nodes: readonly Node[]): void {
    let behind: NodeId | undefined;
    for (const node of nodes) {
      places.set(node.id, { parent, behind });
      if (matched.has(node.id)) behind = node.id;
      if (node.kind === 'group') place(node.id, node.children);
    }
  }
}
