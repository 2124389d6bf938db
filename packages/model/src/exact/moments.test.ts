import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber } from './dates.js';
import {
  SECONDS_A_DAY,
  dayOfMoment,
  momentFromNumber,
  momentNumber,
  readMoment,
  timeOfDay,
} from './moments.js';

it('knows the times of a clock', () => {
  expect(timeOfDay(17, 0)).toBe('17:00:00');
  expect(timeOfDay(0, 0)).toBe('00:00:00');
  expect(timeOfDay(23, 59, 59)).toBe('23:59:59');
  expect(timeOfDay(24, 0)).toBeUndefined();
  expect(timeOfDay(17, 60)).toBeUndefined();
});

it.each([
  '2026-10-20',
  '2026-10-20T17:00',
  '2026-10-20T24:00:00',
  '2026-02-29T17:00:00',
  '2026-10-20T17:00:00Z',
  '2026-10-20 17:00:00',
])('does not take %s for a moment', (text) => {
  expect(readMoment(text)).toBeUndefined();
});

const seconds = fc.integer({ min: -60_000_000_000, max: 200_000_000_000 });

it('counts seconds there and back', () => {
  fc.assert(
    fc.property(seconds, (number) => {
      const moment = momentFromNumber(number);
      expect(readMoment(moment)).toBe(moment);
      expect(momentNumber(moment)).toBe(number);
      expect(dayNumber(dayOfMoment(moment))).toBe(Math.floor(number / SECONDS_A_DAY));
    }),
  );
});

it('has moments that compare as text', () => {
  fc.assert(
    fc.property(seconds, seconds, (a, b) => {
      expect(momentFromNumber(a) < momentFromNumber(b)).toBe(a < b);
    }),
  );
});
