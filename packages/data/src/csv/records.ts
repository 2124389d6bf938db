import { parse } from 'csv-parse/browser/esm/sync';
import type { Separator } from '../findings.js';
import { LIMITS } from '../limits.js';

/** One record of a CSV text; `row` is 1-based and as a spreadsheet numbers it. */
export interface Record {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Records {
  readonly records: readonly Record[];
  readonly trouble?: { readonly row: number; readonly why: 'quote-unclosed' | 'other' };
}

/** All records up to the first trouble, and one more than the limit allows where there are too many. */
export function readRecords(text: string, separator: Separator): Records {
  const records: Record[] = [];
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      // A quote inside a cell that is not quoted is a quote: `Trường "A"`.
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: LIMITS.rows + 2,
      // Collected here, for what was read before a trouble would be lost otherwise.
      on_record: (cells: readonly string[], { records: count, empty_lines }) => {
        records.push({ row: count + empty_lines, cells });
        return null;
      },
    });
  } catch (error) {
    const row = (records.at(-1)?.row ?? 0) + 1;
    return { records, trouble: { row, why: isUnclosed(error) ? 'quote-unclosed' : 'other' } };
  }
  return { records };
}

function isUnclosed(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'CSV_QUOTE_NOT_CLOSED'
  );
}
