import { leavesOf, nodesOf, type Node, type NodeId, type Rulebook } from '@cchc/model';
import { scoredLeaves } from '../analyse.js';
import type { ScoredLeaf } from '../symbolic/explore.js';
import { aligned } from './align.js';
import type { Effect, NodeChange, NodeKept, NodePart, NodeRef, RulebookDiff } from './change.js';
import { classesOfKept } from './classes.js';
import { effectOf } from './effect/effect.js';
import { renamedInputs } from './match/inputs.js';
import { matchNodes } from './match/nodes.js';
import { declarationsChanged, scoresUsed } from './meaning.js';
import { partsChanged } from './parts.js';
import { placesOf, type Places } from './places.js';
import { wholeChanges } from './whole.js';
import { inYear } from './year.js';

/**
 * What a version of a rulebook says otherwise than another, criterion by criterion, and whether it
 * changes any score. Both keep their invariants. Criteria are matched by what they are, not by where
 * they stand; every case that is told was scored by both versions with the reference evaluator. Days
 * are compared by their place in the assessed year. Never throws; the same two give the same answer.
 */
export function diffRulebooks(before: Rulebook, after: Rulebook): RulebookDiff {
  const sameYear = inYear(before, after.year);
  const matches = matchNodes(sameYear, after);
  const inputs = renamedInputs(sameYear, after, matches);
  const old = aligned(sameYear, after, matches, inputs);
  const versions = versionsOf(before, old, after, matches);
  const kept = versions.pairs.flatMap((pair) => keptNode(pair, old, after) ?? []);
  const nodes = inOrder(withThrough(kept, versions, after), versions, before, after);
  return { before, after, sameYear, nodes, whole: wholeChanges(before, old, after, inputs) };
}

/** A node of both versions: as it was written, in the names of the new version, and now. */
interface NodePair {
  readonly original: Node;
  readonly before: Node;
  readonly after: Node;
  readonly places: readonly [Places, Places];
  readonly scored: readonly [ScoredLeaf | undefined, ScoredLeaf | undefined];
}

interface Versions {
  readonly pairs: readonly NodePair[];
  readonly removed: readonly Node[];
  readonly added: readonly Node[];
}

function versionsOf(
  original: Rulebook,
  before: Rulebook,
  after: Rulebook,
  matches: ReadonlyMap<NodeId, NodeId>,
): Versions {
  const matched = new Set(matches.values());
  const old = new Map([...nodesOf(before)].map((node) => [node.id, node]));
  const originals = new Map([...nodesOf(original)].map((node) => [matches.get(node.id), node]));
  const places = [placesOf(before, matched), placesOf(after, matched)] as const;
  const leaves = [byId(before), byId(after)] as const;
  const pairs = [...nodesOf(after)].flatMap((node): NodePair[] => {
    const [was, once] = [old.get(node.id), originals.get(node.id)];
    if (!matched.has(node.id) || !was || !once) return [];
    const scored = [leaves[0].get(node.id), leaves[1].get(node.id)] as const;
    return [{ original: once, before: was, after: node, places, scored }];
  });
  return {
    pairs,
    removed: [...nodesOf(original)].filter(({ id }) => !matches.has(id)),
    added: [...nodesOf(after)].filter(({ id }) => !matched.has(id)),
  };
}

function byId(rulebook: Rulebook): ReadonlyMap<NodeId, ScoredLeaf> {
  return new Map([...scoredLeaves(rulebook)].map((scored) => [scored.leaf.id, scored]));
}

function keptNode(pair: NodePair, before: Rulebook, after: Rulebook): NodeKept | undefined {
  const parts = partsChanged(
    { node: pair.before, place: pair.places[0].get(pair.before.id), rulebook: before },
    { node: pair.after, place: pair.places[1].get(pair.after.id), rulebook: after },
    pair.original.code,
  );
  if (parts.length === 0) return undefined;
  const { before: node } = pair;
  const declarations =
    node.kind === 'leaf' && parts.includes('rule') ? declarationsChanged(node, before, after) : [];
  return { ...kept(pair, parts, effectOfParts(pair, parts, before, after)), declarations };
}

function kept({ original, after }: NodePair, parts: readonly NodePart[], effect: Effect): NodeKept {
  const classes = classesOfKept(parts, effect);
  const refs = { before: refOf(original), after: refOf(after) };
  return { kind: 'kept', classes, ...refs, parts, declarations: [], effect };
}

/** Parts that readers alone see. */
const FOR_READERS: readonly NodePart[] = ['title', 'notes', 'basis', 'code', 'place'];

function effectOfParts(
  { scored: [old, fresh], before: was, after: is }: NodePair,
  parts: readonly NodePart[],
  before: Rulebook,
  after: Rulebook,
): Effect {
  if (parts.every((part) => FOR_READERS.includes(part))) return { kind: 'none' };
  if (was.kind === 'group' && is.kind === 'group') return { kind: 'of-parts' };
  if (!old || !fresh) return { kind: 'undecided', why: 'construct' };
  return effectOf({ scored: old, rulebook: before }, { scored: fresh, rulebook: after });
}

/** Leaves that are written as before, and look at the score of a node that changes. */
function withThrough(
  changes: readonly NodeKept[],
  { pairs }: Versions,
  after: Rulebook,
): readonly NodeKept[] {
  const changed = new Set(
    changes.filter(({ effect }) => isOpen(effect)).map((one) => one.after.id),
  );
  const uses = new Map([...leavesOf(after)].map((leaf) => [leaf.id, scoresUsed(leaf, after)]));
  const through: NodeKept[] = [];
  for (const pair of pairs) {
    const { id } = pair.after;
    const isAffected = (uses.get(id) ?? []).some((one) => changed.has(one));
    if (!isAffected || changes.some((one) => one.after.id === id)) continue;
    through.push(kept(pair, ['through'], { kind: 'undecided', why: 'construct' }));
  }
  return [...changes, ...through];
}

function isOpen({ kind }: Effect): boolean {
  return kind !== 'none' && kind !== 'equal';
}

/** What comes or goes changes what there is to score. */
const COMES_OR_GOES = ['points'] as const;

/** In the order of the new version; what is gone stands behind what it stood behind. */
function inOrder(
  changes: readonly NodeKept[],
  { pairs, removed, added }: Versions,
  before: Rulebook,
  after: Rulebook,
): readonly NodeChange[] {
  const order = new Map([...nodesOf(after)].map((node, index) => [node.id, index] as const));
  const stood = new Map<NodeId, number>();
  let behind = -1;
  const own = new Map(pairs.map(({ original, after: { id } }) => [original.id, id]));
  for (const { id } of nodesOf(before)) {
    const now = own.get(id);
    behind = (now === undefined ? undefined : order.get(now)) ?? behind;
    stood.set(id, behind);
  }
  const all = [
    ...changes.map((change) => ({ change, at: order.get(change.after.id) ?? 0 })),
    ...added.map((node) => {
      return {
        change: { kind: 'added', classes: COMES_OR_GOES, after: refOf(node) } as const,
        at: order.get(node.id) ?? 0,
      };
    }),
    ...removed.map((node) => {
      const at = (stood.get(node.id) ?? -1) + 0.5;
      return {
        change: { kind: 'removed', classes: COMES_OR_GOES, before: refOf(node) } as const,
        at,
      };
    }),
  ];
  return all.sort((a, b) => a.at - b.at).map(({ change }) => change);
}

function refOf({ id, code, title, worth, at }: Node): NodeRef {
  return { id, code, title, points: worth.points, at };
}
