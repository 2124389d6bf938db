import { momentOf, timeOfDay, type Moment } from '@cchc/model';
import type { MomentTrouble } from '../findings.js';
import { readDate } from './date.js';

export type ReadMomentIn =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly why: MomentTrouble };

/**
 * A day and the time on it, as people and systems write them: `20/10/2026 17:00`, `2026-10-20T17:00:30`,
 * `17:00 20/10/2026`, `17 giờ 00 ngày 20/10/2026`. Times have 24 hours and no zone.
 */
export function readMomentIn(text: string, fileHasMonthFirst: boolean): ReadMomentIn {
  const { date, time } = partsOf(text);
  const day = readDate(date, fileHasMonthFirst);
  if (!day.ok) return day;
  if (time === undefined) return { ok: false, why: 'without-time' };
  const found = timeIn(time);
  if (found === undefined) return { ok: false, why: 'form' };
  const at = timeOfDay(...found);
  if (at === undefined) return { ok: false, why: 'no-such-time' };
  return { ok: true, moment: momentOf(day.day, at) };
}

/** Whether the text holds a time beside its day. */
export function isTimed(text: string): boolean {
  return partsOf(text).time !== undefined;
}

/** The day in a text that may hold a time too. */
export function dateIn(text: string): string {
  return partsOf(text).date;
}

const DATE_FIRST = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})(?:T|,?\s+(?:lúc\s+)?)(\d.*)$/u;
const TIME_FIRST =
  /^(\d{1,2}\s*(?::|h|g|giờ).*?)[\s,]+(?:(?:ngày|on)\s+)?(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})$/u;

function partsOf(text: string): { readonly date: string; readonly time?: string } {
  const dateFirst = DATE_FIRST.exec(text);
  if (dateFirst) return { date: dateFirst[1] ?? '', time: dateFirst[2] ?? '' };
  const timeFirst = TIME_FIRST.exec(text);
  return timeFirst ? { date: timeFirst[2] ?? '', time: timeFirst[1] ?? '' } : { date: text };
}

/** `17:00`, `17:00:30`, `17h`, `17 giờ 05 phút`; no part of a second. */
const CLOCK =
  /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.0+)?)?|\s*(?:h|g|giờ)\s*(?:(\d{2})\s*(?:phút)?)?)$/u;

function timeIn(text: string): [hour: number, minute: number, second: number] | undefined {
  const [, hour, minute, second, spoken] = CLOCK.exec(text.trim()) ?? [];
  if (hour === undefined) return undefined;
  return [Number(hour), Number(minute ?? spoken ?? 0), Number(second ?? 0)];
}
