import { sqlLinesInWords } from '@cchc/words';
import { wrapped } from '../../comments/plain.js';
import { FALSE, TRUE, compare, not } from '../../program/cond.js';
import { int, type Cond } from '../../program/int.js';
import { condSql } from '../flow/print.js';
import { column, truthOf } from '../flow/sheet.js';
import type { Scorer } from '../scorer.js';
import type { Outcome } from './leaf.js';

/** The number of the line that takes the unit, as a column; undefined where there is only one line. */
export function lineColumn(
  outcomes: readonly Outcome[],
  wanted: string,
  comment: readonly string[],
  { sheet, tongue }: Scorer,
): string | undefined {
  if (outcomes.length < 2) return undefined;
  const whenLines = outcomes.map(({ when }, at) =>
    when.op === 'true'
      ? `  ELSE ${String(at + 1)}`
      : `  WHEN ${condSql(when, sheet)} THEN ${String(at + 1)}`,
  );
  // Figures that are null come first, and hardly ever: they are asked for once, together.
  const nulls = outcomes.findIndex(({ isNull }) => isNull === undefined);
  const missing = [...new Set(outcomes.slice(0, nulls).flatMap(({ isNull }) => isNull ?? []))];
  const cases =
    nulls < 3
      ? whenLines
      : [
          `  WHEN ${missing.map((name) => `${name} IS NULL`).join(' OR ')} THEN CASE`,
          ...whenLines.slice(0, nulls).map((line) => `  ${line}`),
          '  END',
          ...whenLines.slice(nulls),
        ];
  const codes = sqlLinesInWords(
    outcomes.map(({ status }) => status),
    tongue,
  );
  return sheet.raw(wanted, `CASE\n${cases.map((line) => `  ${line}`).join('\n')}\n  END`, {
    comment: [...comment, ...wrapped(codes)],
  });
}

/** Whether the line is one of some. */
export function takenIs(
  outcomes: readonly Outcome[],
  holds: (one: Outcome) => boolean,
  taken: string | undefined,
): Cond {
  const places = outcomes.flatMap((one, at) => (holds(one) ? [at + 1] : []));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  if (places.length === 0) return FALSE;
  if (places.length === outcomes.length || taken === undefined) return TRUE;
  const line = column(taken, 1n, BigInt(outcomes.length));
  if (places.length === 1) return compare(line, '=', int(first));
  if (places.length === last - first + 1) {
    if (first === 1) return compare(line, '<=', int(last));
    if (last === outcomes.length) return compare(line, '>=', int(first));
  }
  if (places.length * 2 <= outcomes.length) return truthOf(`(${isOneOf(taken, places)})`);
  const others = outcomes.flatMap((one, at) => (holds(one) ? [] : [at + 1]));
  return others.length === 1
    ? compare(line, '<>', int(others[0] ?? 0))
    : not(truthOf(`(${isOneOf(taken, others)})`));
}

/** A text by line; null where a line has none. */
export function byLine(
  outcomes: readonly Outcome[],
  taken: string | undefined,
  text: (one: Outcome) => string,
): string {
  const texts = new Map<string, number[]>();
  outcomes.forEach((one, at) => {
    const sql = text(one);
    if (sql !== 'NULL') texts.set(sql, [...(texts.get(sql) ?? []), at + 1]);
  });
  const [first] = texts;
  if (first === undefined) return 'NULL';
  if (taken === undefined || first[1].length === outcomes.length) return first[0];
  const cases = [...texts].map(([sql, lines]) => whenLine(taken, lines, sql));
  return `CASE ${cases.join(' ')} END`;
}

function whenLine(taken: string, lines: readonly number[], sql: string): string {
  return `WHEN ${isOneOf(taken, lines)} THEN ${sql}`;
}

/** DuckDB joins a table of its own for a longer list of places, so those are told by where they stand. */
const MOST_LISTED = 4;

export function isOneOf(taken: string, places: readonly number[]): string {
  if (places.length === 1) return `${taken} = ${String(places[0])}`;
  if (places.length <= MOST_LISTED) return `${taken} IN (${places.join(', ')})`;
  return runsOf(places)
    .map(([first, last]) =>
      first === last
        ? `${taken} = ${String(first)}`
        : `${taken} BETWEEN ${String(first)} AND ${String(last)}`,
    )
    .join(' OR ');
}

/** Places one behind the other, from the first to the last of each run. */
function runsOf(places: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run?.[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
