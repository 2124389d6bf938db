import { day, lastDayOfMonth, timeOfDay, type Day, type TimeOfDay } from '@cchc/model';
import type { DateLiteral } from '../generated/ast.js';

/** `31/12/2025`, or undefined where the calendar has no such day. */
export function fullDate(text: string): Day | undefined {
  const [dayOfMonth, month, year] = text.split('/').map(Number);
  return day(year ?? 0, month ?? 0, dayOfMonth ?? 0);
}

/** `31/12` of a year. */
export function shortDate(text: string, year: number): Day | undefined {
  return fullDate(`${text}/${year}`);
}

/** A date as it is written, `31/12` of the assessed year or the one before. */
export function dayOf(
  { full, short, previousYear }: Pick<DateLiteral, 'full' | 'short' | 'previousYear'>,
  year: number,
): Day | undefined {
  return full === undefined
    ? shortDate(short ?? '', previousYear ? year - 1 : year)
    : fullDate(full);
}

/** `17:00`, or undefined where no clock shows it. */
export function timeOf(text: string): TimeOfDay | undefined {
  const [hour = NaN, minute = NaN] = text.split(':').map(Number);
  return timeOfDay(hour, minute);
}

const QUARTERS: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
};

/** The first and last day of a month (`1` to `12`) or quarter (`I` to `IV`) of a year. */
export function period(
  unit: 'in month' | 'in quarter',
  number: string,
  year: number,
): { from: Day; to: Day } | undefined {
  const months = unit === 'in month' ? 1 : 3;
  const nth = unit === 'in month' ? Number(number) : QUARTERS[number];
  if (nth === undefined || !Number.isInteger(nth) || nth < 1 || nth * months > 12) return undefined;
  const last = nth * months;
  const from = day(year, last - months + 1, 1);
  return from === undefined ? undefined : { from, to: lastDayOfMonth(year, last) };
}
