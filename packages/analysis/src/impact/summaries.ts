import { ZERO, print, rational, sum, type NodeId, type Rational } from '@cchc/model';
import type { Results } from '@cchc/semantics';
import type {
  BlockImpact,
  GradeMove,
  LeafRef,
  Moves,
  NodeImpact,
  OpenNode,
  UnitImpact,
} from './data.js';
import type { ComparedLeaf } from './leaves.js';
import { COUNTS_AS_NOTHING } from './units.js';

function movesOf(changes: readonly Rational[]): Moves {
  const signs = changes.map((change) => change.compare(ZERO));
  return {
    up: signs.filter((sign) => sign > 0).length,
    down: signs.filter((sign) => sign < 0).length,
    same: signs.filter((sign) => sign === 0).length,
  };
}

export function blockImpacts(units: readonly UnitImpact[]): readonly BlockImpact[] {
  const blocks = [...new Set(units.flatMap(({ block }) => block ?? []))];
  return blocks.map((block) => {
    const changes = units
      .filter((one) => one.block === block && one.change !== null)
      .map(({ change }) => rational(change ?? '0'));
    const mean = changes.length === 0 ? null : print(sum(changes).div(String(changes.length)));
    return { block, ...movesOf(changes), mean };
  });
}

export function nodeImpacts(units: readonly UnitImpact[]): readonly NodeImpact[] {
  const byLeaf = new Map<string, { leaf: LeafRef; changes: Rational[] }>();
  for (const { leaf, change } of units.flatMap(({ movedBy }) => movedBy)) {
    const key = `${leaf.in} ${leaf.id}`;
    const known = byLeaf.get(key) ?? { leaf, changes: [] };
    known.changes.push(rational(change));
    byLeaf.set(key, known);
  }
  const impacts = [...byLeaf.values()].map(({ leaf, changes }) => {
    const moves = { ...movesOf(changes), same: units.length - changes.length };
    const moved = sum(changes.map((one) => one.abs()));
    return { leaf, ...moves, sum: print(sum(changes)), moved };
  });
  return impacts
    .sort((a, b) => b.moved.compare(a.moved))
    .map((impact) => ({ ...impact, moved: print(impact.moved) }));
}

export function gradeMoves(units: readonly UnitImpact[]): readonly GradeMove[] {
  const moves = new Map<string, GradeMove>();
  for (const { unit, before, after, partial } of units) {
    // Whoever still waits for points waits for a grade too: that is no move.
    if (partial || before.grade === after.grade) continue;
    const key = JSON.stringify([before.grade, after.grade]);
    const known = moves.get(key);
    moves.set(key, {
      ...(before.grade !== undefined && { before: before.grade }),
      ...(after.grade !== undefined && { after: after.grade }),
      units: [...(known?.units ?? []), unit],
    });
  }
  return [...moves.values()];
}

export function openNodes(
  results: { readonly before: Results; readonly after: Results },
  leaves: readonly ComparedLeaf[],
): readonly OpenNode[] {
  return (['before', 'after'] as const).flatMap((version) => {
    const lacking = new Map<NodeId, number>();
    for (const { nodes } of results[version].units)
      for (const { node, score, status } of nodes)
        if (score === null && !COUNTS_AS_NOTHING.includes(status))
          lacking.set(node, (lacking.get(node) ?? 0) + 1);
    return leaves.flatMap((leaf) => {
      const id = leaf[version];
      const units = id === undefined ? 0 : (lacking.get(id) ?? 0);
      return units === 0 ? [] : [{ leaf: leaf.ref, version, units }];
    });
  });
}
