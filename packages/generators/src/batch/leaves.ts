import type { Kernel } from '../columnar/kernel.js';
import { ASK } from '../columnar/lane.js';
import type { Places } from '../columnar/places.js';
import type { Leaf } from '../typescript/runtime/book.js';
import { scoreLeaf } from '../typescript/runtime/leaf.js';
import type { Unit } from '../typescript/runtime/world.js';
import type { CellTable } from './cell-table.js';
import { lanePlaces } from './lane-places.js';

/** What the kernel has put into its memory, and where. */
export interface Output {
  readonly numbers: Int32Array;
  readonly places: Places;
}

/** Gives the units of a block, of which `first` is the first, their cells of a leaf. */
export type ScoreLeaf = (units: readonly Unit[], first: number) => void;

/** `place`: that of the leaf among those of the kernel; what the kernel cannot say the exact runtime is asked. */
export function leafScorer(
  leaf: Leaf,
  column: number,
  place: number,
  kernel: Kernel,
  { numbers, places }: Output,
  table: CellTable,
): ScoreLeaf {
  const cells = table.nodes[column];
  const known = kernel.leaves[place];
  if (!cells) throw new Error('no such node');
  const ask = (unit: Unit): number => cells.placeOf(scoreLeaf(leaf, unit));
  if (!known?.lane) {
    return (units, first) => {
      const start = table.startOf(first, column);
      for (const [row, unit] of units.entries()) table.places[start + row] = ask(unit);
    };
  }
  const { listed, lowest, width, placeOf } = lanePlaces(known, leaf, kernel, cells);
  const [words, scores] = [(places.words[place] ?? 0) / 4, (places.scores[place] ?? 0) / 4];
  return (units, first) => {
    const start = table.startOf(first, column);
    const size = units.length;
    const into = table.places;
    for (let row = 0; row < size; row++) {
      const outcome = numbers[words + row] ?? ASK;
      const steps = numbers[scores + row] ?? 0;
      const above = steps - lowest;
      let cell = above >= 0 && above < width ? (listed[outcome * width + above] ?? 0) : 0;
      if (cell === 0) {
        const unit = units[row];
        cell = outcome === ASK && unit ? ask(unit) : placeOf(outcome, steps);
      }
      into[start + row] = cell;
    }
  };
}
