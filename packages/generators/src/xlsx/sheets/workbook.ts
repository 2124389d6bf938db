import { SCORING_SHEET_LABELS } from '@cchc/words';
import { withoutTime } from '../../documents/without-time.js';
import type { Layout } from '../layout.js';
import { formLines, formSheet } from './form.js';
import { calculationsSheet, hiddenSheets, resultsSheet, tableSheets } from './others.js';
import type { Places } from './places.js';
import type { Typed } from './typed.js';

const NOTHING: Typed = { entry: () => undefined, row: () => undefined };

export interface Workbook {
  readonly places: Places;
  readonly bytes: Uint8Array;
}

/** A layout as a workbook, empty or with what is known already: the same bytes every time. */
export async function workbookOf(layout: Layout, typed: Typed = NOTHING): Promise<Workbook> {
  const { book } = layout;
  const { sheets } = SCORING_SHEET_LABELS[book.tongue];
  const lines = formLines(layout);
  const rowOf = new Map(
    lines.flatMap((line, row) => (line.kind === 'entry' ? [[line.at, row]] : [])),
  );
  const places: Places = {
    sheets: {
      form: sheets.form,
      calculations: sheets.calculations,
      texts: '_texts',
      calendars: '_calendars',
      tables: book.tables.map((_, at) => `${sheets.table} ${String(at + 1)}`),
    },
    entryRow: book.entries.map((_, at) => rowOf.get(at) ?? 0),
    isShared: book.entries.map(({ shared }) => shared),
    units: book.sizes.units,
    typed: book.tables.map(({ columns }) => columns.length + 1),
    rows: book.sizes.rows,
  };
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: [
      formSheet(layout, lines, places, typed),
      ...(places.units > 1 ? [resultsSheet(layout, lines, places, sheets.results)] : []),
      ...tableSheets(layout, places, typed),
      calculationsSheet(layout, places),
      ...hiddenSheets(layout, places),
    ],
    stringMode: 'shared',
  });
  return { places, bytes: withoutTime(bytes, { 'xl/workbook.xml': quotedTitles }) };
}

/** What is repeated on every page is a name whose sheets have to stand in quotes, which hucre forgets. */
function quotedTitles(xml: string): string {
  return xml.replace(/(<definedName [^>]*>)([^<]*)(<\/definedName>)/g, (_, open, ranges, close) => {
    const quoted = String(ranges)
      .split(',')
      .map((one) => one.replace(/^([^'!]+)!/, "'$1'!"));
    return `${String(open)}${quoted.join(',')}${String(close)}`;
  });
}
