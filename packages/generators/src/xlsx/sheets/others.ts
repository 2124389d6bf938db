import type { WriteSheet } from 'hucre/xlsx';
import { SCORING_SHEET_LABELS, stepInWords } from '@cchc/words';
import type { TableSheet } from '../book.js';
import { calendarColumns } from '../handed-in/working-days.js';
import { isThere } from '../handed-in/unit.js';
import type { Layout } from '../layout.js';
import { A4, drawn, filled, formula, number, text, written } from './cells.js';
import { formatOfEntry, validation, type Line } from './form.js';
import { calcColumn, calcRow, letters, spelt, TABLE_ROWS, type Places } from './places.js';
import type { Typed } from './typed.js';

/** Every step, a row a number and a column a unit. */
export function calculationsSheet({ book }: Layout, places: Places): WriteSheet {
  const sheet = drawn(places.sheets.calculations);
  const { about, what, unit: unitLabel } = SCORING_SHEET_LABELS[book.tongue];
  text(sheet, 0, 0, about, 'head');
  text(sheet, 0, 1, what, 'head');
  for (let unit = 0; unit < places.units; unit++) {
    text(sheet, 0, calcColumn(unit), `${unitLabel} ${String(unit + 1)}`, 'head');
  }
  book.calc.forEach(({ about: of, label, formula: code }, at) => {
    const row = calcRow(at);
    text(sheet, row, 0, of, 'calc');
    text(sheet, row, 1, stepInWords(label, book.tongue), 'calc');
    for (let unit = 0; unit < places.units; unit++) {
      formula(
        sheet,
        row,
        calcColumn(unit),
        spelt(code, { sheet: 'calculations', unit }, places),
        'calc',
        '0',
      );
    }
  });
  return written(sheet, {
    widths: [16, 28, ...Array.from({ length: places.units }, () => 16)],
    freezePane: { rows: 1, columns: 2 },
    pageSetup: A4,
  });
}

/** A case table: typed columns, and beside them what is worked out of each row. */
export function tableSheets(
  { book }: Layout,
  places: Places,
  typedIn: Typed,
): readonly WriteSheet[] {
  return book.tables.map((table) => {
    const sheet = drawn(places.sheets.tables[table.at] ?? '');
    const labels = SCORING_SHEET_LABELS[book.tongue];
    text(sheet, 0, 0, labels.caseUnit, 'head');
    table.columns.forEach(({ label }, at) => {
      text(sheet, 0, at + 1, label, 'head');
    });
    const typed = places.typed[table.at] ?? 1;
    table.rows.forEach(({ label }, at) => {
      text(sheet, 0, typed + at, stepInWords(label, book.tongue), 'note');
    });
    for (let row = TABLE_ROWS; row < TABLE_ROWS + places.rows; row++) rowOf(row, table);
    function rowOf(row: number, { columns, rows, at: of }: TableSheet): void {
      const known = (column: number) => typedIn.row(of, row - TABLE_ROWS, column);
      filled(sheet, row, 0, known(0), '@');
      columns.forEach(({ holds }, at) => {
        filled(sheet, row, at + 1, known(at + 1), formatOfEntry(holds));
      });
      rows.forEach(({ formula: code }, at) => {
        formula(
          sheet,
          row,
          typed + at,
          spelt(code, { sheet: 'table', table: of, row }, places),
          'calc',
          '0',
        );
      });
    }
    table.columns.forEach(({ holds }, at) => {
      const rule = validation(holds, places, book.tongue);
      const column = letters(at + 1);
      const range = `${column}${String(TABLE_ROWS + 1)}:${column}${String(TABLE_ROWS + places.rows)}`;
      if (rule)
        sheet.validations.push({ ...rule, range, allowBlank: true, showErrorMessage: true });
    });
    return written(sheet, {
      widths: Array.from({ length: typed + table.rows.length }, (_, at) => (at < typed ? 20 : 10)),
      freezePane: { rows: TABLE_ROWS, columns: 1 },
      pageSetup: A4,
    });
  });
}

/** Texts of authors and sentences, and what calendars know: only formulas look here. */
export function hiddenSheets({ book }: Layout, places: Places): readonly WriteSheet[] {
  const texts = drawn(places.sheets.texts);
  book.texts.forEach((one, row) => {
    text(texts, row, 0, one.slice(0, 32_000), 'calc');
  });
  const hidden = [written(texts, { widths: [60], hidden: true })];
  if (book.rulebook.calendars.length === 0) return hidden;
  const calendars = drawn(places.sheets.calendars);
  book.rulebook.calendars.forEach((calendar, at) => {
    const { upTo, worked } = calendarColumns(calendar);
    upTo.forEach((count, row) => {
      number(calendars, row, 2 * at, count);
    });
    worked.forEach((day, row) => {
      number(calendars, row, 2 * at + 1, day);
    });
  });
  return [...hidden, written(calendars, { widths: [12], hidden: true })];
}

/** A row a unit: what the form says of each, side by side. */
export function resultsSheet(
  layout: Layout,
  lines: readonly Line[],
  places: Places,
  name: string,
): WriteSheet {
  const { book, unit: own } = layout;
  const sheet = drawn(name);
  const labels = SCORING_SHEET_LABELS[book.tongue];
  const results = lines.flatMap((line) => (line.kind === 'result' ? [line] : []));
  text(sheet, 0, 0, labels.unit, 'head');
  results.forEach(({ title }, at) => {
    text(sheet, 0, 1 + 2 * at, title, 'head');
    text(sheet, 0, 2 + 2 * at, labels.note, 'head');
  });
  const exists = isThere(book);
  for (let unit = 0; unit < places.units; unit++) {
    const row = unit + 1;
    const put = (column: number, code: string, format?: string): void => {
      const whole = `IF(${exists}=0,"",${code})`.replaceAll(
        '[T]',
        `[t1:${String(book.texts.length)}]`,
      );
      formula(
        sheet,
        row,
        column,
        spelt(whole, { sheet: 'results', unit }, places),
        'plain',
        format,
      );
    };
    put(0, `IF(ISBLANK(${own.name}),${own.id},${own.name})`);
    results.forEach(({ value, note, format }, at) => {
      put(1 + 2 * at, value, format);
      put(2 + 2 * at, note);
    });
  }
  return written(sheet, {
    widths: [36, ...results.flatMap(() => [16, 26])],
    freezePane: { rows: 1, columns: 1 },
    pageSetup: A4,
  });
}
