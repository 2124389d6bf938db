import type { RankKey, Ranking } from './book.js';
import { ZERO, absolute, exact, minus, order, type Exact } from './exact.js';
import type { RankResult } from './results.js';
import { totalOf } from './total.js';
import { isLack, lack, type Lack } from './verdict.js';
import type { Unit, World } from './world.js';

type ByValue = Extract<RankKey, { kind: 'value' }>;

/**
 * Competition ranks, 1-2-2-4, over all units or in each block, by the unit's place. A unit without a
 * total, or without a value of the first key, waits and takes no place.
 */
export function ranksOf(ranking: Ranking, world: World): ReadonlyMap<number, RankResult> {
  const results = new Map<number, RankResult>();
  const blocks = new Map<string, Unit[]>();
  for (const unit of world.units) {
    results.set(unit.at, { status: 'awaiting-score' });
    if (!contends(unit, ranking)) continue;
    const group = ranking.per === 'all' ? '' : (unit.block ?? '');
    const block = blocks.get(group) ?? [];
    block.push(unit);
    blocks.set(group, block);
  }
  for (const block of blocks.values()) place(block, ranking.keys, 1, ranking.tolerance, results);
  return results;
}

function contends(unit: Unit, { keys, scored }: Ranking): boolean {
  if (scored && !totalOf(unit).score) return false;
  const [first] = keys;
  return first?.kind !== 'value' || !isLack(keyValue(first, unit));
}

/** Units that are still tied, from place `first` on: told apart by the next key, or not at all. */
function place(
  tied: readonly Unit[],
  [key, ...keys]: readonly RankKey[],
  first: number,
  tolerance: Exact,
  results: Map<number, RankResult>,
): void {
  const settle = (result: RankResult): void => {
    for (const { at } of tied) results.set(at, result);
  };
  if (tied.length === 1 || !key) {
    settle({ status: 'ranked', rank: first, tied: tied.length > 1 });
    return;
  }
  if (key.kind === 'authority') {
    settle({ status: 'awaiting-decision', rank: first, authority: key.authority });
    return;
  }
  let next = first;
  for (const group of tieGroups(tied, key, tolerance)) {
    // Only the first key has a tolerance.
    place(group, keys, next, ZERO, results);
    next += group.length;
  }
}

/** Days stand in order of time, yes above no. */
function keyValue({ value }: ByValue, unit: Unit): Exact | Lack {
  const found = value(unit);
  switch (typeof found) {
    case 'number':
      return exact(found);
    case 'boolean':
      return exact(found ? 1 : 0);
    case 'string':
      return lack('refused', [{ kind: 'unsupported', construct: 'mismatched-values' }]);
    default:
      return found;
  }
}

/**
 * From the best to the worst, those that are at most `tolerance` from the first of their group
 * together. Those without a value stand together after all others.
 */
function tieGroups(
  members: readonly Unit[],
  key: ByValue,
  tolerance: Exact,
): readonly (readonly Unit[])[] {
  const valued: { readonly unit: Unit; readonly value: Exact }[] = [];
  const without: Unit[] = [];
  for (const unit of members) {
    const value = keyValue(key, unit);
    if (isLack(value)) without.push(unit);
    else valued.push({ unit, value });
  }
  const sign = key.best === 'highest' ? -1 : 1;
  valued.sort((a, b) => sign * order(a.value, b.value));
  const groups: Unit[][] = [];
  let first: Exact | undefined;
  for (const { unit, value } of valued) {
    if (first && order(absolute(minus(value, first)), tolerance) <= 0) {
      groups.at(-1)?.push(unit);
    } else {
      groups.push([unit]);
      first = value;
    }
  }
  return without.length > 0 ? [...groups, without] : groups;
}
