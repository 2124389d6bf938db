import type { Program } from '../../program/program.js';
import type { GeneratedFile, Order } from '../../target.js';
import { columnsText } from './columns.js';
import { fastFormOf } from './form.js';
import { fastKernel } from './kernel.js';
import { fastNames, leavesText } from './leaves.js';
import { rowBlocksText, rowTypesText } from './row-blocks.js';
import { rowsText } from './rows.js';

/**
 * What scores many units fast. Nothing where a rulebook asks for more than columns of figures: a file of
 * figures would leave out evidence, surveys, cases or the other units, and `score` takes all of them.
 */
export function fastFiles(program: Program, order: Order): readonly GeneratedFile[] {
  const form = fastFormOf(program);
  if (!form) return [];
  const names = fastNames(form);
  return [
    { path: 'batch.d.ts', content: TYPES + rowTypesText(form, names) },
    { path: 'batch.js', content: FAST },
    { path: 'columns.js', content: columnsText(form, names, order) },
    { path: 'kernel.js', content: kernelText(fastKernel(form)) },
    { path: 'leaves.js', content: leavesText(form, names, order) },
    { path: 'record-blocks.js', content: rowBlocksText(form, names, order, 'numbers') },
    { path: 'row-blocks.js', content: rowBlocksText(form, names, order, 'steps') },
    { path: 'rows.d.ts', content: ROW_TYPES },
    { path: 'rows.js', content: rowsText(form, names, order) },
  ];
}

function kernelText(bytes: Uint8Array): string {
  const lines = base64(bytes).match(/.{1,100}/g) ?? [];
  return `/**
 * The leaves as WebAssembly: all ways through a leaf are worked out for four units at a time (eight where its
 * numbers have 16 bits, two where they need 53) and picked by masks. Made with the same steps as \`leaves.js\`;
 * a function for at most ten leaves takes the place of a block in the memory and the bytes of its rows.
 */
export const kernel =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const all = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += SIGNS[all >> 18] ?? '';
    text += SIGNS[(all >> 12) & 63] ?? '';
    text += b === undefined ? '=' : (SIGNS[(all >> 6) & 63] ?? '');
    text += c === undefined ? '=' : (SIGNS[all & 63] ?? '');
  }
  return text;
}

const FAST = `import { book } from './index.js';
import { checkBlocks, flagBroken, layout, scoreBlocks } from './columns.js';
import { kernel } from './kernel.js';
import { fillBlock as fillRecords } from './record-blocks.js';
import { fillBlock as fillRows } from './row-blocks.js';
import { places } from './rows.js';
import { bytesOfText, kernelOf, scoreRead } from './runtime/batch.js';
import { readCsv } from './runtime/read-csv.js';
import { scoreInBlocks } from './runtime/row-blocks.js';
import { datumOfNumber, datumOfSteps } from './runtime/row-data.js';

const scorer = {
  ...{ book, layout, kernel, scoreBlocks, flagBroken, places },
  spare: { wasm: [], columns: [] },
};

/** Scores records, a block at a time; see \`batch.d.ts\`. */
export function scoreRecords(records, options) {
  return scoreInBlocks(records, { ...scorer, fill: fillRecords, datum: datumOfNumber }, options);
}

/** Scores rows of whole numbers, a block at a time; see \`batch.d.ts\`. */
export function scoreRows(rows, options) {
  return scoreInBlocks(rows, { ...scorer, fill: fillRows, datum: datumOfSteps }, options);
}

/** Scores the units of a CSV file of figures; see \`batch.d.ts\`. */
export function scoreCsv(bytes, { shared, engine = 'wasm' } = {}) {
  const made =
    engine === 'wasm' ? kernelOf(layout, bytesOfText(kernel), linesIn(bytes)) : undefined;
  const read = readCsv(layout, bytes, made?.buffer);
  checkBlocks(read.columns);
  const result = scoreRead(book, read, made?.score ?? scoreBlocks, shared);
  return { ...result, id: read.id };
}

/** At least as many as there are lines. */
function linesIn(bytes) {
  let lines = 1;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10) lines++;
  return lines;
}
`;

const TYPES = `import type { UnitResult } from './runtime/results.js';
import type { Values } from './runtime/population.js';

