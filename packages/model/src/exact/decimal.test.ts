import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal, fractionDigits } from './decimal.js';
import { rational } from './rational.js';

it.each([
  ['5', '5'],
  ['05.50', '5.5'],
  ['+0.25', '0.25'],
  ['-0.0', '0'],
  ['-00.10', '-0.1'],
  ['16000', '16000'],
])('writes %s as %s', (text, expected) => {
  expect(decimal(text)).toBe(expected);
});

it.each(['', '-', '.5', '5.', '1,5', '1e3', '1.2.3', ' 1', '1/3', '١'])('is not %j', (text) => {
  expect(decimal(text)).toBeUndefined();
});

const wellFormed = fc
  .tuple(
    fc.constantFrom('', '+', '-'),
    fc.stringMatching(/^\d{1,8}$/),
    fc.stringMatching(/^\d{0,6}$/),
  )
  .map(([sign, whole, fraction]) =>
    fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`,
  );

it('has one canonical form, which is the same number', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const canonical = decimal(text) ?? '';
      expect(canonical).toMatch(/^(0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\.[0-9]*[1-9])$/);
      expect(decimal(canonical)).toBe(canonical);
      expect(rational(canonical).equals(rational(text.replace('+', '')))).toBe(true);
    }),
  );
});

it.each([
  ['16000', 0],
  ['0.25', 2],
  ['-1.5', 1],
])('%s has %s digits after the point', (value, digits) => {
  expect(fractionDigits(value)).toBe(digits);
});
