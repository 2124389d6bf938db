import { dayNumber, type Calendar } from '@cchc/model';
import type { Dialect } from '../dialect.js';

/** One row: the first and the last day, which days are worked, and how many are up to each day. */
export function calendarSelect(calendar: Calendar, dialect: Dialect): string {
  const { from, to, workingWeekdays, holidays, extraWorkingDays } = calendar;
  const [first, last] = [String(dayNumber(from)), String(dayNumber(to))];
  const among = (ranges: Calendar['holidays']): string =>
    ranges
      .map((one) =>
        one.from === one.to
          ? `day = ${String(dayNumber(one.from))} /* ${one.from} */`
          : `day BETWEEN ${String(dayNumber(one.from))} AND ${String(dayNumber(one.to))} /* ${one.from} – ${one.to} */`,
      )
      .join('\n      OR ') || 'FALSE';
  const weekdays = workingWeekdays.map(String).join(', ') || '0';
  return `WITH days AS (
  SELECT day,
    CASE WHEN ${among(extraWorkingDays)} THEN 1
      WHEN ${among(holidays)} THEN 0
      WHEN ${dialect.weekday('day')} IN (${weekdays}) THEN 1
      ELSE 0 END AS is_worked
  FROM ${dialect.series(first, last, 'day')}
), counted AS (
  SELECT day, is_worked, CAST(sum(is_worked) OVER (ORDER BY day) AS ${dialect.types.whole}) AS up_to
  FROM days
)
SELECT ${first} AS first_day, ${last} AS last_day,
  ${dialect.listOf('up_to', 'day')} AS worked_up_to,
  ${dialect.listOf('day', 'day', 'is_worked = 1')} AS worked_days
FROM counted`;
}
