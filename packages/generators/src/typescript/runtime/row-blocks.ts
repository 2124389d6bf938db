// Objects by the block: their figures go into columns, which are scored together and then filled anew.
import { bytesOfText, kernelOf, scoreRead, type BatchResult, type ScoreBlocks } from './batch.js';
import type { Book } from './book.js';
import { columnsOver, flagBeyond, type Columns, type Layout } from './columns.js';
import { unitOfFigures } from './only-figures.js';
import type { UnitData, Values } from './population.js';
import type { DatumOf } from './row-data.js';

/** By group, and in it by the name that a figure has there. */
export type Row = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Some rows that were scored together. It is to be read before the next block is asked for. */
export interface RowBlock extends BatchResult {
  /** The place of the first of them among all rows. */
  readonly from: number;
}

/** What scores the rows of a rulebook. */
export interface RowScorer {
  readonly book: Book;
  readonly layout: Layout;
  /** WebAssembly, as base64. */
  readonly kernel: string;
  readonly scoreBlocks: ScoreBlocks;
  /** Flags rows that break bounds which are other figures. */
  readonly flagBroken: (columns: Columns) => void;
  /** Where each figure stands in a row: its group, and its name there. */
  readonly places: Readonly<Record<string, readonly [group: string, name: string]>>;
  /** Puts rows into a block, and flags those that columns cannot hold; bounds are asked of the columns. */
  readonly fill: (
    rows: readonly Row[],
    small: Int16Array,
    cells: Int32Array,
    wide: Float64Array,
  ) => void;
  readonly datum: DatumOf;
  /** Blocks that nobody fills right now. */
  readonly spare: Readonly<Record<Engine, Place[]>>;
}

export type Engine = 'wasm' | 'columns';

export interface RowOptions {
  readonly shared?: Values;
  readonly engine?: Engine;
}

/** A block's memory, what scores it, and how often it was filled. */
interface Place {
  readonly columns: Columns;
  readonly score: ScoreBlocks;
  turn: number;
}

/**
 * Scores rows, a block at a time. What columns cannot say of a row is scored by the exact runtime.
 * @throws {TypeError} where a row is no object
 */
export function* scoreInBlocks(
  rows: Iterable<Row>,
  scorer: RowScorer,
  { shared = {}, engine = 'wasm' }: RowOptions = {},
): Generator<RowBlock, void> {
  const spare = scorer.spare[engine];
  const place = spare.pop() ?? newPlace(scorer, engine);
  try {
    const block: Row[] = [];
    let from = 0;
    for (const row of rows) {
      if (typeof row !== 'object' || (row as unknown) === null)
        throw new TypeError(`row ${String(from + block.length)} is no object`);
      block.push(row);
      if (block.length < scorer.layout.rows) continue;
      yield scored(block, from, place, scorer, shared);
      from += block.length;
      block.length = 0;
    }
    if (block.length > 0) yield scored(block, from, place, scorer, shared);
  } finally {
    spare.push(place);
  }
}

function newPlace(scorer: RowScorer, engine: Engine): Place {
  const { layout, kernel } = scorer;
  const made = engine === 'wasm' ? kernelOf(layout, bytesOfText(kernel), layout.rows) : undefined;
  const buffer = made?.buffer ?? new ArrayBuffer(layout.bytes);
  const columns = columnsOver(layout, layout.rows, buffer);
  return { columns, score: made?.guarded ?? scoreGuarded(scorer), turn: 0 };
}

/** By JavaScript: flags what is beyond its bounds, and scores all. */
function scoreGuarded({ layout, places, flagBroken, scoreBlocks }: RowScorer): ScoreBlocks {
  // What no row holds stands under no group.
  const held = layout.columns.filter(({ name }) => (places[name]?.[0] ?? '') !== '');
  return (columns) => {
    flagBeyond(columns, held);
    flagBroken(columns);
    scoreBlocks(columns);
  };
}

function scored(
  rows: readonly Row[],
  from: number,
  place: Place,
  scorer: RowScorer,
  shared: Values,
): RowBlock {
  const turn = ++place.turn;
  const columns = { ...place.columns, size: rows.length };
  filled(rows, columns, scorer);
  const data = (at: number, round: string): UnitData =>
    unitOfFigures(String(from + at), inputsOf(rows[at] ?? {}, scorer), round);
  const { size, scale, exact, total, grade, leaf } = scoreRead(
    scorer.book,
    { columns, data },
    place.score,
    shared,
  );
  const mustBeCurrent = (): void => {
    if (place.turn !== turn) throw new Error('the block was filled with other rows since');
  };
  return {
    ...{ from, size, scale, exact },
    total: (row) => {
      mustBeCurrent();
      return total(row);
    },
    grade: (row) => {
      mustBeCurrent();
      return grade(row);
    },
    leaf: (row, at) => {
      mustBeCurrent();
      return leaf(row, at);
    },
  };
}

function filled(rows: readonly Row[], { int16, int32, float64 }: Columns, scorer: RowScorer): void {
  try {
    scorer.fill(rows, int16, int32, float64);
  } catch {
    // Arithmetic takes no bigint and no symbol: such a row is as one that lacks all, which columns do not hold.
    const takeable = rows.map((row) => (isTakeable(row) ? row : {}));
    scorer.fill(takeable, int16, int32, float64);
  }
}

const TAKEABLE: ReadonlySet<string> = new Set(['number', 'boolean', 'undefined', 'string']);

function isTakeable(row: Row): boolean {
  return Object.values(row).every((group) =>
    Object.values(group ?? {}).every((value) => TAKEABLE.has(typeof value) || value === null),
  );
}

/** The figures of a row, as a population has them. */
function inputsOf(row: Row, { layout, places, datum }: RowScorer): Values {
  return Object.fromEntries(
    layout.columns.flatMap((column) => {
      const [group = '', name = ''] = places[column.name] ?? [];
      const given = datum(row[group]?.[name], column);
      return given === undefined ? [] : [[column.name, given] as const];
    }),
  );
}
