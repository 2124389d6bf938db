/** A table that keeps what a view gives, until it is made anew. */
export interface Kept {
  readonly table: string;
  readonly view: string;
}
