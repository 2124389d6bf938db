import type { Day } from '@cchc/model';

/**
 * A spreadsheet's count of days as `2025-12-31`, or `2025-12-31T17:00` where it has a time of day.
 * Undefined before 1 March 1900, where spreadsheets count a 29 February that never was, and after 9999.
 */
export function dayOf(serial: number, is1904: boolean): Day | undefined {
  const seconds = Math.round((serial + (is1904 ? DAYS_TO_1904 : 0)) * SECONDS);
  if (seconds < FIRST * SECONDS || seconds >= LAST * SECONDS) return undefined;
  const text = new Date(START + seconds * 1000).toISOString();
  const [date = '', time = ''] = text.slice(0, 19).split('T');
  if (time === '00:00:00') return date;
  return `${date}T${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

const SECONDS = 24 * 60 * 60;
const DAYS_TO_1904 = 1462;
const FIRST = 61;
const LAST = 2_958_466;
/** Day 0, so that day 61 is 1 March 1900. */
const START = Date.UTC(1899, 11, 30);
