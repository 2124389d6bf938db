import type { DataFindingArgs } from '@cchc/data';
import type { Sentences } from './sentences.js';

/** What is wrong with workbooks: the sheets and cells of spreadsheets. */
export type WorkbookSentences = Sentences<
  Pick<
    DataFindingArgs,
    'WORKBOOK_REFUSED' | 'SHEET_IGNORED' | 'FORMULA_RESULT_TAKEN' | 'DATE_CELL' | 'CODE_AS_NUMBER'
  >
>;
