import { complaint } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import { LIMITS } from '../limits.js';
import { isNote, tidy, type Column, type Row, type Source, type Table } from '../table.js';
import { readRecords, type Record } from './records.js';
import { detectSeparator } from './separator.js';

/** A CSV text as a table; a row whose cells do not fit the header is left out and reported. */
export function readCsv(
  source: Source,
  text: string,
): { readonly table?: Table; readonly findings: readonly DataFinding[] } {
  const separator = detectSeparator(text);
  const { records, trouble } = readRecords(text, separator ?? ',');
  const findings: DataFinding[] = [];
  if (separator) findings.push(complaint(source, 'SEPARATOR_DETECTED', { separator }));
  if (trouble) findings.push(complaint(source, 'CSV_MALFORMED', trouble));

  const filled = records.filter(({ cells }) => cells.some((cell) => tidy(cell) !== ''));
  const [header, ...body] = filled.filter(({ cells }) => !isNote(tidy(cells[0] ?? '')));
  if (!header) {
    if (!trouble) findings.push(complaint(source, 'FILE_EMPTY', {}));
    return { findings };
  }
  const columns = columnsOf(header);
  const rows: Row[] = [];
  for (const record of body.slice(0, LIMITS.rows)) {
    const cells = withoutBlankTail(record.cells, columns.length);
    if (cells.length === columns.length) rows.push(rowOf({ ...record, cells }, columns));
    else findings.push(complaint(source, 'ROW_LENGTH', lengths(record, cells, columns)));
  }
  const extra = body[LIMITS.rows];
  if (extra) {
    findings.push(complaint(source, 'TOO_MANY_ROWS', { row: extra.row, limit: LIMITS.rows }));
  }
  const place = { row: header.row, column: 1 };
  return { table: { source, form: 'csv', place, columns, rows }, findings };
}

function columnsOf({ row, cells }: Record): readonly Column[] {
  const named = cells.map((cell) => tidy(cell).replace(/\s+/g, ' '));
  const last = named.findLastIndex((name) => name !== '');
  return named.slice(0, last + 1).map((name, index) => ({ row, column: index + 1, name }));
}

/** Spreadsheets write separators for columns that are empty down to the last row. */
function withoutBlankTail(cells: readonly string[], wanted: number): readonly string[] {
  return cells.slice(wanted).every((cell) => tidy(cell) === '') ? cells.slice(0, wanted) : cells;
}

function rowOf({ row, cells }: Record, columns: readonly Column[]): Row {
  return {
    row,
    column: 1,
    cells: columns.map(({ name, column }, index) => ({
      row,
      column,
      name,
      text: unguarded(tidy(cells[index] ?? '')),
      literal: 'text',
    })),
  };
}

/** What begins like a formula leaves in CSV with an apostrophe in front, and comes back without it. */
function unguarded(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

function lengths({ row }: Record, cells: readonly string[], columns: readonly Column[]) {
  return { row, cells: cells.length, wanted: columns.length };
}
