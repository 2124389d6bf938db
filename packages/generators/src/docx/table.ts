import type { DOCUMENT_LABELS } from '@cchc/words';
import type { OfficialRow } from '../documents/official-table.js';
import type { Layout } from './layout.js';

/** In percent of the sheet, in the order of the columns. */
const WIDTHS = [6, 23, 7, 33, 20, 11];
const POINTS = 2;

/** The official table; its head is repeated on every page. */
export function officialDocxTable(
  rows: readonly OfficialRow[],
  { columns }: (typeof DOCUMENT_LABELS)['vi'],
  { table }: Layout,
) {
  return table(
    Object.values(columns),
    WIDTHS,
    rows.map(({ code, title, points, rule, evidence, notes }) => [
      [code],
      [title],
      [points],
      rule,
      evidence,
      notes,
    ]),
    (row, column) => ({
      bold: column <= POINTS && WEIGHTY.has(rows[row]?.kind ?? 'item'),
      italics: column <= POINTS && rows[row]?.kind === 'criterion' && isGroup(rows, row),
      keepNext: isGroup(rows, row),
      align: column === POINTS ? 'right' : 'left',
    }),
  );
}

/** Whether what follows stands below it. */
function isGroup(rows: readonly OfficialRow[], row: number): boolean {
  return (rows[row + 1]?.depth ?? 0) > (rows[row]?.depth ?? 0);
}

const WEIGHTY: ReadonlySet<OfficialRow['kind']> = new Set<OfficialRow['kind']>([
  'field',
  'block',
  'total',
]);
