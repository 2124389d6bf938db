import { SECONDS_A_DAY, rational } from '@cchc/model';
import type { InBoth, Tongue } from '../tongue.js';
import { formatNumber } from './number.js';

type Unit = 'day' | 'hour' | 'minute' | 'second';

const SIZES: readonly (readonly [Unit, bigint])[] = [
  ['day', 86_400n],
  ['hour', 3_600n],
  ['minute', 60n],
  ['second', 1n],
];

const UNITS: InBoth<Readonly<Record<Unit, (count: string) => string>>> = {
  vi: {
    day: (count) => `${count} ngày`,
    hour: (count) => `${count} giờ`,
    minute: (count) => `${count} phút`,
    second: (count) => `${count} giây`,
  },
  en: {
    day: (count) => (count === '1' ? '1 day' : `${count} days`),
    hour: (count) => (count === '1' ? '1 hour' : `${count} hours`),
    minute: (count) => (count === '1' ? '1 minute' : `${count} minutes`),
    second: (count) => (count === '1' ? '1 second' : `${count} seconds`),
  },
};

/** A number of days as people say it: `3 ngày`, `2 giờ 30 phút`. Moments are whole seconds apart. */
export function durationInWords(days: string, tongue: Tongue): string {
  const exact = rational(days).mul(SECONDS_A_DAY);
  let rest = exact.n / exact.d;
  const parts = SIZES.flatMap(([unit, size]) => {
    const count = rest / size;
    rest -= count * size;
    return count === 0n ? [] : [UNITS[tongue][unit](formatNumber(String(count), tongue))];
  });
  return parts.length === 0 ? UNITS[tongue].day('0') : parts.join(' ');
}
