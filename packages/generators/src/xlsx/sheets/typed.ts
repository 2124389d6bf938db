/** What is typed in already: entries by their number, rows of tables by their columns (0: the unit). */
export interface Typed {
  readonly entry: (entry: number, unit: number) => string | number | undefined;
  readonly row: (table: number, row: number, column: number) => string | number | undefined;
}
