// Many units at a time: leaf scores, totals and grades as whole numbers in columns.
import type { Book } from './book.js';
import { bytesOf, gradeOf, numberAt, scoreAt, type Columns, type Layout } from './columns.js';
import { decimal, type Exact } from './exact.js';
import type { ReadUnits } from './read-csv.js';
import type { Values } from './population.js';
import type { UnitResult } from './results.js';
import { scoreAlone } from './score.js';

/** Works out all leaves, totals and flags of the blocks of some columns. */
export type ScoreBlocks = (columns: Columns) => void;

/** What came of many units. Scores are in steps of `10 ** -scale`; a unit without a total has none. */
export interface BatchResult {
  readonly size: number;
  readonly scale: number;
  readonly total: (unit: number) => number | undefined;
  readonly grade: (unit: number) => string | undefined;
  readonly leaf: (unit: number, leaf: number) => number | undefined;
  /** All that the exact runtime says of a unit that the columns could not score, by its place. */
  readonly exact: ReadonlyMap<number, UnitResult>;
}

/**
 * Scores what was read. Units whose columns cannot say all (something is missing, refused, not applicable,
 * or greater than the columns are proved for) are scored by the exact runtime, one by one.
 */
export function scoreRead(
  book: Book,
  { columns, data }: Pick<ReadUnits, 'columns' | 'data'>,
  scoreBlocks: ScoreBlocks,
  shared: Values = {},
): BatchResult {
  scoreBlocks(columns);
  const { layout, size } = columns;
  const exact = new Map(
    flagged(columns).map((unit) => [unit, scoreAlone(book, data(unit, ROUND), shared)] as const),
  );
  // Mostly there are none, and then nothing is looked up.
  const exactly = (unit: number): UnitResult | undefined =>
    exact.size === 0 ? undefined : exact.get(unit);
  const stepsIn = (text: string | null | undefined): number | undefined => {
    if (text === null || text === undefined || text.includes('/')) return undefined;
    return stepsOf(decimal(text), layout.scale);
  };
  return {
    size,
    scale: layout.scale,
    exact,
    total: (unit) => {
      const own = exactly(unit);
      return own ? stepsIn(own.total.score) : numberAt(columns, unit, layout.total);
    },
    grade: (unit) => {
      const own = exactly(unit);
      if (own) return own.grade?.status === 'graded' ? own.grade.grade : undefined;
      return gradeOf(layout, numberAt(columns, unit, layout.total));
    },
    leaf: (unit, leaf) => {
      const form = layout.leaves[leaf];
      const own = exactly(unit);
      if (own) return stepsIn(own.nodes.find(({ node }) => node === form?.id)?.score);
      return form && scoreAt(columns, unit, form);
    },
  };
}

const ROUND = 'final';

/** Units that the exact runtime has to score. */
function flagged({ layout: { rows, bytes, flags }, size, int32 }: Columns): readonly number[] {
  const units: number[] = [];
  for (let from = 0, at = flags / 4; from < size; from += rows, at += bytes / 4) {
    const count = Math.min(rows, size - from);
    for (let row = 0; row < count; row++) if (int32[at + row] !== 0) units.push(from + row);
  }
  return units;
}

function stepsOf({ num, den }: Exact, scale: number): number {
  return (Number(num) * 10 ** scale) / Number(den);
}

/** Blocks in a memory of their own, and what scores them. */
export interface Kernel {
  readonly buffer: ArrayBuffer;
  readonly score: ScoreBlocks;
  /** The same of rows that may be beyond the bounds of their figures: these are flagged. */
  readonly guarded: ScoreBlocks;
}

/** A kernel of WebAssembly over its own memory; undefined where it may not be made. */
export function kernelOf(layout: Layout, bytes: Uint8Array, size: number): Kernel | undefined {
  const host = (globalThis as { readonly WebAssembly?: Host }).WebAssembly;
  if (!host) return undefined;
  try {
    const memory = new host.Memory({ initial: Math.ceil((bytesOf(layout, size) + 1) / PAGE) });
    const { exports } = new host.Instance(new host.Module(bytes), { env: { memory } });
    const calling =
      (scored: KernelFunction): ScoreBlocks =>
      (columns) => {
        for (let from = 0; from < columns.size; from += layout.rows) {
          const rows = Math.min(layout.rows, columns.size - from);
          const block = (from / layout.rows) * layout.bytes;
          scored(block, Math.ceil(rows / 4) * 16);
        }
      };
    return {
      buffer: memory.buffer,
      score: calling(exports.score),
      guarded: calling(exports.guarded),
    };
  } catch {
    return undefined;
  }
}

type KernelFunction = (block: number, bytes: number) => void;

const PAGE = 65_536;

interface Host {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<'score' | 'guarded', KernelFunction>> };
}

/** Bytes from their text. */
export function bytesOfText(base64: string): Uint8Array {
  const text = atob(base64);
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

declare function atob(text: string): string;
