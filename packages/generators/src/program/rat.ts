import { rational, type Decimal, type Rational } from '@cchc/model';
import { compare } from './cond.js';
import {
  INT_ONE,
  add,
  choose,
  floorDiv,
  int,
  isConst,
  largest,
  mul,
  neg,
  roundDiv,
  smallest,
  sub,
  type CompareOp,
  type Cond,
  type Int,
} from './int.js';
import { rangeOf } from './range.js';

/** An exact number as two whole ones; `den` is above zero. A decimal has a constant one. */
export interface Rat {
  readonly num: Int;
  readonly den: Int;
}

export function ratOf(value: Rational): Rat {
  return { num: int(value.s * value.n), den: int(value.d) };
}

export function ratOfDecimal(value: Decimal): Rat {
  return ratOf(rational(value));
}

export function whole(num: Int): Rat {
  return { num, den: INT_ONE };
}

export function addRat(a: Rat, b: Rat): Rat {
  const { left, right, den } = common(a, b);
  return { num: add(left, right), den };
}

export function subRat(a: Rat, b: Rat): Rat {
  const { left, right, den } = common(a, b);
  return { num: sub(left, right), den };
}

export function mulRat(a: Rat, b: Rat): Rat {
  return reduced({ num: mul(a.num, b.num), den: mul(a.den, b.den) });
}

/** The divisor is not zero; where it may be negative both signs are turned. */
export function divRat(a: Rat, b: Rat): Rat {
  const [keep, scale] = withoutCommon(b.den, a.den);
  const num = mul(a.num, keep);
  const den = mul(b.num, scale);
  const { low } = rangeOf(den);
  if (low !== undefined && low >= 0n) return reduced({ num, den });
  const negative = compare(den, '<', int(0));
  return reduced({ num: choose(negative, neg(num), num), den: { op: 'abs', value: den } });
}

export function negRat({ num, den }: Rat): Rat {
  return { num: neg(num), den };
}

export function compareRat(a: Rat, by: CompareOp, b: Rat): Cond {
  const { left, right } = common(a, b);
  return compare(left, by, right);
}

/** Of decimals at one scale; ratios have to be bound to names first, since each is read twice. */
export function extremeRat(which: 'largest' | 'smallest', a: Rat, b: Rat): Rat {
  if (isConst(a.den) && isConst(b.den)) {
    const { left, right, den } = common(a, b);
    return { num: which === 'largest' ? largest(left, right) : smallest(left, right), den };
  }
  const first = compareRat(a, which === 'largest' ? '>=' : '<=', b);
  return { num: choose(first, a.num, b.num), den: choose(first, a.den, b.den) };
}

export function floorRat({ num, den }: Rat): Rat {
  return whole(floorDiv(num, den));
}

/** Half away from zero, to so many decimal places: the one division. */
export function roundRat({ num, den }: Rat, digits: number): Rat {
  const scale = int(10n ** BigInt(digits));
  const [top, bottom] = withoutCommon(scale, den);
  return { num: roundDiv(mul(num, top), bottom), den: scale };
}

/** Both at one denominator, the least where both are constant. */
function common(a: Rat, b: Rat): { readonly left: Int; readonly right: Int; readonly den: Int } {
  const [forB, forA] = withoutCommon(a.den, b.den);
  return { left: mul(a.num, forA), right: mul(b.num, forB), den: mul(a.den, forA) };
}

/** Two constants without their common factor. */
function withoutCommon(a: Int, b: Int): readonly [Int, Int] {
  if (!isConst(a) || !isConst(b)) return [a, b];
  const factor = gcd(a.value, b.value);
  return [int(a.value / factor), int(b.value / factor)];
}

/** Constant factors of both sides are taken out once: 80% of a/b is 4a / 5b. */
function reduced({ num, den }: Rat): Rat {
  const [n, d] = [factorOf(num), factorOf(den)];
  if (n === 0n || d === 0n) return { num, den };
  const factor = gcd(n, d);
  return factor === 1n ? { num, den } : { num: divided(num, factor), den: divided(den, factor) };
}

function factorOf(one: Int): bigint {
  if (isConst(one)) return one.value < 0n ? -one.value : one.value;
  return one.op === 'mul' && isConst(one.right) ? factorOf(one.right) : 1n;
}

function divided(one: Int, factor: bigint): Int {
  if (isConst(one)) return int(one.value / factor);
  return one.op === 'mul' && isConst(one.right)
    ? mul(one.left, int(one.right.value / factor))
    : one;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}
