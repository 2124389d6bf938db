import type { NodeScore } from '../typescript/runtime/node-score.js';
import type { Unit } from '../typescript/runtime/world.js';
import type { Cell } from './cells.js';

/** What the nodes of many units got: a row a unit, a column a node that was worked out. */
export class CellTable {
  /** Row by row; a cell is empty until it is worked out. */
  readonly cells: (Cell | undefined)[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #width: number;

  constructor(ids: readonly string[], units: number) {
    this.#columns = new Map(ids.map((id, at) => [id, at]));
    this.#width = ids.length;
    this.cells = new Array<Cell | undefined>(ids.length * units);
  }

  /** Where the cells of a unit begin. */
  rowOf({ at }: Unit): number {
    return at * this.#width;
  }

  /** Those of a unit, as `cells` has them. */
  ofUnit<Value>(unit: Unit, value: (cell: Cell) => Value): readonly Value[] {
    const from = this.rowOf(unit);
    const found = new Array<Value>(this.#width);
    for (let at = 0; at < this.#width; at++) {
      const cell = this.cells[from + at];
      if (!cell) throw new Error('a node that was not worked out');
      found[at] = value(cell);
    }
    return found;
  }

  /** The scores of a unit as the exact runtime asks for them. */
  scoresOf(unit: Unit): Unit['scores'] {
    return new RowScores(this, this.rowOf(unit));
  }

  column(id: string): number | undefined {
    return this.#columns.get(id);
  }
}

class RowScores {
  readonly #table: CellTable;
  readonly #from: number;
  #others: Map<string, NodeScore> | undefined;

  constructor(table: CellTable, from: number) {
    this.#table = table;
    this.#from = from;
  }

  get(id: string): NodeScore | undefined {
    const column = this.#table.column(id);
    const cell = column === undefined ? undefined : this.#table.cells[this.#from + column];
    return cell?.score ?? this.#others?.get(id);
  }

  /** Nodes that nobody asked for beforehand. */
  set(id: string, score: NodeScore): Map<string, NodeScore> {
    this.#others ??= new Map<string, NodeScore>();
    return this.#others.set(id, score);
  }
}
