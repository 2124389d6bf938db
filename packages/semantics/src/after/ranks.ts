import {
  ZERO,
  dayNumber,
  fromInteger,
  leavesOf,
  momentNumber,
  rational,
  type RankByValue,
  type RankKey,
  type RankResult,
  type Ranking,
  type Rational,
  type Rulebook,
  type Unit,
} from '@cchc/model';
import { evaluate } from '../expressions/evaluate.js';
import { silent } from '../trace/recorder.js';
import { MISMATCH, isLack, type Lack } from '../values/lack.js';
import type { Evaluated } from '../values/value.js';
import { blockOf } from '../world/block.js';
import { unitScope, type World } from '../world/scope.js';
import { tieGroups } from './tie-groups.js';

/**
 * Competition ranks, 1-2-2-4, over all units or in each block. A unit without a total, or without a
 * value of the first key, waits and takes no place.
 */
export function ranksOf(ranking: Ranking, world: World): ReadonlyMap<Unit, RankResult> {
  const { units } = world.population;
  const contends = (unit: Unit): boolean => isContender(unit, ranking, world);
  const contenders = units.filter(contends);
  const blocks = ranking.per === 'all' ? [contenders] : byBlock(contenders, world);
  const tolerance = rational(ranking.tolerance);
  return new Map<Unit, RankResult>([
    ...units.map((unit) => [unit, { status: 'awaiting-score' }] as const),
    ...blocks.flatMap((block) => placed(block, ranking.keys, 1, tolerance, world)),
  ]);
}

function isContender(unit: Unit, { keys }: Ranking, world: World): boolean {
  const [first] = keys;
  if (isScored(world.rulebook) && !world.total(unit).score) return false;
  return first?.kind !== 'value' || !isLack(keyValue(first, unit, world));
}

/** Where everything is only watched, units are ranked by their figures alone. */
function isScored(rulebook: Rulebook): boolean {
  return [...leavesOf(rulebook)].some(({ worth }) => worth.kind !== 'monitor-only');
}

/** Units that are still tied, from place `first` on: told apart by the next key, or not at all. */
function placed(
  tied: readonly Unit[],
  [key, ...keys]: readonly RankKey[],
  first: number,
  tolerance: Rational,
  world: World,
): readonly (readonly [Unit, RankResult])[] {
  if (tied.length === 1 || !key) {
    return tied.map((unit) => [unit, { status: 'ranked', rank: first, tied: tied.length > 1 }]);
  }
  if (key.kind === 'authority') {
    const { authority } = key;
    return tied.map((unit) => [unit, { status: 'awaiting-decision', rank: first, authority }]);
  }
  let place = first;
  return tieGroups(tied, (unit) => keyValue(key, unit, world), key.best, tolerance).flatMap(
    (group) => {
      const start = place;
      place += group.length;
      // Only the first key has a tolerance.
      return placed(group, keys, start, ZERO, world);
    },
  );
}

function keyValue({ value }: RankByValue, unit: Unit, world: World): Rational | Lack {
  return inOrder(evaluate(value, unitScope(world, unit, silent)));
}

/** Days and moments stand in order of time, yes above no. */
function inOrder(value: Evaluated): Rational | Lack {
  switch (value.kind) {
    case 'lack':
      return value;
    case 'number':
      return value.value;
    case 'date':
      return fromInteger(dayNumber(value.value));
    case 'moment':
      return fromInteger(momentNumber(value.value));
    case 'yes-no':
      return fromInteger(value.value ? 1 : 0);
    case 'text':
      return MISMATCH;
  }
}

function byBlock(units: readonly Unit[], { rulebook }: World): readonly (readonly Unit[])[] {
  return [...Map.groupBy(units, (unit) => blockOf(unit, rulebook)).values()];
}
