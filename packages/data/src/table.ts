/** A file among those that are read together. */
export interface Source {
  readonly index: number;
  readonly name: string;
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
  readonly form: 'csv' | 'json';
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
  readonly literal: 'text' | 'number' | 'yes-no';
}

const BLANKS = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/** Text as it is compared and kept: NFC, and without blanks around it, invisible ones included. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(BLANKS, '');
}
