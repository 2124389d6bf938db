import { dayFromNumber, dayNumber, type Calendar, type Name, type Reason } from '@cchc/model';
import { plain } from '../../documents/plain.js';
import type { HeldSlot } from '../body/scope.js';
import { said, textRun, type Book } from '../book.js';
import { held } from '../numbers/arithmetic.js';
import type { Cells } from '../numbers/cells.js';
import { readValue } from '../numbers/read.js';
import { inCell, type Value } from '../numbers/value.js';

/** What a calendar knows, as two columns: working days up to each day, and the working days in their order. */
export interface CalendarColumns {
  readonly first: number;
  readonly upTo: readonly number[];
  readonly worked: readonly number[];
}

export function calendarColumns(calendar: Calendar): CalendarColumns {
  const [first, last] = [dayNumber(calendar.from), dayNumber(calendar.to)];
  const isWorked = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    calendar.workingWeekdays.includes(weekday(first + at)),
  );
  const mark = (ranges: Calendar['holidays'], value: boolean): void => {
    for (const { from, to } of ranges) {
      const start = Math.max(0, dayNumber(from) - first);
      isWorked.fill(value, start, Math.max(start, dayNumber(to) - first + 1));
    }
  };
  mark(calendar.holidays, false);
  mark(calendar.extraWorkingDays, true);
  const worked: number[] = [];
  const upTo = isWorked.map((yes, at) => (yes ? worked.push(first + at) : worked.length));
  return { first, upTo, worked };
}

/** 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A day moved by working days, or the working days between two days. */
export function workingDays(
  book: Book,
  cells: Cells,
  { figure, calendar: name }: { readonly figure: 'moved' | 'between'; readonly calendar: Name },
  from: Value,
  by: Value,
): HeldSlot {
  const at = book.rulebook.calendars.findIndex((one) => one.name === name);
  const calendar = book.rulebook.calendars[at];
  if (!calendar) throw new Error(`no calendar ${name}`);
  const { first, upTo, worked } = calendarColumns(calendar);
  const start = held(cells, from, 'from day');
  const until = held(cells, by, figure === 'moved' ? 'days' : 'to day');
  const [a, b] = [start.cell ?? '0', until.cell ?? '0'];
  const knows = (day: string): string =>
    `AND(${day}>=${String(first)},${day}<=${String(first + upTo.length - 1)})`;
  const tally = (day: string): string =>
    `INDEX([u${String(at)}:${String(Math.max(1, upTo.length))}],${day}-${String(first - 1)})`;
  const list = `[w${String(at)}:${String(Math.max(1, worked.length))}]`;
  const before = cells.put('working days up to it', `IF(${knows(a)},${tally(a)},-1)`);
  let state: string;
  let value: Value;
  if (figure === 'between') {
    const after = cells.put('working days up to it', `IF(${knows(b)},${tally(b)},-1)`);
    state = cells.put('calendar', `IF(${before}<0,1,IF(${after}<0,2,0))`);
    value = inCell(cells.put('working days', `IF(${state}=0,${after}-${before},0)`), -MOST, MOST);
  } else {
    const own = `IF(${before}>0,IF(INDEX(${list},MAX(1,${before}))=${a},1,0),0)`;
    const place = cells.put(
      'order',
      `IF(${before}<0,0,IF(${b}>0,${before}+${b},${before}-${own}+${b}+1))`,
    );
    state = cells.put(
      'calendar',
      `IF(${before}<0,1,IF(${b}=0,0,IF(AND(${place}>=1,${place}<=${String(worked.length)}),0,1)))`,
    );
    const moved = `IF(${b}=0,${a},INDEX(${list},${place}))`;
    value = inCell(cells.put('day', `IF(${state}=0,${moved},0)`), -719_162n, 2_932_896n);
  }
  const beyond = (day: string): readonly Reason[] => [
    { kind: 'beyond-calendar', calendar: name, day },
  ];
  const say = String(textRun(book, [plain(said(book, beyond(calendar.from)))]));
  const dayOf = (read: Parameters<typeof readValue>[0], one: Value): string =>
    dayFromNumber(Number(readValue(read, one)));
  return {
    state,
    lacks: [
      { when: `${state}=1`, cause: 'refused', why: (read) => beyond(dayOf(read, start)), say },
      { when: 'TRUE', cause: 'refused', why: (read) => beyond(dayOf(read, until)), say },
    ],
    local: { type: 'int', value },
  };
}

const MOST = 4_000_000n;
