import {
  isInteger,
  fromInteger,
  moveByWorkingDays,
  workingDaysBetween,
  type Calendar,
  type Day,
  type Expression,
  type WorkingDays,
  type WorkingDaysBetween,
} from '@cchc/model';
import { MISMATCH, isLack, lack, type Lack } from '../values/lack.js';
import { date, dayOfValue, number, type Evaluated } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { evaluate, numberOf } from './evaluate.js';

/** `5 ngày làm việc sau x`; a part of a day is no day, and a calendar that ends before is no guess. */
export function workingDays(expression: WorkingDays, scope: Scope): Evaluated {
  const calendar = scope.world.names.calendars.get(expression.calendar);
  const days = numberOf(expression.days, scope);
  if (isLack(days)) return days;
  const from = dayOf(expression.from, scope);
  if (isLack(from)) return from;
  if (!calendar || !isInteger(days)) return MISMATCH;
  const signed = Number((expression.direction === 'after' ? days : days.neg()).toFraction());
  const moved = moveByWorkingDays(calendar, from, signed);
  return moved === undefined ? beyond(calendar, from) : (date(moved) ?? MISMATCH);
}

/** `số ngày làm việc từ a đến b` */
export function workingDaysFrom(expression: WorkingDaysBetween, scope: Scope): Evaluated {
  const calendar = scope.world.names.calendars.get(expression.calendar);
  const from = dayOf(expression.from, scope);
  if (isLack(from)) return from;
  const to = dayOf(expression.to, scope);
  if (isLack(to)) return to;
  if (!calendar) return MISMATCH;
  const days = workingDaysBetween(calendar, from, to);
  if (days !== undefined) return number(fromInteger(days));
  return beyond(calendar, from < calendar.from || from > calendar.to ? from : to);
}

function dayOf(expression: Expression, scope: Scope): Day | Lack {
  const evaluated = evaluate(expression, scope);
  if (isLack(evaluated)) return evaluated;
  return dayOfValue(evaluated) ?? MISMATCH;
}

function beyond({ name }: Calendar, day: Day): Lack {
  return lack('refused', { kind: 'beyond-calendar', calendar: name, day });
}
