import type { OfRow } from './book.js';
import { order, type Exact } from './exact.js';
import { valuesOfRows } from './rows.js';
import { ZERO_DENOMINATOR, isLack, type Lack } from './verdict.js';
import type { Unit } from './world.js';

/** The largest or smallest number over the rows that count; of none it is a zero denominator. */
export function extremeOfRows(
  which: 'largest' | 'smallest',
  unit: Unit,
  table: string,
  counted: OfRow<boolean>,
  of: OfRow<Exact>,
): Exact | Lack {
  const values = valuesOfRows(unit, table, counted, of);
  if (isLack(values)) return values;
  const sign = which === 'largest' ? 1 : -1;
  const [first, ...rest] = values;
  if (!first) return ZERO_DENOMINATOR;
  return rest.reduce((best, value) => (sign * order(value, best) > 0 ? value : best), first);
}

/** The latest or earliest day over the rows that count. */
export function extremeDayOfRows(
  which: 'largest' | 'smallest',
  unit: Unit,
  table: string,
  counted: OfRow<boolean>,
  of: OfRow<number>,
): number | Lack {
  const days = valuesOfRows(unit, table, counted, of);
  if (isLack(days)) return days;
  if (days.length === 0) return ZERO_DENOMINATOR;
  return days.reduce((a, b) => (which === 'largest' ? Math.max(a, b) : Math.min(a, b)));
}
