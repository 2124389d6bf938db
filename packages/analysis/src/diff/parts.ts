import type { Leaf, Node, Rulebook } from '@cchc/model';
import { textOf } from '../symbolic/scope.js';
import type { NodePart } from './change.js';
import type { Place } from './places.js';
import { evidenceMeaning, ruleMeaning } from './meaning.js';

/** A node in its rulebook. */
export interface NodeIn {
  readonly node: Node;
  readonly place: Place | undefined;
  readonly rulebook: Rulebook;
}

/** What of a node is written otherwise; the old version is in the names of the new one. */
export function partsChanged(before: NodeIn, after: NodeIn, oldCode: string): readonly NodePart[] {
  const [old, fresh] = [before.node, after.node];
  const differs: Readonly<Record<Exclude<NodePart, 'through'>, boolean>> = {
    title: old.title !== fresh.title,
    code: oldCode !== fresh.code,
    place: textOf(before.place) !== textOf(after.place),
    notes: textOf(old.notes) !== textOf(fresh.notes),
    basis: textOf(old.basis) !== textOf(fresh.basis),
    worth: worthOf(old) !== worthOf(fresh),
    combine: combineOf(old) !== combineOf(fresh),
    rule: ofLeaf(before, ruleMeaning) !== ofLeaf(after, ruleMeaning),
    evidence: ofLeaf(before, evidenceMeaning) !== ofLeaf(after, evidenceMeaning),
    applies: textOf(old.applies) !== textOf(fresh.applies),
  };
  return PARTS.filter((part) => differs[part]);
}

/** What is for readers stands behind what is scored. */
const PARTS = [
  'worth',
  'combine',
  'rule',
  'evidence',
  'applies',
  'code',
  'place',
  'title',
  'notes',
  'basis',
] as const;

/** Of a weight its share counts: its points follow from what it is a share of. */
function worthOf({ worth }: Node): string {
  const { kind, lowest } = worth;
  return textOf([kind, lowest, kind === 'weight' ? worth.share : worth.points]);
}

function combineOf(node: Node): string {
  return node.kind === 'group' ? node.combine : '';
}

function ofLeaf(
  { node, rulebook }: NodeIn,
  meaning: (leaf: Leaf, rulebook: Rulebook) => string,
): string {
  return node.kind === 'leaf' ? meaning(node, rulebook) : '';
}
