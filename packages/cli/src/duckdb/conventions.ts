import {
  markOf,
  type Cell,
  type Conventions,
  type DataFinding,
  type DecimalMark,
  type PlannedHead,
  type Source,
} from '@cchc/data';
import { textOf, type Ask } from './database.js';
import { dateInSql } from './moments-sql.js';

/** How a file writes its values, found over all of them, as for files whose rows are read. */
export async function conventionsOf(
  ask: Ask,
  rows: string,
  source: Source,
  heads: readonly PlannedHead[],
): Promise<{ readonly conventions: Conventions; readonly findings: readonly DataFinding[] }> {
  const numbers = heads.filter(({ column }) => NUMBERS.has(column.type.kind));
  const dates = heads.filter(({ column }) => TIMES.has(column.type.kind));
  const marks = numbers.flatMap(({ index }) => {
    const text = `c${String(index)}`;
    return MARKS.flatMap(({ says }) => {
      const filter = `FILTER (WHERE ${says(`regexp_replace(${text}, '\\s*%$', '')`)})`;
      return [`min(file_row) ${filter}`, `arg_min(${text}, file_row) ${filter}`];
    });
  });
  const months = dates.map(({ index, column }) => {
    const text = `c${String(index)}`;
    const date = column.type.kind === 'moment' ? `(${dateInSql(text)})` : text;
    return `coalesce(bool_or(${monthFirst(date)}), FALSE)`;
  });
  const asked = [...marks, ...months];
  if (asked.length === 0) return { conventions: { mark: '.', monthFirst: false }, findings: [] };
  const [found = []] = await ask(`SELECT ${asked.join(', ')} FROM (${rows})`);

  const seen = new Map<DecimalMark | 'either', Cell>();
  numbers.forEach(({ index, name }, place) => {
    MARKS.forEach(({ mark }, kind) => {
      const at = (place * MARKS.length + kind) * 2;
      const [row, text] = [found[at], found[at + 1]];
      if (row === null || row === undefined) return;
      const first = seen.get(mark);
      const cell: Cell = {
        row: Number(row),
        column: index + 1,
        name,
        text: textOf(text),
        literal: 'text',
      };
      if (!first || cell.row < first.row) seen.set(mark, cell);
    });
  });
  const { mark, findings } = markOf(source, seen);
  const isMonthFirst = found.slice(marks.length).some((one) => one === true);
  return { conventions: { mark, monthFirst: isMonthFirst }, findings };
}

const NUMBERS = new Set(['integer', 'number', 'ratio']);
const TIMES = new Set(['date', 'moment']);
const EITHER = "'[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}'";
const THIN = ' \\x{00a0}\\x{2009}\\x{202f}';
const SIGN = '[+\\x{2212}-]?';

/** A number that can only be read with the mark: what reads with a comma is not asked for a point. */
const MARKS: readonly {
  readonly mark: DecimalMark | 'either';
  readonly says: (text: string) => string;
}[] = [
  { mark: ',', says: (text) => `${isMarked(text)} AND ${reads(text, ',', '.')}` },
  {
    mark: '.',
    says: (text) =>
      `${isMarked(text)} AND NOT ${reads(text, ',', '.')} AND ${reads(text, '.', ',')}`,
  },
  { mark: 'either', says: (text) => `regexp_full_match(${text}, ${EITHER})` },
];

function isMarked(text: string): string {
  return `regexp_matches(${text}, '[.,]') AND NOT regexp_full_match(${text}, ${EITHER})`;
}

function reads(text: string, mark: string, other: string): string {
  const grouped = `[1-9][0-9]{0,2}`;
  const whole = `([0-9]+|${grouped}([${other}][0-9]{3})+|${grouped}([${THIN}][0-9]{3})+)`;
  return `regexp_full_match(${text}, '${SIGN}${whole}([${mark}][0-9]+)?')`;
}

function monthFirst(text: string): string {
  const [month, day] = [1, 2].map(
    (part) => `TRY_CAST(split_part(${text}, '/', ${String(part)}) AS INTEGER)`,
  );
  const year = `split_part(${text}, '/', 3)`;
  return `regexp_full_match(${text}, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}') AND ${String(day)} > 12
    AND TRY_CAST(${year} || '-' || ${String(month)} || '-' || ${String(day)} AS DATE) IS NOT NULL`;
}
