import type { Kernel } from './kernel.js';

/** Rows of a block: all that is read and written of them stays in a cache. */
export const BLOCK_ROWS = 256;

/** Where in a block everything stands, in bytes; four a row, eight for wide columns. */
export interface Places {
  readonly columns: readonly number[];
  readonly scores: readonly number[];
  readonly words: readonly number[];
  readonly bytes: number;
}

export function placesOf({ columns, leaves }: Kernel): Places {
  let next = 0;
  const take = (width: number): number => {
    const place = next;
    next += width * BLOCK_ROWS;
    return place;
  };
  return {
    columns: columns.map(({ type }) => take(type === 'float64' ? 8 : 4)),
    scores: leaves.map(() => take(4)),
    words: leaves.map(() => take(4)),
    bytes: next,
  };
}
