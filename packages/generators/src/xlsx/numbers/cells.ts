/** Where the cells of a calculation go. A formula names cells by marks that are spelt out per unit or row. */
export interface Cells {
  /** A cell with a formula; gives its mark. The label says what it holds, for who reads the sheet. */
  readonly put: (label: string, formula: string) => string;
}

/** Longer parts of a formula get cells of their own. */
const SHORT = 90;

export function bound(cells: Cells, label: string, formula: string): string {
  return isMark(formula) ? formula : cells.put(label, formula);
}

export function boundIfLong(cells: Cells, label: string, formula: string): string {
  return formula.length > SHORT ? cells.put(label, formula) : formula;
}

/** Whether reading it again costs nothing: a cell or a literal. */
export function isMark(formula: string): boolean {
  return /^(?:\[[^\]]*\]|\(?-?\d+\)?|TRUE|FALSE)$/.test(formula);
}
