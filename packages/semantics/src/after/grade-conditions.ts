import {
  fromInteger,
  rational,
  withDescendants,
  type EveryPart,
  type GradeCondition,
  type Level,
  type PartsBelow,
  type TotalInRange,
} from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import { inRange } from '../forms/range.js';
import { isLack, lack, type Lack } from '../values/lack.js';
import { number, type Value } from '../values/value.js';
import type { Scope } from '../world/scope.js';

export function gradeConditionHolds(condition: GradeCondition, scope: Scope): boolean | Lack {
  switch (condition.kind) {
    case 'total':
      return totalInRange(condition, scope);
    case 'every':
      return everyPart(condition, scope);
    case 'parts-below':
      return fewPartsBelow(condition, scope);
    case 'when':
      return conditionOf(condition.condition, scope);
  }
}

/** `từ 85 đến dưới 95`, over the rounded total. */
function totalInRange({ range, withoutBonus }: TotalInRange, scope: Scope): boolean | Lack {
  const { world, unit } = scope;
  const total = withoutBonus ? world.totalWithoutBonus(unit) : world.total(unit);
  if (!total.score) return lack('incomplete', ...total.reasons);
  return inRange(number(total.score), range, scope);
}

/** `mọi tiêu chí trên 0 điểm`: of no part it is true. */
function everyPart({ level, of, range }: EveryPart, scope: Scope): boolean | Lack {
  for (const value of valuesOfLevel(level, of, scope)) {
    const holds = inRange(value, range, scope);
    if (isLack(holds) || !holds) return holds;
  }
  return true;
}

/** `số tiêu chí dưới tối đa không quá 20%`: the share is one of the parts that have a score. */
function fewPartsBelow(condition: PartsBelow, scope: Scope): boolean | Lack {
  const { level, of, below, most } = condition;
  const values = valuesOfLevel(level, of, scope);
  const found = values.map((value) => inRange(value, below, scope));
  const undecided = found.find(isLack);
  if (undecided) return undecided;
  const short = fromInteger(found.filter((one) => one === true).length);
  const allowed =
    'count' in most
      ? fromInteger(most.count)
      : rational(most.share).mul(fromInteger(values.length));
  return short.compare(allowed) <= 0;
}

/**
 * The scores of the nodes of a level, blocks apart, or their shares of what they are out of. Nodes
 * without a score are not assessed and take no part; a share of nothing does not exist.
 */
function valuesOfLevel(level: Level, of: EveryPart['of'], scope: Scope): readonly Value[] {
  const { world, unit } = scope;
  return world.rulebook.fields
    .flatMap((field) => [...withDescendants(field)])
    .filter((node) => node.level === level)
    .map((node) => world.nodeScore(unit, node.id))
    .flatMap(({ score, outOf }) => {
      if (!score) return [];
      if (of === 'points') return [number(score)];
      return outOf.n === 0n ? [] : [number(score.div(outOf))];
    });
}
