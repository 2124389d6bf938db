import { BLOCK_ROWS } from '../columnar/places.js';
import type { NodeScore } from '../typescript/runtime/node-score.js';
import type { NodeResult } from '../typescript/runtime/results.js';
import type { Unit } from '../typescript/runtime/world.js';
import { NodeCells } from './node-cells.js';

/**
 * What the nodes of many units got: for each unit and node the place of a cell of that node (0: not worked
 * out), block of units by block, and in a block node by node.
 */
export class CellTable {
  readonly places: Int32Array;
  /** By the place of a node among those that are worked out. */
  readonly nodes: readonly NodeCells[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor(ids: readonly string[], units: number, scale: number) {
    const madeGood = new Map<string, number>();
    this.#columns = new Map(ids.map((id, at) => [id, at]));
    this.nodes = ids.map(() => new NodeCells(scale, madeGood));
    this.places = new Int32Array(Math.ceil(units / BLOCK_ROWS) * BLOCK_ROWS * ids.length);
  }

  /** Where the places of a node stand, for the units from the first of a block on. */
  startOf(first: number, column: number): number {
    return first * this.nodes.length + column * BLOCK_ROWS;
  }

  /** Of the unit at this place. */
  placeOf(at: number, column: number): number {
    const row = at % BLOCK_ROWS;
    return this.places[this.startOf(at - row, column) + row] ?? 0;
  }

  /** Of the unit at this place, in the order of the nodes. */
  resultsOf(unit: number): readonly NodeResult[] {
    const row = unit % BLOCK_ROWS;
    let from = this.startOf(unit - row, 0) + row;
    const found = new Array<NodeResult>(this.nodes.length);
    for (const [at, { results }] of this.nodes.entries()) {
      const result = results[this.places[from] ?? 0];
      if (!result) throw new Error('a node that was not worked out');
      found[at] = result;
      from += BLOCK_ROWS;
    }
    return found;
  }

  /** The scores of a unit as the exact runtime asks for them. */
  scoresOf({ at }: Unit): Unit['scores'] {
    return new ScoresOfUnit(this, at);
  }

  /** The place of a node among those that are worked out. */
  columnOf(id: string): number | undefined {
    return this.#columns.get(id);
  }
}

class ScoresOfUnit {
  readonly #table: CellTable;
  readonly #at: number;
  #others: Map<string, NodeScore> | undefined;

  constructor(table: CellTable, at: number) {
    this.#table = table;
    this.#at = at;
  }

  get(id: string): NodeScore | undefined {
    const column = this.#table.columnOf(id);
    const place = column === undefined ? 0 : this.#table.placeOf(this.#at, column);
    const score = column === undefined ? undefined : this.#table.nodes[column]?.scores[place];
    return score ?? this.#others?.get(id);
  }

  /** Nodes that nobody asked for beforehand. */
  set(id: string, score: NodeScore): Map<string, NodeScore> {
    this.#others ??= new Map<string, NodeScore>();
    return this.#others.set(id, score);
  }
}
