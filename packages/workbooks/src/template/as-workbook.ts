import { columnRange, quotedSheet } from '@cchc/data';
import type { DataValidation } from 'hucre/xlsx';
import { heading, note, text, type OutCell } from '../out/cell.js';
import { writeWorkbook, type OutSheet } from '../out/workbook.js';
import type { Holds, TemplateTable } from './template-table.js';

/** A sheet a table: keys, notes, and rows that take only what belongs into them. */
export async function asWorkbook(tables: readonly TemplateTable[]): Promise<Uint8Array> {
  const lists = new Map<string, readonly string[]>();
  for (const { columns } of tables) {
    for (const { holds } of columns)
      if (holds.kind === 'list') lists.set(keyOf(holds), holds.items);
  }
  const columns = [...lists.keys()];
  const source = (holds: Holds & { readonly kind: 'list' }): string =>
    `${quotedSheet(LISTS)}!${columnRange(columns.indexOf(keyOf(holds)), 0, holds.items.length - 1)}`;
  const sheets = tables.map((table) => sheetOf(table, source));
  return writeWorkbook([
    ...sheets,
    ...(columns.length > 0 ? [listsSheet([...lists.values()])] : []),
  ]);
}

/** Readers pass over sheets that begin so. */
const LISTS = '_lists';
/** Keys and notes. */
const HEADINGS = 2;
/** Rows that are ready to be filled in, beyond those that are filled already. */
const ROOM = 300;

type Source = (holds: Holds & { readonly kind: 'list' }) => string;

function sheetOf({ sheet, columns, rows }: TemplateTable, source: Source): OutSheet {
  const last = HEADINGS + rows.length + ROOM - 1;
  return {
    name: sheet.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    rows: [
      columns.map(({ key }) => heading(key)),
      columns.map((column, index) => note(index === 0 ? `// ${column.note}` : column.note)),
      ...Array.from({ length: rows.length + ROOM }, (_, at) =>
        columns.map(({ holds }, index) => cellOf(rows[at]?.[index] ?? '', holds)),
      ),
    ],
    widths: columns.map(({ key, note: about }) =>
      Math.min(32, Math.max(12, key.length + 2, about.length / 2)),
    ),
    frozen: { rows: HEADINGS, columns: 1 },
    validations: columns.flatMap(({ holds }, index) => {
      const range = columnRange(index, HEADINGS, last).replaceAll('$', '');
      const rule = ruleOf(holds, source);
      return rule ? [{ ...rule, range, allowBlank: true, showErrorMessage: true }] : [];
    }),
  };
}

function cellOf(known: string, holds: Holds): OutCell | undefined {
  if (known !== '') return text(known);
  const format = FORMATS[holds.kind];
  return format === undefined ? undefined : { kind: 'blank', format };
}

/** Codes and names are text, so that `1.10` and `001` stay what they are. */
const FORMATS: Readonly<Record<Holds['kind'], string | undefined>> = {
  text: '@',
  list: '@',
  integer: '0',
  number: undefined,
  ratio: '0.##%',
  date: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
};

function ruleOf(holds: Holds, source: Source): Omit<DataValidation, 'range'> | undefined {
  switch (holds.kind) {
    case 'text':
      return undefined;
    case 'list':
      return { type: 'list', formula1: source(holds) };
    case 'date':
    case 'moment':
      return { type: 'date', operator: 'between', formula1: '36526', formula2: '73050' };
    default:
      return numberRule(holds);
  }
}

function numberRule(holds: Holds): Omit<DataValidation, 'range'> | undefined {
  const { lowest, highest } = 'lowest' in holds ? holds : {};
  const type = holds.kind === 'integer' ? 'whole' : 'decimal';
  if (lowest !== undefined && highest !== undefined) {
    return { type, operator: 'between', formula1: lowest, formula2: highest };
  }
  if (lowest !== undefined) return { type, operator: 'greaterThanOrEqual', formula1: lowest };
  if (highest !== undefined) return { type, operator: 'lessThanOrEqual', formula1: highest };
  return { type, operator: 'between', formula1: '-1000000000000', formula2: '1000000000000' };
}

function keyOf({ items }: Holds & { readonly kind: 'list' }): string {
  return JSON.stringify(items);
}

function listsSheet(lists: readonly (readonly string[])[]): OutSheet {
  const longest = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    lists.map((list) => {
      const item = list[row];
      return item === undefined ? undefined : text(item);
    }),
  );
  return {
    name: LISTS,
    rows,
    widths: lists.map(() => 24),
    frozen: { rows: 0, columns: 0 },
    hidden: true,
  };
}
