import type { Reason } from '@cchc/model';
import type { LackCause } from '../../program/statement.js';
import { byExit, type Exit, type Lack } from '../body/scope.js';
import { said, textRun, type Book, type Read, type TableSheet, type Why } from '../book.js';
import type { Cells } from '../numbers/cells.js';
import { ownRows, readRows, unitPlaces } from './table.js';

const CAUSES: readonly LackCause[] = [
  'missing-input',
  'zero-denominator',
  'missing-evidence',
  'awaiting-manual-score',
  'incomplete',
  'refused',
];

/** One lack for all rows of a unit that lack something: of its first row's cause. */
export interface LackingRows {
  /** 0 where no row lacks, else the number of the cause. */
  readonly state: string;
  readonly lacks: readonly Lack[];
}

/** `counts` says which rows are asked at all (a column of 1 and 0); absent: all. */
export function lackingRows(
  book: Book,
  cells: Cells,
  sheet: TableSheet,
  { code, exits }: { readonly code: string; readonly exits: readonly Exit[] },
  counts?: string,
): LackingRows {
  if (!exits.some(({ kind }) => kind === 'lack')) return { state: '0', lacks: [] };
  const causes = exits.map((exit) =>
    exit.kind === 'lack' ? String(CAUSES.indexOf(exit.cause) + 1) : '0',
  );
  const found = byExit(sheet.cells, code, causes, 'lacks');
  const asked = counts === undefined ? found : `${counts}*${found}`;
  const column = sheet.cells.put('lacks', asked);
  const range = column.replace(/\]$/, ':]');
  const first = firstRow(book, cells, sheet, `(${range}>0)`);
  const state = cells.put('row that lacks', `IF(${first}=0,0,INDEX(${range},${first}))`);
  const given = [...new Set(causes)].filter((one) => one !== '0');
  return {
    state,
    lacks: given.map((number) => {
      const cause = CAUSES[Number(number) - 1] ?? 'refused';
      return {
        when: `${state}=${number}`,
        cause,
        why: whyOf(book, sheet, column, code, exits),
        say: String(textRun(book, [sentence(book, sheet, cause)])),
      };
    }),
  };
}

/** The first of the unit's rows of which a condition holds; 0 for none. */
export function firstRow(book: Book, cells: Cells, sheet: TableSheet, holds: string): string {
  const most = String(book.sizes.rows + 1);
  const range = `[r${String(sheet.at)}:0:]`;
  const place = `(${most}-(ROW(${range})-[row0]))`;
  const found = cells.put(
    'first row',
    `SUMPRODUCT(MAX(${ownRows(book, sheet)}*${holds}*${place}))`,
  );
  return cells.put('first row', `IF(${found}=0,0,${most}-${found})`);
}

const NAMED_ROWS = 3;

function whyOf(
  book: Book,
  sheet: TableSheet,
  column: string,
  code: string,
  exits: readonly Exit[],
): Why {
  return (read: Read): readonly Reason[] => {
    const place = read.number(unitPlaces(book));
    const lacking = readRows(read, sheet, book.sizes.rows, place)
      .filter((row) => row.number(column) > 0n)
      .flatMap((row) => {
        const exit = exits[Number(row.number(code)) - 1];
        return exit?.kind === 'lack' ? [{ cause: exit.cause, reasons: exit.why(row) }] : [];
      });
    const [first] = lacking;
    if (!first) return [];
    if (!first.reasons.every(({ kind }) => kind.endsWith('-cell'))) return first.reasons;
    return lacking
      .filter(({ cause }) => cause === first.cause)
      .slice(0, NAMED_ROWS)
      .flatMap(({ reasons }) => reasons);
  };
}

function sentence(book: Book, { name }: TableSheet, cause: LackCause): string {
  return cause === 'missing-input' || cause === 'refused'
    ? said(book, [{ kind: 'missing-input', input: name }])
    : said(book, [{ kind: 'zero-denominator' }]);
}
