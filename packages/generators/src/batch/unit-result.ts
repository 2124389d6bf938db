import type {
  GradeResult,
  NamedResult,
  NodeResult,
  RankResult,
  TotalResult,
  UnitResult,
} from '../typescript/runtime/results.js';
import type { Unit } from '../typescript/runtime/world.js';
import type { CellTable } from './cell-table.js';

/** What a unit got beside its nodes. */
export interface Got {
  readonly total: TotalResult;
  readonly grade: GradeResult | undefined;
  readonly rank: RankResult | undefined;
  /** Empty: the rulebook names none. */
  readonly results: readonly NamedResult[];
}

/**
 * The result of a unit among many. The list of its nodes is made when somebody asks for it, since most who
 * score many units look at one after the other; to all readers (who spread, print, compare or clone it) it is
 * a property as the others are.
 */
export class BatchResult implements UnitResult {
  // Declared only: keys stand in the order in which they are set below.
  declare readonly unit: string;
  declare readonly block?: string;
  declare readonly nodes: readonly NodeResult[];
  declare readonly total: TotalResult;
  declare readonly grade?: GradeResult;
  declare readonly rank?: RankResult;
  declare readonly results?: readonly NamedResult[];
  readonly #cells: CellTable;
  readonly #at: number;
  #nodes: readonly NodeResult[] | undefined;

  constructor({ at, data, block }: Unit, cells: CellTable, got: Got) {
    this.unit = data.id;
    if (block !== undefined) this.block = block;
    Object.defineProperty(this, 'nodes', NODES);
    this.total = got.total;
    if (got.grade) this.grade = got.grade;
    if (got.rank) this.rank = got.rank;
    if (got.results.length > 0) this.results = got.results;
    this.#cells = cells;
    this.#at = at;
  }

  static nodesOf(result: BatchResult): readonly NodeResult[] {
    return (result.#nodes ??= result.#cells.resultsOf(result.#at));
  }
}

/** One descriptor for all, so that all have one hidden class. */
const NODES: PropertyDescriptor = {
  enumerable: true,
  configurable: true,
  get(this: BatchResult) {
    return BatchResult.nodesOf(this);
  },
};
