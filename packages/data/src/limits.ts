/** What one file may hold at most. A table of cases beyond this belongs in a database. */
export const LIMITS = {
  csvBytes: 32 * 1024 * 1024,
  /** Less than for CSV, since every value of a JSON text is held with its place. */
  jsonBytes: 8 * 1024 * 1024,
  rows: 200_000,
  /** As in a spreadsheet. */
  cellCharacters: 32_767,
  jsonDepth: 32,
  /** A JSON number such as `1e400` is written out in full, so its exponent has a bound. */
  exponent: 400,
} as const;
