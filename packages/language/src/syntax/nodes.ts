import {
  AstUtils,
  isAstNode,
  isReference,
  type AstNode,
  type Reference,
  type ReferenceInfo,
} from 'langium';
import { reflection, type CchcAstType } from '../generated/ast.js';

/** A name of the text that means one node, with the node that holds it. */
export type NameUse = ReferenceInfo & { readonly reference: Reference };

/** All nodes of one tree, found in one walk: there are some sixty questions to ask of them. */
interface NodeIndex {
  /** In the text's order, the root first: what is inside a node follows right behind it. */
  readonly all: readonly AstNode[];
  /** Where a node stands in `all`, and where what is inside it ends. */
  readonly reach: ReadonlyMap<AstNode, Reach>;
  readonly byType: ReadonlyMap<string, readonly AstNode[]>;
  readonly uses: readonly NameUse[];
}

interface Reach {
  readonly start: number;
  end: number;
}

const indexes = new WeakMap<AstNode, NodeIndex>();

/** A node and everything inside it, in the text's order. */
export function nodesIn(place: AstNode): readonly AstNode[] {
  const { all, reach } = indexOf(place);
  return place.$container ? within(all, place, reach) : all;
}

/** The nodes of a type (or of its subtypes) inside a node, itself included, in the text's order. */
export function nodesOf<Type extends keyof CchcAstType>(
  place: AstNode,
  type: Type,
): readonly CchcAstType[Type][];
export function nodesOf(place: AstNode, type: keyof CchcAstType): readonly AstNode[] {
  const { all, byType, reach } = indexOf(place);
  const subtypes = reflection.getAllSubTypes(type);
  const found =
    subtypes.length > 1
      ? all.filter((node) => subtypes.includes(node.$type))
      : (byType.get(type) ?? []);
  return place.$container ? within(found, place, reach) : found;
}

/** Every name that is used inside a node, in the text's order. */
export function nameUsesIn(place: AstNode): readonly NameUse[] {
  const { reach, uses } = indexOf(place);
  const { start, end } = reach.get(place) ?? { start: 0, end: 0 };
  return uses.filter(({ container }) => {
    const at = reach.get(container)?.start ?? -1;
    return at >= start && at < end;
  });
}

/** A tree does not change once it is parsed: a text that is read again has a root of its own. */
function indexOf(place: AstNode): NodeIndex {
  const root = AstUtils.findRootNode(place);
  const known = indexes.get(root);
  if (known) return known;
  const index = walk(root);
  indexes.set(root, index);
  return index;
}

function walk(root: AstNode): NodeIndex {
  const all: AstNode[] = [];
  const reach = new Map<AstNode, Reach>();
  const byType = new Map<string, AstNode[]>();
  const uses: NameUse[] = [];
  const visit = (node: AstNode): void => {
    const own: Reach = { start: all.length, end: 0 };
    all.push(node);
    reach.set(node, own);
    const alike = byType.get(node.$type);
    if (alike) alike.push(node);
    else byType.set(node.$type, [node]);
    const values = node as AstNode & Readonly<Record<string, unknown>>;
    for (const property in node) {
      if (property.startsWith('$')) continue;
      const value = values[property];
      if (Array.isArray(value)) for (const one of value) look(one, node, property);
      else look(value, node, property);
    }
    own.end = all.length;
  };
  const look = (value: unknown, container: AstNode, property: string): void => {
    if (typeof value !== 'object') return;
    if (isAstNode(value)) visit(value);
    else if (isReference(value)) uses.push({ reference: value, container, property });
  };
  visit(root);
  return { all, reach, byType, uses };
}

/** The part of a list in the text's order that lies inside a node, found by halving. */
function within(
  list: readonly AstNode[],
  place: AstNode,
  reach: NodeIndex['reach'],
): readonly AstNode[] {
  const { start, end } = reach.get(place) ?? { start: 0, end: 0 };
  const positionAt = (at: number): number => {
    const node = list[at];
    return (node && reach.get(node)?.start) ?? Infinity;
  };
  const firstFrom = (position: number): number => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (positionAt(middle) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return list.slice(firstFrom(start), firstFrom(end));
}
