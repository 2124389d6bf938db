import { dayOfMoment, timeOfMoment, type Day, type Moment } from '@cchc/model';
import type { InBoth, Tongue } from '../tongue.js';

/** A day as dd/mm/yyyy, in both languages: `2025-06-01` → `01/06/2025`. */
export function formatDay(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** `17 giờ 00 ngày 20/10/2026`, `17:00 on 20/10/2026`; seconds only where there are any. */
export function formatMoment(moment: Moment, tongue: Tongue): string {
  const [hours = '', minutes = '', seconds = ''] = timeOfMoment(moment).split(':');
  const clock = CLOCKS[tongue](String(Number(hours)), minutes, seconds === '00' ? '' : seconds);
  return `${clock} ${formatDay(dayOfMoment(moment))}`;
}

const CLOCKS: InBoth<(hours: string, minutes: string, seconds: string) => string> = {
  vi: (hours, minutes, seconds) =>
    `${hours} giờ ${minutes}${seconds && ` phút ${seconds} giây`} ngày`,
  en: (hours, minutes, seconds) => `${hours}:${minutes}${seconds && `:${seconds}`} on`,
};
