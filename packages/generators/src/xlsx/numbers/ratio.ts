import type { CompareOp } from '../../program/int.js';
import { add, chosen, compared, held, mul, negated, sub } from './arithmetic.js';
import { bound, type Cells } from './cells.js';
import { roundDivided, type Range } from './divide.js';
import { constant, known, type Value } from './value.js';
import { rational, type Decimal } from '@cchc/model';

/** An exact number as two whole ones; `den` is above zero wherever it counts. */
export interface Ratio {
  readonly num: Value;
  readonly den: Value;
}

export function ratio(num: Value, den: Value = constant(1n)): Ratio {
  return { num, den };
}

export function decimalRatio(text: Decimal): Ratio {
  const { s, n, d } = rational(text);
  return { num: constant(s * n), den: constant(d) };
}

export const ZERO_RATIO = decimalRatio('0');

export function addRatios(cells: Cells, a: Ratio, b: Ratio): Ratio {
  const { left, right, den } = common(cells, a, b);
  return { num: add(cells, left, right), den };
}

export function subRatios(cells: Cells, a: Ratio, b: Ratio): Ratio {
  const { left, right, den } = common(cells, a, b);
  return { num: sub(cells, left, right), den };
}

export function mulRatios(cells: Cells, a: Ratio, b: Ratio): Ratio {
  return { num: mul(cells, a.num, b.num), den: mul(cells, a.den, b.den) };
}

export function negatedRatio(cells: Cells, { num, den }: Ratio): Ratio {
  return { num: negated(cells, num), den };
}

export function compareRatios(cells: Cells, a: Ratio, by: CompareOp, b: Ratio): string {
  const { left, right } = common(cells, a, b);
  return compared(cells, left, by, right);
}

export function chosenRatio(cells: Cells, when: string, a: Ratio, b: Ratio): Ratio {
  const holds = when === 'TRUE' || when === 'FALSE' ? when : bound(cells, '?', when);
  const [x, y] = [known(a.den), known(b.den)];
  if (x !== undefined && y !== undefined) {
    const { left, right, den } = common(cells, a, b);
    return { num: chosen(cells, holds, left, right), den };
  }
  return { num: chosen(cells, holds, a.num, b.num), den: chosen(cells, holds, a.den, b.den) };
}

/** `counts`: between which whole numbers of last digits the result counts at all. */
export function roundedRatio(
  cells: Cells,
  { num, den }: Ratio,
  digits: number,
  counts?: Range,
): Ratio {
  const scale = 10n ** BigInt(digits);
  const whole = known(den);
  if (whole !== undefined && scale % whole === 0n) {
    return { num: mul(cells, num, constant(scale / whole)), den: constant(scale) };
  }
  const factor = whole === undefined ? 1n : gcd(whole, scale);
  const top = mul(cells, num, constant(scale / factor));
  const bottom = whole === undefined ? den : constant(whole / factor);
  return { num: roundDivided(cells, top, bottom, counts), den: constant(scale) };
}

export function heldRatio(cells: Cells, { num, den }: Ratio, label: string): Ratio {
  return { num: held(cells, num, label), den: held(cells, den, `${label}, denominator`) };
}

/** Both at one denominator, the least where both are known. */
export function common(
  cells: Cells,
  a: Ratio,
  b: Ratio,
): { readonly left: Value; readonly right: Value; readonly den: Value } {
  const [x, y] = [known(a.den), known(b.den)];
  if (x !== undefined && y !== undefined) {
    const factor = gcd(x, y);
    return {
      left: mul(cells, a.num, constant(y / factor)),
      right: mul(cells, b.num, constant(x / factor)),
      den: constant((x / factor) * y),
    };
  }
  return {
    left: mul(cells, a.num, b.den),
    right: mul(cells, b.num, a.den),
    den: mul(cells, a.den, b.den),
  };
}

export function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}
