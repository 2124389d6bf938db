import type { Band, Bands, Leaf, Node, Rulebook } from '@cchc/model';

/** The rulebook with one band alone in a rule of a leaf, so that scoring tells whether this band takes a case and what it gives. */
export function withSingleBand(rulebook: Rulebook, leaf: Leaf, bands: Bands, band: Band): Rulebook {
  const { kind, subject, at } = bands;
  const single: Bands = { kind, subject, bands: [band], at };
  const put = <One extends Node>(node: One): One => {
    if (node.id === leaf.id) return exchanged(node, bands, single);
    return node.kind === 'group' ? { ...node, children: node.children.map(put) } : node;
  };
  const { fields, blocks } = rulebook;
  return {
    ...rulebook,
    fields: fields.map(put),
    blocks: blocks.map((block) => ({ ...block, children: block.children.map(put) })),
  };
}

/** The same data with one part exchanged wherever it stands. */
function exchanged<Data>(data: Data, part: object, by: object): Data {
  if (data === part) return by as Data;
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((item: unknown) => exchanged(item, part, by)) as Data;
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    exchanged<unknown>(value, part, by),
  ]);
  return Object.fromEntries(entries) as Data;
}
