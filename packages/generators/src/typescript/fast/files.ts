import type { Program } from '../../program/program.js';
import type { GeneratedFile, Order } from '../../target.js';
import { columnsText } from './columns.js';
import { fastFormOf } from './form.js';
import { fastKernel } from './kernel.js';
import { fastNames, leavesText } from './leaves.js';
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
    { path: 'batch.d.ts', content: TYPES },
    { path: 'batch.js', content: FAST },
    { path: 'columns.js', content: columnsText(form, names, order) },
    { path: 'kernel.js', content: kernelText(fastKernel(form)) },
    { path: 'leaves.js', content: leavesText(form, names, order) },
    { path: 'rows.js', content: rowsText(form, names, order) },
  ];
}

function kernelText(bytes: Uint8Array): string {
  const lines = base64(bytes).match(/.{1,100}/g) ?? [];
  return `/**
 * The leaves as WebAssembly: all ways through a leaf are worked out for four units at a time (two where the
 * numbers need 53 bits) and picked by masks. Made with the same steps as \`leaves.js\`; a function for at most ten
 * leaves takes the place of a block in the memory and the bytes of its rows.
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
import { checkBlocks, layout, scoreBlocks } from './columns.js';
import { kernel } from './kernel.js';
import { bytesOfText, kernelOf, scoreRead } from './runtime/batch.js';
import { readCsv } from './runtime/read-csv.js';

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

/** What came of many units. Scores are whole numbers, in steps of \`10 ** -scale\`. */
export interface BatchResult {
  readonly size: number;
  readonly scale: number;
  /** The unit's id, by its place. */
  readonly id: (unit: number) => string;
  /** Undefined where there is no total; \`exact\` says why. */
  readonly total: (unit: number) => number | undefined;
  readonly grade: (unit: number) => string | undefined;
  /** Of the leaves in the order of the rulebook, those that are only watched left out. */
  readonly leaf: (unit: number, leaf: number) => number | undefined;
  /** Units that were scored one by one by the exact runtime, with their reasons. */
  readonly exact: ReadonlyMap<number, UnitResult>;
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
  options?: { readonly shared?: Values; readonly engine?: 'wasm' | 'columns' },
): BatchResult;
`;
