// Columns of many units, in blocks whose rows stay in a cache. A column holds whole numbers: a figure in
// steps of its last digit, a day, 1 and 0 for yes and no, the place of an option.
import type { Kind } from './read.js';

/** Where everything stands in a block, in bytes; four a row, eight in wide columns, two in narrow ones. */
export interface Layout {
  /** Rows of a block. */
  readonly rows: number;
  readonly bytes: number;
  /** Decimal places of scores. */
  readonly scale: number;
  readonly columns: readonly ColumnForm[];
  readonly leaves: readonly LeafForm[];
  readonly total: number;
  /** Not zero where the exact runtime has to score the unit. */
  readonly flags: number;
  /** Grades by the total alone, best first; absent where a grade asks for more. */
  readonly grades?: readonly { readonly grade: string; readonly from: number }[];
}

export interface LeafForm {
  readonly id: string;
  /** Where its scores stand. */
  readonly score: number;
  readonly narrow?: boolean;
}

export interface ColumnForm extends Kind {
  readonly name: string;
  readonly of: 'figure' | 'evidence' | 'unit' | 'attribute' | 'asked';
  readonly place: number;
  readonly wide?: boolean;
  readonly narrow?: boolean;
  /** Values outside of these are left to the exact runtime. */
  readonly low: number;
  readonly high: number;
}

/** What stands in place of a value: nothing was handed in, or the exact runtime has to look. */
export const MISSING = -2_147_483_648;
export const UNUSABLE = -2_147_483_647;
/** The same in narrow columns, whose values are all above `NARROW_LEAST`. */
export const NARROW_MISSING = -32_768;
export const NARROW_UNUSABLE = -32_767;
export const NARROW_LEAST = -32_760;
/** What a leaf gives whose score the columns cannot say. */
export const ASK = -2_147_483_646;

export interface Columns {
  readonly layout: Layout;
  readonly size: number;
  readonly int16: Int16Array;
  readonly int32: Int32Array;
  readonly float64: Float64Array;
}

/** Blocks behind one another over a buffer, from `start` on. */
export function columnsOver(layout: Layout, size: number, buffer: ArrayBuffer): Columns {
  return {
    ...{ layout, size, int16: new Int16Array(buffer) },
    ...{ int32: new Int32Array(buffer), float64: new Float64Array(buffer) },
  };
}

export function bytesOf({ rows, bytes }: Layout, size: number): number {
  return Math.ceil(size / rows) * bytes;
}

export function put(
  { layout, int16, int32, float64 }: Columns,
  unit: number,
  at: number,
  value: number,
): void {
  const column = layout.columns[at];
  if (!column) return;
  const row = unit % layout.rows;
  const block = ((unit - row) / layout.rows) * layout.bytes + column.place;
  if (column.wide) float64[block / 8 + row] = value;
  else if (column.narrow) int16[block / 2 + row] = narrowed(value);
  else int32[block / 4 + row] = value;
}

function narrowed(value: number): number {
  return value < NARROW_LEAST ? value - MISSING + NARROW_MISSING : value;
}

/** The score of a leaf in the row of a unit. */
export function scoreAt(columns: Columns, unit: number, { score, narrow }: LeafForm): number {
  if (!narrow) return numberAt(columns, unit, score);
  const { layout, int16 } = columns;
  const block = blockOf(unit, layout);
  return int16[block * (layout.bytes / 2) + score / 2 + unit - block * layout.rows] ?? 0;
}

/** A number of the block that a unit stands in: the total, the flags, a score that is not narrow. */
export function numberAt({ layout, int32 }: Columns, unit: number, place: number): number {
  const block = blockOf(unit, layout);
  return int32[block * (layout.bytes / 4) + place / 4 + unit - block * layout.rows] ?? 0;
}

/** Whole numbers of 32 bits are divided sooner than others. */
function blockOf(unit: number, { rows }: Layout): number {
  return (unit / rows) | 0;
}

/** The grade of a total, where the total alone decides. */
export function gradeOf({ grades }: Layout, total: number): string | undefined {
  if (grades) for (const { grade, from } of grades) if (total >= from) return grade;
  return undefined;
}

/** Flags rows of the first block whose numbers are beyond the bounds of their columns. */
export function flagBeyond(
  { layout, size, int16, int32, float64 }: Columns,
  columns: readonly ColumnForm[],
): void {
  const flags = layout.flags / 4;
  for (const { place, wide, narrow, low, high } of columns) {
    const [all, from] = narrow
      ? [int16, place / 2]
      : wide
        ? [float64, place / 8]
        : [int32, place / 4];
    for (let row = 0; row < size; row++) {
      const value = all[from + row] ?? 0;
      if (value < low || value > high) int32[flags + row] = 1;
    }
  }
}
