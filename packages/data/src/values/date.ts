import { day, type Day } from '@cchc/model';
import type { DateTrouble } from '../findings.js';

export type ReadDate =
  { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly why: DateTrouble };

/**
 * `31/12/2025` or `2025-12-31`. Where another date of the file has the month first, one that reads
 * both ways is not read at all.
 */
export function readDate(text: string, fileHasMonthFirst: boolean): ReadDate {
  const [year, month, dayOfMonth] = partsOf(text) ?? [];
  if (year === undefined || month === undefined || dayOfMonth === undefined) {
    return { ok: false, why: troubleWith(text) };
  }
  if (isMonthFirst(text)) return { ok: false, why: 'month-first' };
  if (fileHasMonthFirst && SLASHED.test(text) && dayOfMonth <= 12 && dayOfMonth !== month) {
    return { ok: false, why: 'ambiguous' };
  }
  const found = day(year, month, dayOfMonth);
  return found === undefined ? { ok: false, why: 'no-such-day' } : { ok: true, day: found };
}

/** Whether the text can only be `12/31/2025`. */
export function isMonthFirst(text: string): boolean {
  const [year, month, dayOfMonth] = SLASHED.test(text) ? (partsOf(text) ?? []) : [];
  if (year === undefined || month === undefined || dayOfMonth === undefined) return false;
  return month > 12 && dayOfMonth <= 12 && day(year, dayOfMonth, month) !== undefined;
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Year, month, day. */
function partsOf(text: string): readonly number[] | undefined {
  const parts = SLASHED.exec(text)?.slice(1).reverse() ?? ISO.exec(text)?.slice(1);
  return parts?.map(Number);
}

function troubleWith(text: string): DateTrouble {
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) return 'two-digit-year';
  return /^\d{5}([.,]\d+)?$/.test(text) ? 'serial-number' : 'form';
}
