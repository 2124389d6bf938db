import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx';
import { writtenCell, type OutCell } from './cell.js';

export interface OutSheet {
  readonly name: string;
  /** Undefined: nothing stands there. */
  readonly rows: readonly (readonly (OutCell | undefined)[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly DataValidation[];
  /** A list that only validations look at. */
  readonly hidden?: true;
}

/** A workbook's bytes: the same sheets give the same bytes, whenever and wherever they are written. */
export async function writeWorkbook(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  // The library is large, and only who writes a workbook needs it.
  const { writeXlsx } = await import('hucre/xlsx');
  return withoutTime(await writeXlsx({ sheets: sheets.map(written), stringMode: 'inline' }));
}

function written(sheet: OutSheet): WriteSheet {
  const { name, rows, widths, frozen, validations, hidden } = sheet;
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell, column): (readonly [string, Partial<Cell>])[] =>
      cell ? [[`${at},${column}`, writtenCell(cell)]] : [],
    ),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(() => null)),
    cells: new Map(cells),
    freezePane: frozen,
    dataValidations: [...(validations ?? [])],
    ...(hidden ? { hidden } : {}),
  };
}

/** The library notes when it wrote a file, in the file and in the archive around it. */
function withoutTime(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] =>
    path === CORE ? [path, strToU8(strFromU8(part).replace(TIMES, ''))] : [path, part],
  );
  return zipSync(Object.fromEntries(parts), { mtime: EARLIEST });
}

const CORE = 'docProps/core.xml';
const TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;
/** As early as an archive can say, by the clock on the wall in whatever zone. */
const EARLIEST = new Date(1980, 0, 1);
