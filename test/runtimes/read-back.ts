import { readFileSync } from 'node:fs';
import { printResults } from '@cchc/semantics';
import type { Read } from '../../packages/generators/src/xlsx/book.js';
import { readUnit, type Layout } from '../../packages/generators/src/xlsx/layout.js';
import {
  calcColumn,
  calcRow,
  formColumn,
  TABLE_ROWS,
  type Places,
} from '../../packages/generators/src/xlsx/sheets/places.js';

type Grid = readonly (readonly string[])[];

/** The canonical results that a recalculated workbook holds, from its sheets as CSV. */
export function resultsIn(
  layout: Layout,
  places: Places,
  sheet: (name: string) => string,
  {
    units,
    header,
    rowNumbers,
  }: {
    readonly units: readonly string[];
    readonly header: Parameters<typeof printResults>[0]['header'];
    readonly rowNumbers: readonly (readonly number[])[];
  },
): string {
  const calc = gridOf(readFileSync(sheet(places.sheets.calculations), 'utf8'));
  const form = gridOf(readFileSync(sheet(places.sheets.form), 'utf8'));
  const tables = places.sheets.tables.map((name) => gridOf(readFileSync(sheet(name), 'utf8')));
  const textsOf =
    (unit: number, row?: { readonly table: number; readonly at: number }) => (mark: string) => {
      const [, kind = '', first = '0', second = '0'] = /^\[([cer])(\d+):?(\d*)\]$/.exec(mark) ?? [];
      switch (kind) {
        case 'c':
          return calc[calcRow(Number(first))]?.[calcColumn(unit)] ?? '';
        case 'e':
          return withoutPercent(
            form[places.entryRow[Number(first)] ?? 0]?.[
              formColumn(places.isShared[Number(first)] ? 0 : unit)
            ] ?? '',
          );
        default: {
          const column = (places.typed[Number(first)] ?? 0) + Number(second);
          return tables[Number(first)]?.[TABLE_ROWS + (row?.at ?? 0)]?.[column] ?? '';
        }
      }
    };
  const readOf = (unit: number, row?: { readonly table: number; readonly at: number }): Read => {
    const text = textsOf(unit, row);
    return {
      text,
      number: (mark) =>
        mark === '[row]' && row
          ? BigInt(rowNumbers[row.table]?.[row.at] ?? 0)
          : wholeNumber(mark, text(mark)),
      is: (mark) => mark === 'TRUE' || ['TRUE', '1'].includes(text(mark)),
      ofRow: (table, at) => readOf(unit, { table, at }),
    };
  };
  const found = units.map((id, unit) => readUnit(layout, readOf(unit), id));
  return printResults({ header, units: found });
}

/** A share as it is typed, `0.5%`, as the number that the cell holds. */
function withoutPercent(text: string): string {
  return /^-?[\d.]+%$/.test(text) ? `${text.slice(0, -1)}E-2` : text;
}

function wholeNumber(mark: string, found: string): bigint {
  const text = /^\(?(-?\d+)\)?$/.exec(mark)?.[1] ?? found;
  if (/^-?\d+$/.test(text)) return BigInt(text);
  const number = Number(text);
  if (text === '' || !Number.isInteger(number))
    throw new Error(`${mark} holds ${JSON.stringify(text)}`);
  return BigInt(number);
}

/** CSV as LibreOffice writes it: commas, quotes doubled within quotes. */
function gridOf(text: string): Grid {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at] ?? '';
        else if (text[at + 1] === '"') cell += text[at++] ?? '';
        else break;
      }
      at++;
    } else {
      const end = /[,\n]/g;
      end.lastIndex = at;
      const next = end.exec(text)?.index ?? text.length;
      cell = text.slice(at, next);
      at = next;
    }
    row.push(cell);
    if (text[at] === '\n' || at >= text.length) {
      rows.push(row);
      row = [];
    }
    at++;
  }
  return rows;
}
