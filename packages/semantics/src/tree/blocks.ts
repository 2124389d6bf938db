import {
  ZERO,
  min,
  rational,
  sum,
  type Block,
  type Rational,
  type Reason,
  type Unit,
} from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import { silent } from '../trace/recorder.js';
import { isLack, lack, type Lack } from '../values/lack.js';
import { unitScope, type World } from '../world/scope.js';
import type { NodeScore } from './node-score.js';
import { together, type Together } from './parts.js';

/** What all blocks of a kind add to the fields or take off them. */
export interface BlockScore {
  /** Null while a part waits. */
  readonly score: Rational | null;
  readonly soFar: Rational;
  readonly reasons: readonly Reason[];
}

/** `fields` is what the fields come to, if they are complete: a bonus may be a share of it. */
export function scoreBlocks(
  kind: Block['kind'],
  fields: Rational | null,
  unit: Unit,
  world: World,
): BlockScore {
  const blocks = world.rulebook.blocks
    .filter((block) => block.kind === kind)
    .map((block) => scoreBlock(block, fields, unit, world));
  const soFar = sum(blocks.map((block) => block.soFar));
  return {
    score: blocks.some(({ score }) => score === null) ? null : soFar,
    soFar,
    reasons: blocks.flatMap(({ reasons }) => reasons),
  };
}

/** The parts together and the share of the total, at most what the block gives or takes. */
function scoreBlock(block: Block, fields: Rational | null, unit: Unit, world: World): BlockScore {
  const parts = block.children.map((child) => world.nodeScore(unit, child.id));
  const joined = block.kind === 'bonus' ? together(parts, block.combine) : magnitude(block, parts);
  const share = shareOfTotal(block, fields, unit, world);
  const all = joined.soFar.add(isLack(share) ? ZERO : share);
  const soFar = block.most === undefined ? all : min(all, rational(block.most));
  return {
    score: joined.standing === 'waiting' || isLack(share) ? null : soFar,
    soFar,
    reasons: [...joined.reasons, ...(isLack(share) ? share.reasons : [])],
  };
}

/** Penalties are written as points or as negative points; either way they are taken off. */
function magnitude({ combine }: Block, parts: readonly NodeScore[]): Together {
  const sizes =
    combine === 'best' ? parts.map((part) => ({ ...part, soFar: part.soFar.abs() })) : parts;
  const joined = together(sizes, combine);
  return { ...joined, score: joined.score.abs(), soFar: joined.soFar.abs() };
}

function shareOfTotal(
  { share }: Block,
  fields: Rational | null,
  unit: Unit,
  world: World,
): Rational | Lack {
  if (!share) return ZERO;
  const holds = conditionOf(share.when, unitScope(world, unit, silent));
  if (isLack(holds)) return holds;
  if (!holds) return ZERO;
  // The fields say themselves which of their parts wait.
  return fields ? fields.mul(rational(share.of)) : lack('incomplete');
}
