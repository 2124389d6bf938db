import Fraction from 'fraction.js';
import type { Decimal } from './decimal.js';

/**
 * An exact rational number (fraction.js over BigInt). Every score is computed in these.
 * fraction.js values are immutable: each operation returns a new one.
 */
export type Rational = Fraction;

export const ZERO: Rational = new Fraction(0);
export const ONE: Rational = new Fraction(1);

const known = new Map<string, Rational>();
const MOST_KNOWN = 10_000;

/** The exact value of a canonical decimal, or of the `n/d` text that `print` writes. */
export function rational(value: Decimal): Rational {
  const before = known.get(value);
  if (before) return before;
  const found = read(value);
  // The same few numbers are asked for again and again, until another rulebook has others.
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(value, found);
  return found;
}

function read(value: string): Rational {
  const [numerator = '0', denominator] = value.split('/');
  if (denominator !== undefined) return ratio(BigInt(numerator), BigInt(denominator));
  const point = numerator.indexOf('.');
  if (point < 0) return ratio(BigInt(numerator), 1n);
  const digits = numerator.length - point - 1;
  return ratio(BigInt(numerator.replace('.', '')), 10n ** BigInt(digits));
}

export function ratio(numerator: bigint, denominator: bigint): Rational {
  return new Fraction(numerator, denominator);
}

export function fromInteger(value: number | bigint): Rational {
  return new Fraction(BigInt(value), 1n);
}

export function min(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? a : b;
}

export function max(a: Rational, b: Rational): Rational {
  return a.compare(b) >= 0 ? a : b;
}

export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const value of values) total = total.add(value);
  return total;
}

/**
 * Rounds half away from zero to `digits` decimal places: 2,345 → 2,35 and −2,345 → −2,35.
 * No decision says which way a half goes; this is what every published table met so far does.
 */
export function round(value: Rational, digits: number): Rational {
  const scale = 10n ** BigInt(digits);
  const units = (2n * value.n * scale + value.d) / (2n * value.d);
  return ratio(value.s * units, scale);
}

/** The greatest integer that is not above `value`. */
export function floor(value: Rational): Rational {
  const whole = value.n / value.d;
  const exact = value.n % value.d === 0n;
  return fromInteger(value.s < 0n && !exact ? -whole - 1n : value.s * whole);
}

export function isInteger(value: Rational): boolean {
  return value.d === 1n;
}

/**
 * Exact text: a decimal where one exists (`14.18`), else a fraction in lowest terms (`1/3`).
 * With `digits`, decimals are padded to that many places (`14.2` → `14.20`); nothing is ever rounded here.
 */
export function print(value: Rational, digits = 0): string {
  const sign = value.s < 0n ? '-' : '';
  const places = decimalPlaces(value.d);
  if (places === undefined) return `${sign}${value.n}/${value.d}`;
  const shown = Math.max(places, digits);
  const scaled = (value.n * 10n ** BigInt(shown)) / value.d;
  const text = scaled.toString().padStart(shown + 1, '0');
  return shown === 0 ? sign + text : `${sign}${text.slice(0, -shown)}.${text.slice(-shown)}`;
}

/** Whether `value` is a multiple of `step` (an input's resolution, a rater's step). */
export function isMultiple(value: Rational, step: Rational): boolean {
  return isInteger(value.div(step));
}

function decimalPlaces(denominator: bigint): number | undefined {
  let [twos, fives, rest] = [0, 0, denominator];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
