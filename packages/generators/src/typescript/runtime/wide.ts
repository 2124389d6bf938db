// Whole numbers of any size: a plain number exactly while it is safe, a BigInt beyond. JavaScript
// compares the two exactly with `<` and `<=`, and since each number has one form, `===` holds too.

/** A whole number: a `number` up to 2^53 − 1 either way, else a `bigint`. */
export type Wide = number | bigint;

const SAFE = Number.MAX_SAFE_INTEGER;

export function product(a: Wide, b: Wide): Wide {
  if (typeof a === 'number' && typeof b === 'number') {
    const fast = a * b;
    if (fast <= SAFE && fast >= -SAFE) return fast;
  }
  return narrow(BigInt(a) * BigInt(b));
}

export function sum(a: Wide, b: Wide): Wide {
  if (typeof a === 'number' && typeof b === 'number') {
    const fast = a + b;
    if (fast <= SAFE && fast >= -SAFE) return fast;
  }
  return narrow(BigInt(a) + BigInt(b));
}

export function difference(a: Wide, b: Wide): Wide {
  return sum(a, negated(b));
}

export function negated(a: Wide): Wide {
  return typeof a === 'number' ? 0 - a : -a;
}

export function magnitude(a: Wide): Wide {
  return a < 0 ? negated(a) : a;
}

export function least(a: Wide, b: Wide): Wide {
  return a <= b ? a : b;
}

export function greatest(a: Wide, b: Wide): Wide {
  return a >= b ? a : b;
}

/** a ÷ b towards minus infinity; b is above zero. */
export function floorDivided(a: Wide, b: Wide): Wide {
  // A float quotient of whole numbers below 2^53 may be off by one only beyond a + b; so it is mended.
  if (typeof a === 'number' && typeof b === 'number') {
    const quotient = Math.floor(a / b);
    const rest = a - quotient * b;
    if (quotient * b <= SAFE && quotient * b >= -SAFE) {
      return rest < 0 ? quotient - 1 : rest >= b ? quotient + 1 : quotient;
    }
  }
  const [dividend, divisor] = [BigInt(a), BigInt(b)];
  const quotient = dividend / divisor;
  return narrow(dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient);
}

/** a ÷ b to the nearest whole number, a half away from zero; b is above zero. */
export function roundDivided(a: Wide, b: Wide): Wide {
  const size = magnitude(a);
  const nearest = floorDivided(sum(product(2, size), b), product(2, b));
  return a < 0 ? negated(nearest) : nearest;
}

export function greatestDivisor(a: Wide, b: Wide): Wide {
  if (typeof a === 'number' && typeof b === 'number') {
    let [x, y] = [Math.abs(a), Math.abs(b)];
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0) {
    const rest = difference(x, product(floorDivided(x, y), y));
    [x, y] = [y, rest];
  }
  return x;
}

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, digits) => Number(`1e${digits}`));

/** Ten to the power of `digits`. */
export function powerOfTen(digits: number): Wide {
  return POWERS[digits] ?? 10n ** BigInt(digits);
}

/** A whole number in its one form. */
export function narrow(value: bigint): Wide {
  return value <= SAFE && value >= -SAFE ? Number(value) : value;
}
