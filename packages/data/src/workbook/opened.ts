import type { WorkbookTrouble } from '../findings.js';
import type { Literal } from '../table.js';

/**
 * Opens an XLSX workbook. It is handed in by whoever has a library for that, so that reading CSV and
 * JSON needs none; `openWorkbook` of `@cchc/workbooks` is one. It never throws.
 */
export type OpenWorkbook = (bytes: Uint8Array) => OpenedWorkbook;

export type OpenedWorkbook =
  | { readonly ok: true; readonly sheets: readonly OpenedSheet[] }
  | { readonly ok: false; readonly why: WorkbookTrouble; readonly limit?: number };

export interface OpenedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with anything in them, in their order. */
  readonly rows: readonly OpenedRow[];
}

export interface OpenedRow {
  /** 1-based. */
  readonly row: number;
  /** Those with anything in them, in their order. */
  readonly cells: readonly OpenedCell[];
}

/**
 * A number is the shortest decimal that names it, a percentage the same with `%` (`85.3%`), a day
 * `2025-12-31` or `2025-12-31T17:00`, a failed formula what the sheet shows (`#N/A`).
 */
export interface OpenedCell {
  /** 1-based. */
  readonly column: number;
  readonly text: string;
  readonly literal: Literal;
  /** Whether a formula gave it. */
  readonly calculated: boolean;
}
