// Figures straight from the bytes of a CSV file into columns: no text and no object a cell.
import {
  MISSING,
  NARROW_MISSING,
  UNUSABLE,
  columnsOver,
  bytesOf,
  put,
  type ColumnForm,
  type Columns,
  type Layout,
} from './columns.js';
import { dayOf } from './days.js';
import { unitOfFigures } from './only-figures.js';
import type { UnitData } from './population.js';
import { readDatum } from './read.js';

const [NEWLINE, RETURN, QUOTE, COMMA, POINT, ZERO, NINE] = [10, 13, 34, 44, 46, 48, 57];
/** So many digits are a plain number whatever they are. */
const MOST_DIGITS = 15;

/** As all hosts have it. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/** Units that were read: their columns, and how each is written. */
export interface ReadUnits {
  readonly columns: Columns;
  readonly id: (unit: number) => string;
  /** What the unit handed in, for the exact runtime; in the one round `round`. */
  readonly data: (unit: number, round: string) => UnitData;
}

/**
 * Reads UTF-8 with `,` between the cells: a header with `unit` and the names of figures, then a line a
 * unit; decimals with a point, `yes` and `no`, days as `2025-12-31`, options by name; an empty cell was
 * not handed in. Cells may stand in quotes.
 * @throws {RangeError} where the header names no `unit`, or something that is no figure
 */
export function readCsv(layout: Layout, bytes: Uint8Array, buffer?: ArrayBuffer): ReadUnits {
  const starts = lineStarts(bytes);
  const decoder = new TextDecoder();
  const header = cellsOf(bytes, starts[0] ?? 0, decoder);
  const unitAt = header.indexOf('unit');
  const targets = header.map((name) =>
    layout.columns.findIndex((one) => one.of === 'figure' && one.name === name.normalize('NFC')),
  );
  const stranger = header.find((_, at) => at !== unitAt && targets[at] === -1);
  if (unitAt < 0) throw new RangeError('the header names no `unit`');
  if (stranger !== undefined) throw new RangeError(`no figure \`${stranger}\``);
  const size = starts.length - 1;
  const columns = columnsOver(layout, size, buffer ?? new ArrayBuffer(bytesOf(layout, size)));
  clear(columns);
  const readers = targets.map((at) => readerOf(layout.columns[at], decoder));
  for (let unit = 0; unit < size; unit++) {
    let at = starts[unit + 1] ?? 0;
    for (const [cell, read] of readers.entries()) {
      const end = endOfCell(bytes, at);
      const target = targets[cell] ?? -1;
      if (target >= 0 && end > at) put(columns, unit, target, read(bytes, at, end));
      at = end + 1;
      if (bytes[end] !== COMMA) break;
    }
  }
  const cells = (unit: number) => cellsOf(bytes, starts[unit + 1] ?? 0, decoder);
  return {
    columns,
    id: (unit) => cells(unit)[unitAt] ?? '',
    data: (unit, round) => dataOf(header, cells(unit), unitAt, round),
  };
}

type Read = (bytes: Uint8Array, from: number, to: number) => number;

/** Each kind from its bytes where they are plainly written; what is not goes the exact way. */
function readerOf(column: ColumnForm | undefined, decoder: TextDecoder): Read {
  if (!column) return () => UNUSABLE;
  const { kind, digits, step, low, high } = column;
  const exactly = (bytes: Uint8Array, from: number, to: number): number => {
    const read = readDatum(decoder.decode(bytes.subarray(from, to)), column);
    if (!('value' in read)) return UNUSABLE;
    const value =
      typeof read.value === 'string'
        ? (column.options?.indexOf(read.value) ?? -1)
        : Number(read.value);
    return value < low || value > high ? UNUSABLE : value;
  };
  if (kind === 'yes-no') {
    return (bytes, from, to) => {
      if (
        to - from === 3 &&
        bytes[from] === 121 &&
        bytes[from + 1] === 101 &&
        bytes[from + 2] === 115
      )
        return 1;
      return to - from === 2 && bytes[from] === 110 && bytes[from + 1] === 111 ? 0 : UNUSABLE;
    };
  }
  if (kind === 'date') {
    return (bytes, from, to) => {
      const day = dayOf(decoder.decode(bytes.subarray(from, to)));
      return day === undefined || day < low || day > high ? UNUSABLE : day;
    };
  }
  if (kind === 'choice') return exactly;
  return (bytes, from, to) => {
    if (to - from > MOST_DIGITS) return exactly(bytes, from, to);
    let steps = 0;
    let behind = -1;
    for (let at = from; at < to; at++) {
      const sign = bytes[at] ?? 0;
      if (sign >= ZERO && sign <= NINE) {
        steps = steps * 10 + (sign - ZERO);
        if (behind >= 0) behind++;
      } else if (sign === POINT && behind < 0 && at > from && at < to - 1) behind = 0;
      else return exactly(bytes, from, to);
    }
    for (let place = Math.max(behind, 0); place < digits; place++) steps *= 10;
    if (behind > digits || step !== 1 || steps > Number.MAX_SAFE_INTEGER)
      return exactly(bytes, from, to);
    return steps < low || steps > high ? UNUSABLE : steps;
  };
}

function clear({ layout, int16, int32, float64, size }: Columns): void {
  const blocks = Math.ceil(size / layout.rows);
  for (let block = 0; block < blocks; block++) {
    for (const { place, wide, narrow } of layout.columns) {
      const at = block * layout.bytes + place;
      if (wide) float64.fill(MISSING, at / 8, at / 8 + layout.rows);
      else if (narrow) int16.fill(NARROW_MISSING, at / 2, at / 2 + layout.rows);
      else int32.fill(MISSING, at / 4, at / 4 + layout.rows);
    }
  }
}

/** Where each line that holds anything starts. */
function lineStarts(bytes: Uint8Array): readonly number[] {
  const starts: number[] = [];
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let [start, isQuoted] = [bom, false];
  for (let at = bom; at <= bytes.length; at++) {
    const byte = at === bytes.length ? NEWLINE : bytes[at];
    if (byte === QUOTE) isQuoted = !isQuoted;
    if (byte !== NEWLINE || isQuoted) continue;
    if (at > start && !(at === start + 1 && bytes[start] === RETURN)) starts.push(start);
    start = at + 1;
  }
  return starts;
}

function endOfCell(bytes: Uint8Array, from: number): number {
  let at = from;
  let isQuoted = false;
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && (byte === COMMA || byte === NEWLINE || byte === RETURN)) break;
  }
  return at;
}

function cellsOf(bytes: Uint8Array, start: number, decoder: TextDecoder): readonly string[] {
  const cells: string[] = [];
  for (let at = start; ;) {
    const end = endOfCell(bytes, at);
    const text = decoder.decode(bytes.subarray(at, end));
    cells.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (bytes[end] !== COMMA) return cells;
    at = end + 1;
  }
}

function dataOf(
  header: readonly string[],
  cells: readonly string[],
  unitAt: number,
  round: string,
): UnitData {
  const inputs = header.flatMap((name, at) => {
    const cell = cells[at] ?? '';
    return at === unitAt || cell === '' ? [] : [[name.normalize('NFC'), cell] as const];
  });
  return unitOfFigures(cells[unitAt] ?? '', Object.fromEntries(inputs), round);
}
