import { ZERO, print, rational, type NodeId, type Rational, type UnitResult } from '@cchc/model';
import type { Standing, UnitImpact } from './data.js';
import type { ComparedLeaf } from './leaves.js';

export function unitImpact(
  before: UnitResult,
  after: UnitResult,
  leaves: readonly ComparedLeaf[],
): UnitImpact {
  const [old, fresh] = [scoresOf(before), scoresOf(after)];
  const moves = leaves.flatMap(({ ref, before: was, after: is }) => {
    const [from, to] = [scoreIn(old, was), scoreIn(fresh, is)];
    const change = from && to?.sub(from);
    return change && !change.equals(ZERO) ? [{ leaf: ref, change }] : [];
  });
  moves.sort((a, b) => b.change.abs().compare(a.change.abs()));
  const [from, to] = [before, after].map(({ total }) => total.score ?? total.soFar ?? null) as [
    string | null,
    string | null,
  ];
  const partial = before.total.score === null || after.total.score === null;
  return {
    unit: after.unit,
    ...(after.block !== undefined && { block: after.block }),
    before: standingOf(before),
    after: standingOf(after),
    change: from === null || to === null ? null : print(rational(to).sub(rational(from))),
    partial,
    movedBy: moves.map(({ leaf, change }) => ({ leaf, change: print(change) })),
  };
}

/** Undefined: no score yet. What a version does not have, or does not assess, gives nothing. */
function scoreIn(scores: ReadonlyMap<NodeId, Rational | null>, id: NodeId | undefined) {
  if (id === undefined) return ZERO;
  const score = scores.get(id);
  return score === null ? undefined : score;
}

/** No score that anybody waits for. */
export const COUNTS_AS_NOTHING: readonly string[] = ['not-assessed', 'monitored'];

function scoresOf({ nodes }: UnitResult): ReadonlyMap<NodeId, Rational | null> {
  return new Map(
    nodes.map(({ node, score, status }) => [
      node,
      score === null ? (COUNTS_AS_NOTHING.includes(status) ? ZERO : null) : rational(score),
    ]),
  );
}

function standingOf({ total, grade, rank }: UnitResult): Standing {
  return {
    total: total.score,
    ...(total.soFar !== undefined && { soFar: total.soFar }),
    ...(grade?.status === 'graded' && { grade: grade.grade }),
    ...(rank && 'rank' in rank && { rank: rank.rank }),
  };
}
