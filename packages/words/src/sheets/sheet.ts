/** A table before it is drawn: for a screen, for a document, for a page. */
export interface Sheet {
  readonly title?: string;
  readonly head: readonly string[];
  /** Columns of numbers, counted from 0. */
  readonly right: readonly number[];
  readonly rows: readonly (readonly string[])[];
}
