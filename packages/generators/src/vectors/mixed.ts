import type { CaseRow } from '@cchc/model';
import { keyOf, type Piece, type Situation } from './piece.js';
import { pick } from './random.js';

/** So many mixtures of what one leaf looks at. */
const MIXTURES = 24;

/**
 * Several things tried of a leaf at once, by chance: what a rule asks last shows only where all that it asks
 * first goes a certain way.
 */
export function mixtures(
  tried: readonly Situation[],
  base: Readonly<Record<'high' | 'low', ReadonlyMap<string, Piece>>>,
  next: () => number,
): readonly Situation[] {
  const pools = Map.groupBy(
    tried.flatMap(({ pieces }) => pieces),
    keyOf,
  );
  const [first] = tried;
  if (!first || pools.size < 2) return [];
  return Array.from({ length: MIXTURES }, (_, at) => ({
    ...first,
    pieces: [...pools].flatMap(([key, pool], place) => {
      // Of one in four one thing may be anything, else all is in order: a lack hides all that is behind it.
      const isFree = at % 4 === 3 && place === Math.floor(at / 4) % pools.size;
      const usable = isFree ? pool.filter((piece) => !isGood(piece)) : pool.filter(isGood);
      const others = isFree ? [] : [base.high.get(key), base.low.get(key)];
      return pick([...usable, ...others], next) ?? [];
    }),
  }));
}

/** Handed in, readable, and where it is a document an accepted one. */
export function isGood(piece: Piece): boolean {
  if (piece.of === 'input')
    return piece.value?.kind === 'given' && !/^-|\.5$/.test(piece.value.value);
  if (piece.of === 'table') return piece.value !== undefined && isFull(piece.value);
  if (piece.of !== 'evidence') return piece.value.length > 2;
  return piece.value.length === 0 || piece.value.every(({ state }) => state === 'accepted');
}

/** Some rows, and every cell of them. */
function isFull(rows: readonly CaseRow[]): boolean {
  const most = Math.max(...rows.map(({ cells }) => cells.size));
  return rows.length > 2 && rows.every(({ cells }) => cells.size === most);
}
