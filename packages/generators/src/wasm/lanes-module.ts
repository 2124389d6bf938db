import type { KernelColumn } from '../columnar/kernel.js';
import type { Lane } from '../columnar/lane.js';
import { BLOCK_ROWS } from '../columnar/places.js';
import { moduleBytes } from './encode.js';
import { overRows, stored } from './kernel-module.js';

/** Where the columns, and the scores and words of lanes, stand in a block of rows. */
export interface LanePlaces {
  readonly columns: readonly number[];
  readonly scores: readonly number[];
  readonly words: readonly number[];
  readonly bytes: number;
}

/** Lanes over columns of 32 bits, each a function `lane 0`, `lane 1`, … */
export function lanesModule(lanes: readonly Lane[], columns: readonly KernelColumn[]) {
  const width = 4 * BLOCK_ROWS;
  const places: LanePlaces = {
    columns: columns.map((_, at) => at * width),
    scores: lanes.map((_, at) => (columns.length + at) * width),
    words: lanes.map((_, at) => (columns.length + lanes.length + at) * width),
    bytes: (columns.length + 2 * lanes.length) * width,
  };
  const functions = lanes.map((lane, at) =>
    overRows(
      `lane ${String(at)}`,
      lane,
      { columns },
      places,
      (outcome) => outcome,
      (result) => [
        ...stored(result.score, places.scores[at] ?? 0, lane.tier),
        ...stored(result.word, places.words[at] ?? 0, lane.tier),
      ],
    ),
  );
  return { bytes: moduleBytes(functions), places };
}
