import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printed } from './exact.js';
import { ratio, print } from '@cchc/model';
import { difference, floorDivided, product, roundDivided, sum, type Wide } from './wide.js';

const whole = fc.oneof(
  fc.bigInt({ min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n }),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.bigInt({ min: -40n, max: 40n }),
);
const above = whole.map((value) => (value < 0n ? -value : value) + 1n);

const wide = (value: bigint): Wide =>
  value >= -(2n ** 53n) + 1n && value <= 2n ** 53n - 1n ? Number(value) : value;

it('is what BigInt gives, as a number wherever a number is exact', () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(sum(wide(a), wide(b))).toBe(wide(a + b));
      expect(difference(wide(a), wide(b))).toBe(wide(a - b));
      expect(product(wide(a), wide(b)) === wide(a * b)).toBe(true);
    }),
  );
});

it('divides as BigInt does, downwards and to the nearest, a half away from zero', () => {
  fc.assert(
    fc.property(whole, above, (a, b) => {
      const down = a / b - (a < 0n && a % b !== 0n ? 1n : 0n);
      const size = a < 0n ? -a : a;
      const near = ((2n * size + b) / (2n * b)) * (a < 0n ? -1n : 1n);
      expect(floorDivided(wide(a), wide(b)) === wide(down)).toBe(true);
      expect(roundDivided(wide(a), wide(b)) === wide(near)).toBe(true);
    }),
  );
});

it('prints as the reference does', () => {
  fc.assert(
    fc.property(whole, above, fc.nat(4), (a, b, digits) => {
      expect(printed({ num: wide(a), den: wide(b) }, digits)).toBe(print(ratio(a, b), digits));
    }),
  );
});
