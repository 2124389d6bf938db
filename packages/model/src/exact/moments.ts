import { Temporal } from 'temporal-polyfill';
import { day, dayFromNumber, dayNumber, type Day } from './dates.js';

/**
 * A day and the time on it to the second, `2026-10-20T17:00:00`, by the clock of the authority that
 * scores: no rulebook names a zone. Moments compare as text.
 * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$
 */
export type Moment = string;

/**
 * `17:00:00`
 * @pattern ^[0-9]{2}:[0-9]{2}:[0-9]{2}$
 */
export type TimeOfDay = string;

export const SECONDS_A_DAY = 86_400;

/** The time of a clock, or undefined where no clock shows it (24 giờ 00, 17 giờ 60). */
export function timeOfDay(hour: number, minute: number, second = 0): TimeOfDay | undefined {
  try {
    return Temporal.PlainTime.from({ hour, minute, second }, { overflow: 'reject' }).toString({
      smallestUnit: 'second',
    });
  } catch {
    return undefined;
  }
}

export function momentOf(on: Day, at: TimeOfDay): Moment {
  return `${on}T${at}`;
}

/** The moment of a canonical text, or undefined where there is none. */
export function readMoment(text: string): Moment | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map(Number);
  const [on, at] = [day(year, month, dayOfMonth), timeOfDay(hour, minute, second)];
  return on === undefined || at === undefined ? undefined : momentOf(on, at);
}

/** Beside a day a moment counts by its own. */
export function dayOfMoment(moment: Moment): Day {
  return moment.slice(0, 10);
}

export function timeOfMoment(moment: Moment): TimeOfDay {
  return moment.slice(11);
}

/** Seconds since 1970-01-01T00:00:00, so that moments can be subtracted and proofs can treat them as whole numbers. */
export function momentNumber(moment: Moment): number {
  const [hours = 0, minutes = 0, seconds = 0] = timeOfMoment(moment).split(':').map(Number);
  return dayNumber(dayOfMoment(moment)) * SECONDS_A_DAY + hours * 3600 + minutes * 60 + seconds;
}

export function momentFromNumber(seconds: number): Moment {
  const days = Math.floor(seconds / SECONDS_A_DAY);
  const rest = seconds - days * SECONDS_A_DAY;
  const two = (part: number) => String(part).padStart(2, '0');
  const clock = [rest / 3600, (rest / 60) % 60, rest % 60].map(Math.floor).map(two).join(':');
  return momentOf(dayFromNumber(days), clock);
}
