import type { RowFigure } from '../columnar/row-lanes.js';
import { lowestInto, type Pair } from './ask/asker.js';

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

  add(owner: number, value: number): void {
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
