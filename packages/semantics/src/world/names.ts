import {
  nodesOf,
  type Block,
  type Calendar,
  type CaseTable,
  type Definition,
  type Evidence,
  type Input,
  type Leaf,
  type Name,
  type Node,
  type NodeId,
  type Parameter,
  type Rulebook,
  type Survey,
} from '@cchc/model';
import { evidenceOfLeaf, type AskedEvidence } from './asked-evidence.js';

/** The names of a rulebook, looked up once. */
export interface Names {
  readonly inputs: ReadonlyMap<Name, Input>;
  readonly definitions: ReadonlyMap<Name, Definition>;
  readonly parameters: ReadonlyMap<Name, Parameter>;
  readonly evidence: ReadonlyMap<Name, Evidence>;
  readonly tables: ReadonlyMap<Name, CaseTable>;
  readonly surveys: ReadonlyMap<Name, Survey>;
  readonly calendars: ReadonlyMap<Name, Calendar>;
  readonly nodes: ReadonlyMap<NodeId, Node>;
  /** From the top down to the node itself. */
  readonly lineage: ReadonlyMap<NodeId, readonly Node[]>;
  readonly askedEvidence: ReadonlyMap<NodeId, readonly AskedEvidence[]>;
}

const known = new WeakMap<Rulebook, Names>();

/** Worked out once for a rulebook: proofs make up hundreds of worlds of one. */
export function namesOf(rulebook: Rulebook): Names {
  const names = known.get(rulebook) ?? namesIn(rulebook);
  known.set(rulebook, names);
  return names;
}

function namesIn(rulebook: Rulebook): Names {
  const nodes = [...nodesOf(rulebook)];
  const declared = {
    inputs: byName(rulebook.inputs),
    definitions: byName(rulebook.definitions),
    parameters: byName(rulebook.parameters),
    evidence: byName(rulebook.evidence),
    tables: byName(rulebook.tables),
    surveys: byName(rulebook.surveys),
    calendars: byName(rulebook.calendars),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    lineage: new Map(rootsOf(rulebook).flatMap((root) => lineages(root, []))),
  };
  const leaves = nodes.filter((node): node is Leaf => node.kind === 'leaf');
  const askedEvidence = new Map(
    leaves.map((leaf) => [leaf.id, evidenceOfLeaf(leaf, rulebook, declared)] as const),
  );
  return { ...declared, askedEvidence };
}

function byName<T extends { readonly name: Name }>(declared: readonly T[]): ReadonlyMap<Name, T> {
  return new Map(declared.map((one) => [one.name, one]));
}

function rootsOf(rulebook: Rulebook): readonly Node[] {
  return [...rulebook.fields, ...rulebook.blocks.flatMap((block: Block) => block.children)];
}

function lineages(
  node: Node,
  above: readonly Node[],
): readonly (readonly [NodeId, readonly Node[]])[] {
  const lineage = [...above, node];
  const children = node.kind === 'group' ? node.children : [];
  return [[node.id, lineage] as const, ...children.flatMap((child) => lineages(child, lineage))];
}
