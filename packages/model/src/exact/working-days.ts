import type { Calendar, DayRange } from '../data/shared.js';
import { dayFromNumber, dayNumber, type Day } from './dates.js';

/**
 * The day that many working days behind a day (before it where the number is negative); the day itself
 * is not counted, and none is the day itself. Undefined where the calendar does not reach so far.
 */
export function moveByWorkingDays(calendar: Calendar, from: Day, days: number): Day | undefined {
  const { worked, upTo } = tallyOf(calendar);
  const before = upTo(from);
  if (before === undefined) return undefined;
  if (days === 0) return from;
  const start = dayNumber(from);
  // Its own place among the working days counts only where it is one and the way leads back.
  const own = days < 0 && worked[before - 1] === start ? 1 : 0;
  const found = worked[days > 0 ? before + days - 1 : before - own + days];
  return found === undefined ? undefined : dayFromNumber(found);
}

/** How many working days lie behind a day, up to the other one itself; below zero where that is before it. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number | undefined {
  const { upTo } = tallyOf(calendar);
  const [before, after] = [upTo(from), upTo(to)];
  return before === undefined || after === undefined ? undefined : after - before;
}

/** 1 (Monday) to 7 (Sunday): 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return weekday(dayNumber(day));
}

/** Whether the day is worked by the calendar's week and holidays, days worked instead apart. */
export function isUsuallyWorked({ workingWeekdays, holidays }: Calendar, day: Day): boolean {
  const isHoliday = holidays.some(({ from, to }) => from <= day && day <= to);
  return !isHoliday && workingWeekdays.includes(weekdayOf(day));
}

/** The working days of a calendar in their order, as day numbers, and how many there are up to a day. */
interface Tally {
  readonly worked: readonly number[];
  readonly upTo: (day: Day) => number | undefined;
}

const tallies = new WeakMap<Calendar, Tally>();

/** Worked out once, so that a table of many cases costs two look-ups a case. */
function tallyOf(calendar: Calendar): Tally {
  const known = tallies.get(calendar) ?? tally(calendar);
  tallies.set(calendar, known);
  return known;
}

function tally({ from, to, workingWeekdays, holidays, extraWorkingDays }: Calendar): Tally {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const isWorked = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    workingWeekdays.includes(weekday(first + index)),
  );
  const mark = (ranges: readonly DayRange[], value: boolean): void => {
    for (const range of ranges) {
      const start = Math.max(0, dayNumber(range.from) - first);
      isWorked.fill(value, start, Math.max(start, dayNumber(range.to) - first + 1));
    }
  };
  mark(holidays, false);
  mark(extraWorkingDays, true);
  const worked: number[] = [];
  const counts = isWorked.map((yes, index) => (yes ? worked.push(first + index) : worked.length));
  return { worked, upTo: (day) => counts[dayNumber(day) - first] };
}

function weekday(dayNumberOf: number): number {
  return ((((dayNumberOf + 3) % 7) + 7) % 7) + 1;
}
