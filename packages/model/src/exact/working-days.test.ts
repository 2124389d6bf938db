import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Calendar } from '../data/shared.js';
import { nowhere } from '../text/place.js';
import { dayFromNumber, dayNumber } from './dates.js';
import { moveByWorkingDays, weekdayOf, workingDaysBetween } from './working-days.js';

/** A week from Monday to Friday; Tết from 14 to 22 February, 10 January worked instead. */
const calendar: Calendar = {
  name: 'lịch',
  from: '2026-01-01',
  to: '2026-12-31',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [
    { from: '2026-01-01', to: '2026-01-02' },
    { from: '2026-02-14', to: '2026-02-22' },
  ],
  extraWorkingDays: [{ from: '2026-01-10', to: '2026-01-10' }],
  at: nowhere,
};

it('knows the days of the week', () => {
  expect(weekdayOf('1970-01-01')).toBe(4);
  expect(weekdayOf('2026-01-11')).toBe(7);
  expect(weekdayOf('1969-12-29')).toBe(1);
});

it('counts from the next working day on, over holidays', () => {
  expect(moveByWorkingDays(calendar, '2026-02-13', 1)).toBe('2026-02-23');
  expect(moveByWorkingDays(calendar, '2026-02-14', 5)).toBe('2026-02-27');
  expect(moveByWorkingDays(calendar, '2026-01-09', 1)).toBe('2026-01-10');
  expect(moveByWorkingDays(calendar, '2026-02-23', -1)).toBe('2026-02-13');
  expect(moveByWorkingDays(calendar, '2026-02-22', -1)).toBe('2026-02-13');
  expect(moveByWorkingDays(calendar, '2026-02-15', 0)).toBe('2026-02-15');
});

it('counts the last day and not the first', () => {
  expect(workingDaysBetween(calendar, '2026-02-13', '2026-02-23')).toBe(1);
  expect(workingDaysBetween(calendar, '2026-02-23', '2026-02-13')).toBe(-1);
  expect(workingDaysBetween(calendar, '2026-02-14', '2026-02-22')).toBe(0);
});

it('does not guess beyond its ends', () => {
  expect(moveByWorkingDays(calendar, '2025-12-31', 1)).toBeUndefined();
  expect(moveByWorkingDays(calendar, '2026-12-31', 1)).toBeUndefined();
  expect(moveByWorkingDays(calendar, '2026-01-05', -1)).toBeUndefined();
  expect(moveByWorkingDays(calendar, '2027-01-01', 0)).toBeUndefined();
  expect(workingDaysBetween(calendar, '2026-12-31', '2027-01-01')).toBeUndefined();
});

const anyDay = fc
  .integer({ min: dayNumber(calendar.from), max: dayNumber(calendar.to) })
  .map(dayFromNumber);

it('comes as many working days later as it was moved by', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (from, days) => {
      const moved = moveByWorkingDays(calendar, from, days);
      if (moved === undefined) return;
      expect(workingDaysBetween(calendar, from, moved)).toBe(days);
      expect(moveByWorkingDays(calendar, moved, 0)).toBe(moved);
    }),
  );
});

it('counts back what it counted there', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      const there = workingDaysBetween(calendar, from, to) ?? NaN;
      expect((workingDaysBetween(calendar, to, from) ?? NaN) + there).toBe(0);
    }),
  );
});
