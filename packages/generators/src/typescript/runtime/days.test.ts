import { day, dayFromNumber, dayNumber } from '@cchc/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf, textOfDay } from './days.js';

const FIRST = dayNumber('0001-01-01');
const LAST = dayNumber('9999-12-31');

it('counts days as the model does, over all years of four digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST }), (number) => {
      const text = dayFromNumber(number);
      expect(textOfDay(number)).toBe(text);
      expect(dayOf(text)).toBe(number);
    }),
  );
});

it('knows the days that there are, and no others', () => {
  const part = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(part(9999), part(14), part(33), (year, month, date) => {
      const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
      const text = [padded(year, 4), padded(month, 2), padded(date, 2)].join('-');
      expect(dayOf(text) !== undefined).toBe(day(year, month, date) === text);
    }),
  );
});
