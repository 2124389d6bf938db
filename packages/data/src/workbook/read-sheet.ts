import { cellPlace, complaint } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import { headerWord } from '../kinds/header-words.js';
import { LIMITS } from '../limits.js';
import {
  isNote,
  tidy,
  type Cell,
  type Column,
  type Row,
  type Source,
  type Table,
} from '../table.js';
import type { OpenedCell, OpenedRow, OpenedSheet } from './opened.js';

/** One sheet as a table. Titles above the header are passed over, and so are rows of notes. */
export function readSheet(
  source: Source,
  sheet: OpenedSheet,
): { readonly table?: Table; readonly findings: readonly DataFinding[] } {
  const filled = sheet.rows.filter(({ cells }) => cells.some(({ text }) => tidy(text) !== ''));
  const header = headerOf(filled);
  if (!header) return { findings: [] };
  const body = filled.slice(filled.indexOf(header) + 1).filter((row) => !isNote(firstText(row)));
  const columns = columnsOf(header, body);
  const rows = body.slice(0, LIMITS.rows).map((row) => rowOf(row, columns));
  const extra = body[LIMITS.rows];
  const tooMany =
    extra && complaint(source, 'TOO_MANY_ROWS', { row: extra.row, limit: LIMITS.rows });
  const findings = [...formulaResults(source, body, columns), ...(tooMany ? [tooMany] : [])];
  const place = { row: header.row, column: 1 };
  return { table: { source, form: 'sheet', place, columns, rows }, findings };
}

/** The first row with a word that heads columns, near the top; else the first row. */
function headerOf(rows: readonly OpenedRow[]): OpenedRow | undefined {
  const heads = ({ cells }: OpenedRow): boolean =>
    cells.length > 1 && cells.some(({ text }) => HEADS.has(headerWord(tidy(text)) ?? ''));
  return rows.slice(0, TITLE_ROWS).find(heads) ?? rows[0];
}

const TITLE_ROWS = 10;
/** One of these heads a column in every kind of table. */
const HEADS: ReadonlySet<string> = new Set(['unit', 'input']);

function firstText({ cells }: OpenedRow): string {
  return tidy(cells[0]?.text ?? '');
}

/** As far as anything stands in any row: what stands under no header is reported by who reads the table. */
function columnsOf(header: OpenedRow, body: readonly OpenedRow[]): readonly Column[] {
  const names = new Map(header.cells.map(({ column, text }) => [column, text]));
  const last = [header, ...body].reduce(
    (most, { cells }) => Math.max(most, lastFilled(cells)?.column ?? 0),
    0,
  );
  return Array.from({ length: last }, (_, index) => ({
    row: header.row,
    column: index + 1,
    name: tidy(names.get(index + 1) ?? '').replace(/\s+/g, ' '),
  }));
}

function lastFilled(cells: readonly OpenedCell[]): OpenedCell | undefined {
  return cells.findLast(({ text }) => tidy(text) !== '');
}

function rowOf({ row, cells }: OpenedRow, columns: readonly Column[]): Row {
  const found = new Map(cells.map((cell) => [cell.column, cell]));
  return {
    row,
    column: 1,
    cells: columns.map(({ name, column }): Cell => {
      const { text = '', literal = 'text' } = found.get(column) ?? {};
      return { row, column, name, text: tidy(text), literal };
    }),
  };
}

/** Said once a sheet: what formulas came to is taken, and whoever reads it may want to know. */
function formulaResults(
  source: Source,
  rows: readonly OpenedRow[],
  columns: readonly Column[],
): readonly DataFinding[] {
  const taken = rows.flatMap(({ row, cells }) =>
    cells
      .filter(({ calculated, literal }) => calculated && literal !== 'uncalculated')
      .map(({ column }) => ({ row, column, name: columns[column - 1]?.name ?? '' })),
  );
  const [first] = taken;
  if (!first) return [];
  const args = { ...cellPlace(first), count: taken.length };
  return [complaint(source, 'FORMULA_RESULT_TAKEN', args)];
}
