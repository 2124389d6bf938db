import type { Block } from './book.js';
import { ZERO, absolute, lesser, plus, times, type Exact } from './exact.js';
import { nodeScore, type NodeScore } from './node-score.js';
import { sumOf, together, type Together } from './parts.js';
import type { Reason } from './results.js';
import { isLack, lack, type Lack } from './verdict.js';
import type { Unit } from './world.js';

/** What all blocks of a kind add to the fields or take off them. */
export interface BlockScore {
  /** Null while a part waits. */
  readonly score: Exact | null;
  readonly soFar: Exact;
  readonly reasons: readonly Reason[];
}

/** `fields` is what the fields come to, if they are complete: a bonus may be a share of it. */
export function scoreBlocks(kind: Block['kind'], fields: Exact | null, unit: Unit): BlockScore {
  const blocks = unit.world.book.blocks
    .filter((block) => block.kind === kind)
    .map((block) => scoreBlock(block, fields, unit));
  const soFar = sumOf(blocks.map((block) => block.soFar));
  return {
    score: blocks.some(({ score }) => score === null) ? null : soFar,
    soFar,
    reasons: blocks.flatMap(({ reasons }) => reasons),
  };
}

/** The parts together and the share of the total, at most what the block gives or takes. */
function scoreBlock(block: Block, fields: Exact | null, unit: Unit): BlockScore {
  const parts = block.children.map((child) => nodeScore(unit, child));
  const joined = block.kind === 'bonus' ? together(parts, block.combine) : taken(block, parts);
  const share = shareOfTotal(block, fields, unit);
  const all = isLack(share) ? joined.soFar : plus(joined.soFar, share);
  const soFar = block.most === undefined ? all : lesser(all, block.most);
  return {
    score: joined.standing === 'waiting' || isLack(share) ? null : soFar,
    soFar,
    reasons: [...joined.reasons, ...(isLack(share) ? share.reasons : [])],
  };
}

/** Penalties are written as points or as negative points; either way they are taken off. */
function taken({ combine }: Block, parts: readonly NodeScore[]): Together {
  const sizes =
    combine === 'best' ? parts.map((part) => ({ ...part, soFar: absolute(part.soFar) })) : parts;
  const joined = together(sizes, combine);
  return { ...joined, score: absolute(joined.score), soFar: absolute(joined.soFar) };
}

function shareOfTotal({ share }: Block, fields: Exact | null, unit: Unit): Exact | Lack {
  if (!share) return ZERO;
  const holds = share.when(unit);
  if (isLack(holds)) return holds;
  if (!holds) return ZERO;
  // The fields say themselves which of their parts wait.
  return fields ? times(fields, share.of) : lack('incomplete');
}
