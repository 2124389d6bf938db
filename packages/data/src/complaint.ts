import { nowhere, type Severity, type Span } from '@cchc/model';
import type { DataCode, DataFinding, DataFindingArgs } from './findings.js';
import type { Cell, Place, Source } from './table.js';

/** What a finding tells besides its file, which is told by the source. */
export type ArgsOf<Code extends DataCode> = Omit<DataFindingArgs[Code], 'file' | 'sheet'>;

export function complaint<Code extends DataCode>(
  source: Source,
  code: Code,
  args: ArgsOf<Code>,
): DataFinding {
  const row = 'row' in args && typeof args.row === 'number' ? args.row : 1;
  const finding = {
    code,
    severity: SEVERITIES[code] ?? 'error',
    at: lineOf(source, row),
    args: {
      file: source.name,
      ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
      ...args,
    },
  };
  // The compiler does not follow one code through a union of all codes.
  return finding as unknown as DataFinding;
}

/** There is nothing to score in any of the files. */
export function noUnits(): DataFinding {
  return { code: 'NO_UNITS', severity: 'error', at: nowhere, args: {} };
}

/** The arguments that say where a cell is and what stands in it; long text is cut for messages. */
export function cellText(cell: Cell) {
  return { ...cellPlace(cell), text: excerpt(cell.text) };
}

export function cellPlace({ row, column, name }: Place & { readonly name: string }) {
  return { row, column, name };
}

export function excerpt(text: string): string {
  const characters = Array.from(text);
  return characters.length <= EXCERPT ? text : `${characters.slice(0, EXCERPT).join('')}…`;
}

const EXCERPT = 80;

/** All others are errors. */
const SEVERITIES: Readonly<Partial<Record<DataCode, Severity>>> = {
  SEPARATOR_DETECTED: 'info',
  DECIMAL_MARK_DETECTED: 'info',
  TABLE_IN_PLACE: 'info',
  COLUMN_IGNORED: 'info',
  COLUMN_UNKNOWN: 'warning',
  INPUT_UNKNOWN: 'warning',
  SHEET_IGNORED: 'warning',
  FORMULA_RESULT_TAKEN: 'info',
  UNIT_TYPE_NOT_ASSESSED: 'warning',
};

function lineOf(source: Source, row: number): Span {
  const start = { line: row - 1, character: 0 };
  return { file: source.index, start, end: start };
}
