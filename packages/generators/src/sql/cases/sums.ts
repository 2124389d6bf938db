import { int, mul, type Int } from '../../program/int.js';
import { fitsWhole, intSql } from '../flow/print.js';
import type { Sheet } from '../flow/sheet.js';

/** A unit has no more rows of a table. */
export const MOST_ROWS = 1_000_000_000_000n;

/** A sum over rows where a condition holds, of the wide type unless it is proved to fit into 64 bits. */
export function sumOf(
  one: Int,
  where: string,
  rows: Sheet,
): { readonly sql: string; readonly wide: boolean } {
  const { sql, wide } = intSql(one, rows);
  const { dialect } = rows;
  if (!wide && fitsWhole(mul(one, int(MOST_ROWS)))) {
    return { sql: dialect.filtered(`sum(${sql})`, where), wide };
  }
  const over = where === 'TRUE' ? '' : ` FILTER (WHERE ${where})`;
  return { sql: dialect.wideSum(sql, wide, over), wide: true };
}
