import type { Name } from '@cchc/model';
import { SCORING_SHEET_LABELS } from '@cchc/words';
import { plain } from '../../documents/plain.js';
import type { Slot } from '../../program/int.js';
import { scopeOf, type Exit, type HeldSlot, type Lack, type Scope } from '../body/scope.js';
import {
  calcCells,
  checkLength,
  entryOf,
  once,
  rangeOfUnits,
  said,
  textMark,
  textRun,
  type Book,
  type Entry,
  type Read,
  type TableSheet,
  type Why,
} from '../book.js';
import {
  holdsOf,
  list,
  MISSING,
  readCell,
  typeInWords,
  yesAndNo,
} from '../handed-in/figure-kind.js';
import { WHYS } from '../handed-in/input.js';
import { isThere, unitEntries } from '../handed-in/unit.js';
import { inCell } from '../numbers/value.js';

/** The sheet of a case table: whose row it is, and the columns of the rulebook. */
export function tableSheet(book: Book, name: Name): TableSheet {
  return once(book, `table ${name}`, () => {
    const table = book.rulebook.tables.find((one) => one.name === name);
    const at = book.tables.length;
    const rows: TableSheet['rows'] = [];
    const columns: Entry[] = (table?.columns ?? []).map((column) => ({
      key: `column ${column.name}`,
      label: plain(`${column.title ?? column.name} ${typeInWords(book, column.type)}`),
      holds: holdsOf(book, column.type),
      home: undefined,
      shared: false,
    }));
    const sheet: TableSheet = {
      name,
      at,
      columns,
      rows,
      cells: {
        put: (label, formula) => {
          checkLength(formula);
          rows.push({ about: '', label, formula });
          return `[r${String(at)}:${String(rows.length - 1)}]`;
        },
      },
    };
    book.tables.push(sheet);
    const { id } = unitEntries(book);
    const cells = calcCells(book, '');
    const ids = once(book, 'ids', () => cells.put('id', `IF(ISBLANK(${id}),"",${id}&"")`));
    const places = unitPlaces(book);
    const own = typed(sheet, 0);
    sheet.cells.put(
      'unit number',
      `IF(ISBLANK(${own}),0,SUMPRODUCT(EXACT(${own},${rangeOfUnits(ids)})*${rangeOfUnits(places)}*${rangeOfUnits(isThere(book))}))`,
    );
    return sheet;
  });
}

/** 1, 2, 3 … over the units. */
export function unitPlaces(book: Book): string {
  return once(book, 'unit places', () => calcCells(book, '').put('order', '[#]'));
}

/** The cell of a row that people type into: 0 is the unit's. */
function typed({ at }: TableSheet, column: number): string {
  return `[x${String(at)}:${String(column)}]`;
}

/** Which rows are the unit's, as a condition over all of them. */
export function ownRows(book: Book, { at }: TableSheet): string {
  return `([r${String(at)}:0:]=${unitPlaces(book)})`;
}

/** Whether a unit handed the table in: by its rows, or by saying that there are none. */
export function handedIn(
  book: Book,
  sheet: TableSheet,
): { readonly count: string; readonly there: string; readonly none: string } {
  return once(book, `handed in ${sheet.name}`, () => {
    const cells = calcCells(book, plain(sheet.name));
    const count = cells.put('rows', `SUMPRODUCT(${ownRows(book, sheet)}*1)`);
    const [yes = ''] = yesAndNo(book);
    const title = plain(
      book.rulebook.tables.find(({ name }) => name === sheet.name)?.title ?? sheet.name,
    );
    const none = entryOf(book, {
      key: `no rows of ${sheet.name}`,
      label: SCORING_SHEET_LABELS[book.tongue].noRows(title),
      holds: list(book, yesAndNo(book)),
      home: undefined,
      shared: false,
    });
    const there = cells.put(
      'handed in',
      `IF(OR(${count}>0,EXACT(${none},${textMark(book, yes)})),1,0)`,
    );
    return { count, there, none };
  });
}

export function missingTable(book: Book, name: Name): Lack {
  const why: Why = () => [{ kind: 'missing-input', input: name }];
  return {
    when: 'TRUE',
    cause: 'missing-input',
    why,
    say: String(textRun(book, [said(book, [{ kind: 'missing-input', input: name }])])),
  };
}

/** A body laid out beside every row. */
export function rowScope({ book, leaf, checking }: Scope, sheet: TableSheet): Scope {
  return scopeOf(book, sheet.cells, { table: sheet, checking, ...(leaf ? { leaf } : {}) });
}

export function columnSlot(
  slot: Extract<Slot, { readonly of: 'column' }>,
  { book }: Scope,
): HeldSlot {
  const sheet = tableSheet(book, slot.table);
  return once(book, `column ${slot.table} ${slot.name}`, () => {
    const table = book.rulebook.tables.find((one) => one.name === slot.table);
    const at = table?.columns.findIndex((one) => one.name === slot.name) ?? -1;
    const column = table?.columns[at];
    if (!column) throw new Error(`no column ${slot.name}`);
    const read = readCell(
      book,
      sheet.cells,
      typed(sheet, at + 1),
      column.type,
      undefined,
      plain(slot.name),
    );
    const isNumber = ['integer', 'number', 'ratio'].includes(column.type.kind);
    const raw = read.local.type === 'int' ? (read.local.value.cell ?? '0') : '0';
    const scale = column.type.kind === 'integer' ? 1n : 1_000_000n;
    const high = column.type.kind === 'ratio' ? `IF(${raw}>${scale.toString()},5,0)` : '0';
    const state = isNumber
      ? sheet.cells.put(slot.name, `IF(${read.problem}<>0,${read.problem},IF(${raw}<0,4,${high}))`)
      : read.problem;
    const where = { table: slot.table, column: slot.name };
    const missing: Why = (of) => [{ kind: 'missing-cell', ...where, row: rowOf(of) }];
    const refused: Why = (of) => {
      const why = WHYS[Number(of.number(state)) - 2] ?? 'unreadable';
      return [{ kind: 'refused-cell', ...where, row: rowOf(of), why }];
    };
    const local =
      read.local.type === 'int' && isNumber
        ? ({
            type: 'int',
            value: inCell(
              sheet.cells.put(slot.name, `IF(${state}=0,${raw},0)`),
              0n,
              read.local.value.high,
            ),
          } as const)
        : read.local;
    return {
      state,
      lacks: [
        { when: `${state}=${String(MISSING)}`, cause: 'missing-input', why: missing, say: '1' },
        { when: 'TRUE', cause: 'refused', why: refused, say: '1' },
      ],
      local,
    };
  });
}

/** The number of the row that is being read; it stands in the mark of no cell. */
function rowOf(read: Read): number {
  return Number(read.number('[row]'));
}

/** Rows of a unit, as they were read back. */
export function readRows(
  read: Read,
  sheet: TableSheet,
  size: number,
  place: bigint,
): readonly Read[] {
  return Array.from({ length: size }, (_, row) => read.ofRow(sheet.at, row)).filter(
    (one) => one.number(`[r${String(sheet.at)}:0]`) === place,
  );
}

export interface RowExits {
  readonly code: string;
  readonly exits: readonly Exit[];
}
