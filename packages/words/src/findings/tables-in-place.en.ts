import type { TableTrouble } from '@cchc/data';
import { formatNumber } from '../format/number.js';
import type { TableInPlaceSentences } from './tables-in-place.js';

const TROUBLES: Readonly<Record<TableTrouble, (detail: string) => string>> = {
  'row-by-row': (table) =>
    `its rows are scored one by one (${table}), and it has too many for that`,
  'not-exact': (what) =>
    `a figure over its rows uses what cannot be worked out exactly where they are (${what})`,
  'column-type': (column) => `the type of a column is none that is read exactly (${column})`,
  'several-files': (table) => `the table ${table} is in another file too`,
  'several-rulebooks': () => 'the rulebook file has several rulebooks',
  'too-many-options': (column) => `column ${column} has too many different texts for options`,
  unreadable: (what) => `it cannot be read (${what})`,
};

const SPLIT = 'Hand in fewer rows, 200,000 at most, such as a sample.';

const CURES: Readonly<Record<TableTrouble, string>> = {
  'row-by-row': SPLIT,
  'not-exact': `Let conditions of the rows use columns, numbers and parameters only. ${SPLIT}`,
  'column-type': 'Save the column as whole numbers, decimals, dates, yes and no, or text.',
  'several-files': 'Put all rows of the table into one file.',
  'several-rulebooks': SPLIT,
  'too-many-options': 'Look whether the right data stand in the column.',
  unreadable: 'Save the file again, as CSV in UTF-8 or as Parquet.',
};

export const tablesInPlaceEn: TableInPlaceSentences = {
  TABLE_IN_PLACE: ({ file, rows }, say) => ({
    message: `The ${formatNumber(String(rows), 'en')} rows of ${say.quote(file)} stay in their file; figures over them were worked out there.`,
    help: 'Nothing to do.',
  }),
  TABLE_IN_PLACE_REFUSED: ({ file, why, detail }, say) => ({
    message: `The table in ${say.quote(file)} is left out: ${TROUBLES[why](say.quote(detail))}.`,
    help: CURES[why],
  }),
  FAULTS_NOT_LISTED: ({ file, count, listed }, say) => ({
    message: `${formatNumber(String(count), 'en')} more faults of ${say.quote(file)} are not listed.`,
    help: `Correct the ${formatNumber(String(listed), 'en')} that are, then check again.`,
  }),
};
