import { complaint, cellText } from '../complaint.js';
import type { DataFinding, DecimalMark } from '../findings.js';
import type { Cell, Source, TableForm } from '../table.js';
import { isMonthFirst } from './date.js';
import { dateIn } from './moment.js';
import { markIn } from './number.js';
import type { RawValue } from './raw-value.js';

/** How a whole file writes its values; found over all of them, never guessed cell by cell. */
export interface Conventions {
  /** `conflict` where the file uses both marks, `undecided` where all its numbers read both ways. */
  readonly mark: DecimalMark | 'conflict' | 'undecided';
  readonly monthFirst: boolean;
}

export function conventionsOf(
  source: Source,
  form: TableForm,
  values: readonly RawValue[],
): { readonly conventions: Conventions; readonly findings: readonly DataFinding[] } {
  const monthFirst = values.some(({ type, cell }) => {
    if (type.kind === 'moment') return isMonthFirst(dateIn(cell.text));
    return type.kind === 'date' && isMonthFirst(cell.text);
  });
  // JSON and Parquet have a decimal mark of their own, for numbers written as text too.
  if (form === 'json' || form === 'parquet')
    return { conventions: { mark: '.', monthFirst }, findings: [] };
  const { mark, findings } = detectMark(source, values);
  return { conventions: { mark, monthFirst }, findings };
}

function detectMark(source: Source, values: readonly RawValue[]) {
  const seen = new Map<DecimalMark | 'either', Cell>();
  for (const { type, cell } of values) {
    // Numbers of a workbook have no mark; only those that were typed as text have.
    const isText = cell.literal === 'text' && NUMBERS.has(type.kind);
    const mark = isText ? markIn(cell.text) : undefined;
    if (mark && !seen.has(mark)) seen.set(mark, cell);
  }
  return markOf(source, seen);
}

/** The mark of a file by the first cell that speaks for each. */
export function markOf(
  source: Source,
  seen: ReadonlyMap<DecimalMark | 'either', Cell>,
): { readonly mark: Conventions['mark']; readonly findings: readonly DataFinding[] } {
  const [comma, point] = [seen.get(','), seen.get('.')];
  if (comma && point) {
    const args = { comma: inFile(source, comma), point: inFile(source, point) };
    const finding = complaint(source, 'DECIMAL_MARK_CONFLICT', args);
    return { mark: 'conflict', findings: [finding] };
  }
  if (!comma && !point) {
    return { mark: seen.has('either') ? 'undecided' : '.', findings: [] };
  }
  const mark: DecimalMark = comma ? ',' : '.';
  return { mark, findings: [complaint(source, 'DECIMAL_MARK_DETECTED', { mark })] };
}

const NUMBERS = new Set(['integer', 'number', 'ratio']);

function inFile(source: Source, cell: Cell) {
  return { file: source.name, ...cellText(cell) };
}