/** What came of many units, by their places. Scores are whole numbers, in steps of \`10 ** -scale\`. */
export interface BatchScores {
  readonly size: number;
  readonly scale: number;
  /** Undefined where there is no total; \`exact\` says why. */
  readonly total: (unit: number) => number | undefined;
  readonly grade: (unit: number) => string | undefined;
  /** Of the leaves in the order of the rulebook, those that are only watched left out. */
  readonly leaf: (unit: number, leaf: number) => number | undefined;
  /** Units that were scored one by one by the exact runtime, with their reasons. */
  readonly exact: ReadonlyMap<number, UnitResult>;
}

export interface BatchResult extends BatchScores {
  readonly id: (unit: number) => string;
}

/**
 * What came of some rows, by their places among these. It is to be read before the next block is asked for: its memory
 * is filled anew then, and reading it throws.
 */
export interface RowBlock extends BatchScores {
  /** The place of the first of them among all rows. */
  readonly from: number;
}

export interface BatchOptions {
  readonly shared?: Values;
  readonly engine?: 'wasm' | 'columns';
}

/**
 * Scores the units of a CSV file: UTF-8, \`,\` between cells, a header of \`unit\` and names of figures, a line a unit;
 * decimals with a point, \`yes\` and \`no\`, days as \`2025-12-31\`, options by name, nothing where nothing was handed
 * in. Figures go from the bytes into columns, and are scored by a kernel of WebAssembly, or by \`columns.js\` where
 * there is none or \`engine\` says so. A unit that columns cannot score is scored by itself, as \`scoreUnit\` does.
 * @throws {RangeError} where the header names no unit, or what is no figure
 */
export declare function scoreCsv(
  bytes: Uint8Array,
  options?: BatchOptions,
): BatchResult;

/**
 * Scores many objects with figures as people have them, some hundred at a time: a number where it has no more
 * decimal places than its figure, \`true\` and \`false\`, days as their number since 1970, options by their place from
 * 0 on; or a text as in a population. A record is scored by itself, as \`scoreUnit\` does, where anything in it is
 * missing or is no such value; \`exact\` tells it then, and says why something is refused.
 * @throws {TypeError} where a record is no object
 */
export declare function scoreRecords(
  records: Iterable<FigureRecord>,
  options?: BatchOptions,
): Generator<RowBlock, void>;

/**
 * The same of rows of whole numbers: figures in steps of their last digit (\`0.25\` of a figure of two digits is 25), 1
 * and 0 for yes and no, days and options as above. This takes two thirds of the time where such numbers are at hand.
 * @throws {TypeError} where a row is no object
 */
export declare function scoreRows(
  rows: Iterable<FigureRow>,
  options?: BatchOptions,
): Generator<RowBlock, void>;
`;

const ROW_TYPES = `import type { FigureRecord, FigureRow } from './batch.js';

/** In place of a total where the exact runtime has to be asked: \`scoreUnit\` scores such a unit. */
export declare const ASK: number;

/** Where each figure stands: the group that uses it, and its name there. */
export declare const places: Readonly<Record<string, readonly [group: string, name: string]>>;

/**
 * Scores one record of figures as people have them, see \`scoreRecords\` in \`batch.d.ts\`. \`scores\` takes a score
 * a leaf, in the order of the rulebook and in steps like the total, which is returned. The total is ASK, and the scores
 * mean nothing, where anything is missing, a text, too fine or out of its bounds.
 * @throws {TypeError} where there is no record, or a bigint or a symbol in it
 */
export declare function scoreRecord(record: FigureRecord, scores: Int32Array): number;

/** The same of a row of whole numbers, in steps of their last digit, which are all there and within their bounds. */
export declare function scoreRow(row: FigureRow, scores: Int32Array): number;
`;
