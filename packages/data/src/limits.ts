/** What one file may hold at most. A table of cases beyond this belongs in a database. */
export const LIMITS = {
  csvBytes: 32 * 1024 * 1024,
  /** Less than for CSV, since every value of a JSON text is held with its place. */
  jsonBytes: 8 * 1024 * 1024,
  /** A workbook as it lies on the disk, and all its parts unpacked. */
  workbookBytes: 16 * 1024 * 1024,
  unpackedBytes: 96 * 1024 * 1024,
  /** How many times its own size a workbook may unpack to, once that is no longer small. */
  unpackedTimes: 100,
  workbookParts: 1_000,
  sheets: 100,
  sheetColumns: 2_000,
  cells: 1_500_000,
  rows: 200_000,
  /** As in a spreadsheet. */
  cellCharacters: 32_767,
  jsonDepth: 32,
  /** A JSON number such as `1e400` is written out in full, so its exponent has a bound. */
  exponent: 400,
} as const;
