import { print, ratio } from '@cchc/model';
import { isConst, type Int } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import type { Rat } from '../program/rat.js';
import { intSql, type Printing } from './flow/print.js';

/** Exact numbers as the canonical result writes them. */
export const exactText = {
  whole: (value: Int, to: Printing): string => intSql(value, to).sql,

  /** A decimal of at least `digits` places where one exists, else a fraction. */
  of: (
    { num, den }: Rat,
    digits: number | undefined,
    { sheet }: { readonly sheet: Printing },
  ): string => {
    const { dialect } = sheet;
    const least = digits ?? 0;
    if (isConst(num) && isConst(den))
      return dialect.literal(print(ratio(num.value, den.value), digits));
    const top = intSql(num, sheet).sql;
    if (isConst(den)) {
      const places = placesOf(den.value);
      if (places !== undefined) {
        const scaled = intSql(scaledBy(num, 10n ** BigInt(places) / den.value), sheet).sql;
        if (places <= least)
          return dialect.call('fixed_text', padded(num, den.value, least, sheet), String(least));
        if (least === 0) return dialect.call('plain_text', scaled, String(places));
      }
    }
    return dialect.call('ratio_text', top, intSql(den, sheet).sql, String(least));
  },
};

function padded(num: Int, den: bigint, digits: number, to: Printing): string {
  return intSql(scaledBy(num, 10n ** BigInt(digits) / den), to).sql;
}

function scaledBy(num: Int, factor: bigint): Int {
  if (factor === 1n) return num;
  if (isConst(num)) return { op: 'const', value: num.value * factor };
  return { op: 'mul', left: num, right: { op: 'const', value: factor } };
}

/** How many decimal places 1 ÷ den has; undefined where it has no end. */
export function placesOf(den: bigint): number | undefined {
  let [rest, twos, fives] = [den, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Whether a number is proved not to be negative. */
export function isNotNegative(one: Int): boolean {
  const { low } = rangeOf(one);
  return low !== undefined && low >= 0n;
}
