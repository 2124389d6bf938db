import {
  difference,
  floorDivided,
  greatestDivisor,
  magnitude,
  narrow,
  negated,
  powerOfTen,
  product,
  roundDivided,
  sum,
  type Wide,
} from './wide.js';

/** An exact number: `num` ÷ `den`, `den` above zero; not always in lowest terms. */
export interface Exact {
  readonly num: Wide;
  readonly den: Wide;
}

export const ZERO: Exact = { num: 0, den: 1 };

export function exact(num: Wide, den: Wide = 1): Exact {
  return { num, den };
}

/** The exact value of a decimal as text, `2.5`. */
export function decimal(text: string): Exact {
  const [whole = '', fraction = ''] = text.split('.');
  return { num: narrow(BigInt(whole + fraction)), den: powerOfTen(fraction.length) };
}

export function plus(a: Exact, b: Exact): Exact {
  if (a.den === b.den) return { num: sum(a.num, b.num), den: a.den };
  if (a.num === 0) return b;
  if (b.num === 0) return a;
  const shared = greatestDivisor(a.den, b.den);
  const [forA, forB] = [floorDivided(b.den, shared), floorDivided(a.den, shared)];
  return {
    num: sum(product(a.num, forA), product(b.num, forB)),
    den: product(a.den, forA),
  };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { num: negated(b.num), den: b.den });
}

export function times(a: Exact, b: Exact): Exact {
  return lowest({ num: product(a.num, b.num), den: product(a.den, b.den) });
}

/** b is not zero. */
export function over(a: Exact, b: Exact): Exact {
  const sign = b.num < 0 ? -1 : 1;
  return lowest({
    num: product(product(a.num, b.den), sign),
    den: product(a.den, magnitude(b.num)),
  });
}

export function absolute(a: Exact): Exact {
  return { num: magnitude(a.num), den: a.den };
}

/** Below zero, zero or above zero as a is less than, equal to or more than b. */
export function order(a: Exact, b: Exact): number {
  const [left, right] = [product(a.num, b.den), product(b.num, a.den)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function lesser(a: Exact, b: Exact): Exact {
  return order(a, b) <= 0 ? a : b;
}

export function greater(a: Exact, b: Exact): Exact {
  return order(a, b) >= 0 ? a : b;
}

export function total(values: readonly Exact[]): Exact {
  return values.reduce(plus, ZERO);
}

/** Half away from zero. */
export function rounded({ num, den }: Exact, digits: number): Exact {
  const scale = powerOfTen(digits);
  return { num: roundDivided(product(num, scale), den), den: scale };
}

export function lowest({ num, den }: Exact): Exact {
  const shared = greatestDivisor(num, den);
  return shared === 1
    ? { num, den }
    : { num: floorDivided(num, shared), den: floorDivided(den, shared) };
}

/** A decimal where one exists, padded to `digits` places; else a fraction in lowest terms. */
export function printed(value: Exact, digits = 0): string {
  // What was rounded is printed as it is held.
  if (value.den === powerOfTen(digits)) return printedSteps(value.num, digits);
  const { num, den } = lowest(value);
  const sign = num < 0 ? '-' : '';
  const size = magnitude(num);
  const places = decimalPlaces(den);
  if (places === undefined) return `${sign}${String(size)}/${String(den)}`;
  const shown = Math.max(places, digits);
  return printedSteps(floorDivided(product(num, powerOfTen(shown)), den), shown);
}

function printedSteps(steps: Wide, digits: number): string {
  const sign = steps < 0 ? '-' : '';
  const text = String(magnitude(steps)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** How many decimal places 1 ÷ den has; undefined where it has no end. */
function decimalPlaces(den: Wide): number | undefined {
  let [rest, twos, fives] = [den, 0, 0];
  while (difference(rest, product(floorDivided(rest, 2), 2)) === 0) {
    rest = floorDivided(rest, 2);
    twos++;
  }
  while (difference(rest, product(floorDivided(rest, 5), 5)) === 0) {
    rest = floorDivided(rest, 5);
    fives++;
  }
  return rest === 1 ? Math.max(twos, fives) : undefined;
}
