import { Temporal } from 'temporal-polyfill';

/**
 * A calendar day, `2025-12-31`. ISO days compare as text.
 * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
 */
export type Day = string;

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** The day of a calendar date, or undefined where there is none (31 February). */
export function day(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < 1 || year > 9999) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year, month, day: dayOfMonth },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return undefined;
  }
}

const numbers = new Map<Day, number>();
const MOST_KNOWN = 10_000;

/** Days since 1970-01-01, so that dates can be subtracted and proofs can treat them as whole numbers. */
export function dayNumber(value: Day): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  const found = numberOf(value);
  if (numbers.size < MOST_KNOWN) numbers.set(value, found);
  return found;
}

function numberOf(value: Day): number {
  return EPOCH.until(Temporal.PlainDate.from(value), { largestUnit: 'days' }).days;
}

export function dayFromNumber(days: number): Day {
  return EPOCH.add({ days }).toString();
}

/** The last day of a month of a year. */
export function lastDayOfMonth(year: number, month: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString();
}
