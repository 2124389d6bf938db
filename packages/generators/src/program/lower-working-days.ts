import type { WorkingDays, WorkingDaysBetween } from '@cchc/model';
import { neg, type Int } from './int.js';
import { whole, type Rat } from './rat.js';
import { Refused } from './refused.js';
import { DAYS } from './slots.js';
import { dayOf, isTime } from './times.js';
import { fresh, type Value, type Writer } from './writer.js';

/** A day moved by working days; whether their number is whole must be known beforehand. */
export function movedByWorkingDays(
  expression: WorkingDays,
  days: Rat,
  from: Value,
  to: Writer,
): Value {
  if (!isTime(from)) throw new Refused('mismatched-values', expression);
  if (days.den.op !== 'const' || days.den.value !== 1n)
    throw new Refused('fraction-of-a-day', expression);
  const by = expression.direction === 'after' ? days.num : neg(days.num);
  const name = counted('moved', expression.calendar, dayOf(from), by, to);
  return { kind: 'date', value: { op: 'local', name, range: DAYS } };
}

/** How many working days lie behind a day, up to the other one itself. */
export function workingDaysBetween(
  expression: WorkingDaysBetween,
  from: Value,
  until: Value,
  to: Writer,
): Value {
  if (!isTime(from) || !isTime(until)) throw new Refused('mismatched-values', expression);
  const name = counted('between', expression.calendar, dayOf(from), dayOf(until), to);
  const range = { low: -MOST, high: MOST };
  return { kind: 'number', value: whole({ op: 'local', name, range }) };
}

/** No more days than there are in the calendar of four-digit years. */
const MOST = 4_000_000n;

function counted(
  figure: 'moved' | 'between',
  calendar: string,
  from: Int,
  by: Int,
  to: Writer,
): string {
  const name = fresh(to, figure === 'moved' ? 'deadline' : 'working_days');
  const { reasons } = to.place;
  const into = { type: 'int', name } as const;
  to.statements.push({ do: 'working-days', figure, calendar, from, by, into, reasons });
  return name;
}
