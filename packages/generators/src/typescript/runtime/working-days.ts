import { dayOf, textOfDay } from './days.js';
import { lack, type Lack } from './verdict.js';
import type { Wide } from './wide.js';

/** Which days are worked; about days before `from` and behind `to` it says nothing. */
export interface Calendar {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Days of the week, 1 (Monday) to 7 (Sunday). */
  readonly workingWeekdays: readonly number[];
  readonly holidays: readonly DayRange[];
  /** Worked whatever else is said of them. */
  readonly extraWorkingDays: readonly DayRange[];
}

interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The day that many working days behind a day (before it below zero); none is the day itself. */
export function movedByWorkingDays(calendar: Calendar, from: number, days: Wide): number | Lack {
  const { worked, first, upTo } = tallyOf(calendar);
  const before = upTo[from - first];
  if (before === undefined) return beyond(calendar, from);
  const by = Number(days);
  if (by === 0) return from;
  // Its own place among the working days counts only where it is one and the way leads back.
  const own = by < 0 && worked[before - 1] === from ? 1 : 0;
  return worked[by > 0 ? before + by - 1 : before - own + by] ?? beyond(calendar, from);
}

/** How many working days lie behind a day, up to the other one itself; below zero where that is before it. */
export function workingDaysBetween(calendar: Calendar, from: number, to: number): number | Lack {
  const { first, upTo } = tallyOf(calendar);
  const [before, after] = [upTo[from - first], upTo[to - first]];
  if (before === undefined) return beyond(calendar, from);
  return after === undefined ? beyond(calendar, to) : after - before;
}

/** The working days in their order, and how many there are up to each day of the calendar. */
interface Tally {
  readonly first: number;
  readonly worked: readonly number[];
  readonly upTo: readonly number[];
}

const tallies = new WeakMap<Calendar, Tally>();

/** Worked out once. */
function tallyOf(calendar: Calendar): Tally {
  const known = tallies.get(calendar) ?? tally(calendar);
  tallies.set(calendar, known);
  return known;
}

function tally({ from, to, workingWeekdays, holidays, extraWorkingDays }: Calendar): Tally {
  const [first, last] = [numberOf(from), numberOf(to)];
  const isWorked = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    workingWeekdays.includes(weekday(first + index)),
  );
  const mark = (ranges: readonly DayRange[], value: boolean): void => {
    for (const range of ranges) {
      const start = Math.max(0, numberOf(range.from) - first);
      isWorked.fill(value, start, Math.max(start, numberOf(range.to) - first + 1));
    }
  };
  mark(holidays, false);
  mark(extraWorkingDays, true);
  const worked: number[] = [];
  const upTo = isWorked.map((yes, index) => (yes ? worked.push(first + index) : worked.length));
  return { first, worked, upTo };
}

/** 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function numberOf(text: string): number {
  return dayOf(text) ?? 0;
}

function beyond({ name }: Calendar, day: number): Lack {
  return lack('refused', [{ kind: 'beyond-calendar', calendar: name, day: textOfDay(day) }]);
}
