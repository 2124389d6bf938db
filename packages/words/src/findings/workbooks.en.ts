import type { WorkbookTrouble } from '@cchc/data';
import { formatNumber } from '../format/number.js';
import type { WorkbookSentences } from './workbooks.js';

const TROUBLES: Readonly<Record<WorkbookTrouble, (limit: string) => string>> = {
  'old-form': () => 'is a spreadsheet of another form (.xls, .xlsb or .ods), which is not read',
  locked: () => 'is locked by a password',
  'no-workbook': () => 'is no Excel workbook',
  broken: () => 'is broken and cannot be opened',
  'document-type': () => 'has declarations that no workbook needs, so it is not opened',
  swollen: (limit) => `unpacks to more than ${limit} bytes, so it is not opened`,
  'too-many-parts': (limit) => `has more than ${limit} parts`,
  'too-many-sheets': (limit) => `has more than ${limit} sheets`,
  'too-many-cells': (limit) => `has more than ${limit} cells`,
  'too-wide': (limit) => `has a sheet of more than ${limit} columns`,
};

const RESAVE = 'Open the file in Excel and choose Save As, type “Excel Workbook (*.xlsx)”.';
const SPLIT = 'Keep only the data that is scored, or split it into several files.';
const COPY = 'Copy the data to a new workbook and save that; do not use files of unknown origin.';

const CURES: Readonly<Record<WorkbookTrouble, string>> = {
  'old-form': RESAVE,
  locked: 'Open the file, take its password off and save it again.',
  'no-workbook': RESAVE,
  broken: RESAVE,
  'document-type': COPY,
  swollen: COPY,
  'too-many-parts': COPY,
  'too-many-sheets': SPLIT,
  'too-many-cells': SPLIT,
  'too-wide': SPLIT,
};

export const workbooksEn: WorkbookSentences = {
  WORKBOOK_REFUSED: ({ file, why, limit }, say) => ({
    message: `The file ${say.quote(file)} ${TROUBLES[why](formatNumber(String(limit ?? 0), 'en'))}.`,
    help: CURES[why],
  }),
  SHEET_IGNORED: ({ file, why }, say) =>
    why === 'hidden'
      ? {
          message: `The sheet ${say.quote(file)} is hidden, so it was not read.`,
          help: 'Unhide it if its data counts; otherwise delete it.',
        }
      : {
          message: `Nothing says what kind of data the sheet ${say.quote(file)} holds, so it was not read.`,
          help: 'Name the sheet and its columns as `cchc data template` does; if it only holds notes, let its name begin with `_`.',
        },
  FORMULA_RESULT_TAKEN: ({ count }) => ({
    message:
      count === 1
        ? 'This cell has a formula; its result when the file was saved is taken as the value.'
        : `This cell and ${formatNumber(String(count - 1), 'en')} others have formulas; their results when the file was saved are taken as the values.`,
    help: 'Nothing to do if the formulas are right and the file was recalculated before it was saved.',
  }),
  DATE_CELL: ({ name, text }, say) => ({
    message: `The cell in column ${say.quote(name)} is a date (${say.quote(text)}) and not what belongs there; spreadsheets make dates of what looks like ${say.quote('1/2')}.`,
    help: 'Format the cell as Text or Number and type the value again.',
  }),
  CODE_AS_NUMBER: ({ name, text, codes }, say) => ({
    message: `The cell in column ${say.quote(name)} is the number ${say.quote(text)}, which may be the code ${codes.map((code) => say.quote(code)).join(' or ')}.`,
    help: 'Format the column of codes as Text and type the code again.',
  }),
};
