import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  ZERO,
  floor,
  fromInteger,
  isInteger,
  isMultiple,
  max,
  min,
  print,
  ratio,
  rational,
  round,
  sum,
} from './rational.js';

const numerator = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const denominator = fc.bigInt({ min: 1n, max: 10n ** 6n });
const digits = fc.nat(6);

it.each([
  ['14.18', 1418n, 100n],
  ['-0.25', -1n, 4n],
  ['0', 0n, 1n],
  ['1/3', 1n, 3n],
  ['-2/6', -1n, 3n],
  ['16000', 16000n, 1n],
])('reads %s', (text, n, d) => {
  expect(rational(text).equals(ratio(n, d))).toBe(true);
});

it('reads what it prints', () => {
  fc.assert(
    fc.property(numerator, denominator, (n, d) => {
      const value = ratio(n, d);
      expect(rational(print(value)).equals(value)).toBe(true);
    }),
  );
});

it.each([
  [ratio(1n, 3n), undefined, '1/3'],
  [ratio(-1n, 3n), 2, '-1/3'],
  [ratio(71n, 5n), undefined, '14.2'],
  [ratio(71n, 5n), 2, '14.20'],
  [ratio(1n, 8n), 2, '0.125'],
  [ratio(-1n, 20n), undefined, '-0.05'],
  [ZERO, 2, '0.00'],
  [fromInteger(5), undefined, '5'],
])('prints %s to %s digits as %s', (value, places, expected) => {
  expect(print(value, places)).toBe(expected);
});

it('rounds to the nearest step, halves away from zero', () => {
  fc.assert(
    fc.property(numerator, denominator, digits, (n, d, places) => {
      const scale = 10n ** BigInt(places);
      const size = n < 0n ? -n : n;
      const down = (size * scale) / d;
      // Twice what is left over reaches a whole step: the half goes up in size.
      const steps = 2n * (size * scale - down * d) >= d ? down + 1n : down;
      const expected = ratio(n < 0n ? -steps : steps, scale);
      expect(round(ratio(n, d), places).equals(expected)).toBe(true);
    }),
  );
});

it.each([
  ['2.345', 2, '2.35'],
  ['-2.345', 2, '-2.35'],
  ['2.344999', 2, '2.34'],
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['-0.49', 0, '0'],
])('rounds %s to %s digits as %s', (value, places, expected) => {
  expect(print(round(rational(value), places))).toBe(expected);
});

it('has the greatest integer that is not above', () => {
  fc.assert(
    fc.property(numerator, denominator, (n, d) => {
      const whole = n >= 0n ? n / d : -((-n + d - 1n) / d);
      expect(floor(ratio(n, d)).equals(ratio(whole, 1n))).toBe(true);
    }),
  );
});

it('adds without losing anything', () => {
  const fraction = fc.tuple(numerator, denominator);
  fc.assert(
    fc.property(fc.array(fraction, { maxLength: 6 }), (parts) => {
      const common = parts.reduce((product, [, d]) => product * d, 1n);
      const total = parts.reduce((added, [n, d]) => added + n * (common / d), 0n);
      const values = parts.map(([n, d]) => ratio(n, d));
      expect(sum(values).equals(ratio(total, common))).toBe(true);
    }),
  );
});

it('orders by cross-multiplication', () => {
  fc.assert(
    fc.property(numerator, denominator, numerator, denominator, (a, b, c, d) => {
      const [left, right] = [ratio(a, b), ratio(c, d)];
      const [low, high] = a * d <= c * b ? [left, right] : [right, left];
      expect(min(left, right).equals(low)).toBe(true);
      expect(max(left, right).equals(high)).toBe(true);
    }),
  );
});

it('knows whole numbers and multiples', () => {
  fc.assert(
    fc.property(numerator, denominator, fc.bigInt({ min: 1n, max: 1000n }), (n, d, step) => {
      expect(isInteger(ratio(n, d))).toBe(n % d === 0n);
      expect(isMultiple(ratio(n, d), ratio(1n, step))).toBe((n * step) % d === 0n);
    }),
  );
});
