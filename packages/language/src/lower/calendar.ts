import type { Calendar, Day, DayRange } from '@cchc/model';
import type * as ast from '../generated/ast.js';
import { placeOf, type LowerContext } from './context.js';
import { dayOf } from './dates.js';

/** A calendar of the text. Days that no calendar has (there is a finding then) are passed over. */
export function lowerCalendar(calendar: ast.WorkingCalendar, context: LowerContext): Calendar {
  const off = itemsOf(calendar, 'off');
  const free = new Set(off.flatMap(({ weekday }) => (weekday ? [WEEKDAYS.indexOf(weekday)] : [])));
  const { from, to } = lowerDays(calendar, context) ?? { from: '0001-01-01', to: '0001-01-01' };
  const ranges = (days: readonly ast.CalendarDays[]): readonly DayRange[] =>
    days.flatMap((one) => lowerDays(one, context) ?? []);
  return {
    name: calendar.name,
    ...(calendar.title !== undefined && { title: calendar.title }),
    from,
    to,
    workingWeekdays: WEEKDAYS.flatMap((_, index) => (free.has(index) ? [] : [index + 1])),
    holidays: ranges(off),
    extraWorkingDays: ranges(itemsOf(calendar, 'worked instead')),
    at: placeOf(calendar),
  };
}

/** A day or a stretch of days, both ends inside; undefined for a day of the week. */
export function lowerDays(
  { first, last }: Pick<ast.CalendarDays, 'first' | 'last'>,
  { year }: LowerContext,
): DayRange | undefined {
  const from = first && dayOf(first as ast.DateLiteral, year);
  const to: Day | undefined = last ? dayOf(last as ast.DateLiteral, year) : from;
  return from === undefined || to === undefined ? undefined : { from, to };
}

export function itemsOf(
  { items }: ast.WorkingCalendar,
  kind: ast.CalendarItem['kind'],
): readonly ast.CalendarDays[] {
  return items.filter((item) => item.kind === kind).flatMap(({ days }) => days);
}

/** In the order of the week: the first is 1. */
const WEEKDAYS: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
