import { LIMITS, type OpenedSheet, type OpenedWorkbook } from '@cchc/data';
import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { openedCell } from './cell.js';
import { partsOf } from './parts.js';
import { prepared } from './prepare.js';

/**
 * An XLSX workbook as sheets of cells. It never throws, follows no link, runs no macro and works out
 * no formula; archives that unpack to too much, and XML with a document type, are refused.
 */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const unpacked = partsOf(bytes);
  if (!unpacked.ok) return unpacked;
  if (countCells(unpacked.parts) > LIMITS.cells) {
    return { ok: false, why: 'too-many-cells', limit: LIMITS.cells };
  }
  try {
    return sheetsOf(
      read(prepared(unpacked.parts), {
        type: 'array',
        dense: true,
        cellNF: true,
        cellHTML: false,
        cellStyles: false,
        sheetRows: LIMITS.rows + HEADER_ROWS,
      }),
    );
  } catch {
    return { ok: false, why: 'broken' };
  }
}

/** Room for titles and notes above the rows that count. */
const HEADER_ROWS = 100;

function countCells(parts: ReadonlyMap<string, string>): number {
  let count = 0;
  for (const [path, text] of parts) {
    if (!path.startsWith('xl/worksheets/')) continue;
    for (let at = text.indexOf('<c '); at >= 0; at = text.indexOf('<c ', at + 1)) count++;
  }
  return count;
}

function sheetsOf({ SheetNames, Sheets, Workbook }: WorkBook): OpenedWorkbook {
  if (SheetNames.length === 0) return { ok: false, why: 'broken' };
  if (SheetNames.length > LIMITS.sheets) {
    return { ok: false, why: 'too-many-sheets', limit: LIMITS.sheets };
  }
  const is1904 = Workbook?.WBProps?.date1904 === true;
  const sheets = SheetNames.map((name, index): OpenedSheet => {
    const cells = Sheets[name]?.['!data'] ?? [];
    const hidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return { name: name.normalize('NFC'), hidden, rows: rowsOf(cells, is1904) };
  });
  const isTooWide = sheets.some(({ rows }) =>
    rows.some(({ cells }) => (cells.at(-1)?.column ?? 0) > LIMITS.sheetColumns),
  );
  return isTooWide
    ? { ok: false, why: 'too-wide', limit: LIMITS.sheetColumns }
    : { ok: true, sheets };
}

/** Rows and cells without anything are holes in the library's lists, which `forEach` passes over. */
function rowsOf(data: readonly (readonly (CellObject | undefined)[])[], is1904: boolean) {
  const rows: OpenedSheet['rows'][number][] = [];
  data.forEach((row, index) => {
    const cells: OpenedSheet['rows'][number]['cells'][number][] = [];
    row.forEach((cell, column) => {
      const opened = cell && openedCell(cell, column + 1, is1904);
      if (opened) cells.push(opened);
    });
    if (cells.length > 0) rows.push({ row: index + 1, cells });
  });
  return rows;
}
