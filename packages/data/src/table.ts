/** `sheet`: of a workbook, whose cells have types of their own; so have columns in Parquet. */
export type TableForm = 'csv' | 'json' | 'sheet' | 'parquet';

/** A file among those that are read together. */
export interface Source {
  readonly index: number;
  readonly name: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
}

/** 1-based; see `InCell` in findings. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Rows under named columns: what a CSV file and a list of objects in a JSON file have in common, so
 * that each kind of data has one reader.
 */
export interface Table {
  readonly source: Source;
  readonly form: TableForm;
  readonly place: Place;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column extends Place {
  /** In NFC, without blanks around it. */
  readonly name: string;
}

export interface Row extends Place {
  /** Aligned with the columns; undefined where a JSON object lacks the key. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Cell extends Place {
  /** The name of its column. */
  readonly name: string;
  /** In NFC, without blanks around it; a JSON number as it was written. */
  readonly text: string;
  readonly literal: Literal;
}

/**
 * What a cell holds by itself: everything in CSV is text; JSON and workbooks know numbers (`0.853`),
 * and yes and no (`true`); workbooks also percentages (`85.3%`), days (`2025-12-31`), failed formulas
 * (`#N/A`) and formulas that nobody calculated.
 */
export type Literal = 'text' | 'number' | 'yes-no' | 'percent' | 'date' | 'error' | 'uncalculated';

/** A row that begins like a comment of the language is for readers, as in templates: `// mã đơn vị`. */
export function isNote(first: string): boolean {
  return first.startsWith('//');
}

const BLANKS = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/** Text as it is compared and kept: NFC, and without blanks around it, invisible ones included. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(BLANKS, '');
}
