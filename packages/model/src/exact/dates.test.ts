import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, dayFromNumber, dayNumber, lastDayOfMonth } from './dates.js';

it('knows the days of the calendar', () => {
  expect(day(2025, 12, 31)).toBe('2025-12-31');
  expect(day(2024, 2, 29)).toBe('2024-02-29');
  expect(day(2025, 2, 29)).toBeUndefined();
  expect(day(2025, 13, 1)).toBeUndefined();
  expect(day(2025, 1, 0)).toBeUndefined();
  expect(day(0, 1, 1)).toBeUndefined();
  expect(day(10000, 1, 1)).toBeUndefined();
});

/** Days from the civil calendar, by whole numbers only. */
function daysByHand(year: number, month: number, dayOfMonth: number): number {
  const isLeap = (of: number) => (of % 4 === 0 && of % 100 !== 0) || of % 400 === 0;
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let days = dayOfMonth - 1;
  for (const length of lengths.slice(0, month - 1)) days += length;
  for (let before = 1970; before < year; before++) days += isLeap(before) ? 366 : 365;
  for (let after = year; after < 1970; after++) days -= isLeap(after) ? 366 : 365;
  return days;
}

it('counts days from 1970', () => {
  const date = fc.record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    dayOfMonth: fc.integer({ min: 1, max: 31 }),
  });
  fc.assert(
    fc.property(date, ({ year, month, dayOfMonth }) => {
      const found = day(year, month, dayOfMonth);
      if (!found) return;
      expect(dayNumber(found)).toBe(daysByHand(year, month, dayOfMonth));
      expect(dayFromNumber(dayNumber(found))).toBe(found);
    }),
  );
});

it('has days that compare as text', () => {
  const number = fc.integer({ min: -200_000, max: 200_000 });
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(dayFromNumber(a) < dayFromNumber(b)).toBe(a < b);
    }),
  );
});

it('knows the last day of a month', () => {
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
  expect(lastDayOfMonth(2025, 2)).toBe('2025-02-28');
  expect(lastDayOfMonth(2025, 4)).toBe('2025-04-30');
});
