import type { Reached } from '@cchc/semantics';

/** Which of several sets together hold everything wanted that any of them holds, as few as can be. */
export interface Cover {
  readonly chosen: readonly number[];
  /** No fewer would do: all ways were tried, or ruled out. */
  readonly smallest: boolean;
}

/** So many ways are looked at before the best one found until then is taken. */
const MOST_STEPS = 20_000;

/** The smallest cover, by branch and bound; of covers of one size, the sets that stand first. */
export function coverOf(sets: readonly Reached[], wanted: Reached): Cover {
  const goals = [...wanted].filter((goal) => sets.some((set) => set.has(goal)));
  const bits = sets.map((set) =>
    goals.reduce((all, goal, at) => (set.has(goal) ? all | (1n << BigInt(at)) : all), 0n),
  );
  const useful = bits
    .map((mask, index) => ({ mask, index }))
    .filter((one) => one.mask !== 0n && !bits.some((mask, at) => isBetter(mask, at, one)));
  const all = (1n << BigInt(goals.length)) - 1n;
  const holders = goals.map((_, at) => useful.filter(({ mask }) => (mask >> BigInt(at)) & 1n));
  let best = greedy(useful, all);
  let steps = MOST_STEPS;
  const search = (left: bigint, chosen: readonly number[]): void => {
    if (left === 0n) {
      if (chosen.length < best.length) best = chosen;
      return;
    }
    if (steps-- <= 0 || chosen.length + atLeast(left, useful) >= best.length) return;
    for (const { mask, index } of rarest(left, holders)) search(left & ~mask, [...chosen, index]);
  };
  search(all, []);
  return { chosen: best.toSorted((a, b) => a - b), smallest: steps > 0 };
}

interface Held {
  readonly mask: bigint;
  readonly index: number;
}

/** Holds all the other does and more, or the same and stands first. */
function isBetter(mask: bigint, at: number, other: Held): boolean {
  if (at === other.index || (mask & other.mask) !== other.mask) return false;
  return mask !== other.mask || at < other.index;
}

function greedy(useful: readonly Held[], all: bigint): readonly number[] {
  const chosen: number[] = [];
  let left = all;
  while (left !== 0n) {
    const next = useful.reduce<Held | undefined>(
      (best, one) => (best && count(best.mask & left) >= count(one.mask & left) ? best : one),
      undefined,
    );
    if (!next) break;
    chosen.push(next.index);
    left &= ~next.mask;
  }
  return chosen;
}

/** The largest set could be had again and again. */
function atLeast(left: bigint, useful: readonly Held[]): number {
  const largest = useful.reduce((most, { mask }) => Math.max(most, count(mask & left)), 1);
  return Math.ceil(count(left) / largest);
}

/** The sets that hold the goal which the fewest hold. */
function rarest(left: bigint, holders: readonly (readonly Held[])[]): readonly Held[] {
  const open = holders.filter((_, at) => (left >> BigInt(at)) & 1n);
  return open.reduce((fewest, one) => (one.length < fewest.length ? one : fewest), open[0] ?? []);
}

function count(mask: bigint): number {
  let bits = 0;
  for (let left = mask; left !== 0n; left &= left - 1n) bits++;
  return bits;
}
