import { ASK } from '../columnar/lane.js';
import { APART, type RowFigure } from '../columnar/row-lanes.js';
import { lowestInto, type Pair } from './ask/asker.js';

/** Where in memory each row has whether it counts and what its value is, and whether that is known. */
export interface FoundAt {
  readonly known: number;
  readonly holds: number;
  readonly valued: number;
  readonly value: number;
}

/** What the rows of each unit of a population come to. */
export class RowSums {
  readonly figure: RowFigure;
  #count = new Int32Array(0);
  #value = new Float64Array(0);
  #spoilt = new Uint8Array(0);

  constructor(figure: RowFigure) {
    this.figure = figure;
  }

  clear(units: number): void {
    this.#count = new Int32Array(units);
    this.#value = new Float64Array(units);
    this.#spoilt = new Uint8Array(units);
  }

  /** Adds what the lanes found in rows; `owners` are their units. */
  addRows(owners: Int32Array, rows: number, found: Int32Array, where: FoundAt): void {
    const { known, holds, valued, value } = where;
    const isScored = this.figure.scored !== undefined;
    const isCounted = this.figure.of === undefined;
    const [count, spoilt] = [this.#count, this.#spoilt];
    for (let row = 0; row < rows; row++) {
      const owner = owners[row] ?? 0;
      const outcome = found[known + row] ?? ASK;
      const held = found[holds + row] ?? 0;
      if (outcome === ASK) spoilt[owner] = 1;
      else if (isScored) {
        if (outcome !== APART) this.#add(owner, held);
      } else if (held === 1) {
        if (isCounted) count[owner] = (count[owner] ?? 0) + 1;
        else if (found[valued + row] === ASK) spoilt[owner] = 1;
        else this.#add(owner, found[value + row] ?? 0);
      }
    }
  }

  #add(owner: number, value: number): void {
    const before = this.#count[owner] ?? 0;
    const known = this.#value[owner] ?? 0;
    this.#count[owner] = before + 1;
    this.#value[owner] = before === 0 ? value : this.#joined(known, value);
  }

  #joined(known: number, value: number): number {
    const { figure } = this.figure;
    if (figure === 'largest') return Math.max(known, value);
    return figure === 'smallest' ? Math.min(known, value) : known + value;
  }

  /** Only the exact runtime can say what this unit's rows come to. */
  spoil(owner: number): void {
    this.#spoilt[owner] = 1;
  }

  /** The figure in lowest terms; false where the exact runtime has to be asked. */
  read(owner: number, into: Pair): boolean {
    if (this.#spoilt[owner] !== 0) return false;
    const { figure, of, scored } = this.figure;
    const parts = of?.parts ?? scored ?? 1;
    const count = this.#count[owner] ?? 0;
    const value = this.#value[owner] ?? 0;
    if (figure === 'count') return lowestInto(count, 1, into);
    if (figure === 'sum') return lowestInto(value, parts, into);
    if (count === 0) return false;
    return lowestInto(value, figure === 'mean' ? parts * count : parts, into);
  }
}
