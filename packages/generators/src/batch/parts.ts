import { BLOCK_ROWS } from '../columnar/places.js';
import type { CellTable } from './cell-table.js';
import type { NodeCells } from './node-cells.js';
import type { Path } from './path.js';
import { SCORED, TO_MAKE_GOOD, WAITING } from './standings.js';

/** So many parts that wait are told by the bits of one number. */
export const MOST_PARTS = 31;

/** Some nodes, and what those of each unit of a block come to together, in whole steps; one row a unit. */
export class Parts {
  /** The sum of what is scored so far, or the best of what is scored. */
  readonly steps = new Float64Array(BLOCK_ROWS);
  readonly outOf = new Float64Array(BLOCK_ROWS);
  /** The bits of all parts. */
  readonly standings = new Int32Array(BLOCK_ROWS);
  readonly #table: CellTable;
  readonly #columns: readonly number[];
  #first = 0;

  /** The nodes stand in these columns. */
  constructor(table: CellTable, columns: readonly number[]) {
    this.#table = table;
    this.#columns = columns;
  }

  /** Adds up the parts of the units from `first` on. They are worked out. */
  sum(first: number): void {
    const { steps, outOf, standings } = this;
    const { places, nodes } = this.#table;
    this.#first = first;
    steps.fill(0);
    outOf.fill(0);
    standings.fill(0);
    for (const column of this.#columns) {
      const cells = nodes[column];
      if (!cells) continue;
      addUp(places, this.#table.startOf(first, column), cells, { steps, outOf, standings });
    }
  }

  /** Takes the best of those that are scored. */
  best(first: number): void {
    const { steps, standings } = this;
    const { places, nodes } = this.#table;
    this.#first = first;
    steps.fill(-Infinity);
    standings.fill(0);
    for (const column of this.#columns) {
      const start = this.#table.startOf(first, column);
      const cells = nodes[column];
      for (let row = 0; cells && row < BLOCK_ROWS; row++) {
        const place = places[start + row] ?? 0;
        const [own = 0, standing = 0] = [cells.steps[place], cells.standings[place]];
        if ((standing & SCORED) !== 0 && own > (steps[row] ?? 0)) steps[row] = own;
        standings[row] = (standings[row] ?? 0) | standing;
      }
    }
  }

  /** Which parts wait, and what is to be made good; told apart by paths. */
  situation<Value>(path: Path<Value>, row: number): Path<Value> {
    const standings = this.standings[row] ?? 0;
    let found = path.then(this.outOf[row] ?? 0).then(standings);
    if ((standings & (WAITING | TO_MAKE_GOOD)) === 0) return found;
    const { places, nodes } = this.#table;
    let waiting = 0;
    for (const [at, column] of this.#columns.entries()) {
      const cells = nodes[column];
      const place = places[this.#table.startOf(this.#first, column) + row] ?? 0;
      const standing = cells?.standings[place] ?? 0;
      if ((standing & WAITING) !== 0) waiting |= 1 << at;
      if ((standing & TO_MAKE_GOOD) !== 0) found = found.then(at).then(cells?.madeGood[place] ?? 0);
    }
    return found.then(-1).then(waiting);
  }
}

/** Adds the cells of a node, whose places begin at `start`, to the sums of a block. */
function addUp(
  places: Int32Array,
  start: number,
  cells: NodeCells,
  sums: Pick<Parts, 'steps' | 'outOf' | 'standings'>,
): void {
  const { steps, outOf, standings } = sums;
  const { steps: ownSteps, outOf: ownOutOf, standings: ownStandings } = cells;
  const rows = steps.length;
  for (let row = 0; row < rows; row++) {
    const place = places[start + row] ?? 0;
    steps[row] = (steps[row] ?? 0) + (ownSteps[place] ?? 0);
    outOf[row] = (outOf[row] ?? 0) + (ownOutOf[place] ?? 0);
    standings[row] = (standings[row] ?? 0) | (ownStandings[place] ?? 0);
  }
}
