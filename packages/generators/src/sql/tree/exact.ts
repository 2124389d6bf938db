import { choose, floorDiv, int, isConst, type Cond, type Int } from '../../program/int.js';
import { add } from '../../program/int.js';
import { addRat, type Rat } from '../../program/rat.js';
import { rangeOf } from '../../program/range.js';
import { intSql } from '../flow/print.js';
import { sizeOf } from '../flow/resolve.js';
import { column } from '../flow/sheet.js';
import type { Scorer } from '../scorer.js';
import { atOneScale } from './node-state.js';

export const ZERO: Rat = { num: int(0), den: int(1) };
export const ONE: Rat = { num: int(1), den: int(1) };

export function sumOf(values: readonly Rat[]): Rat {
  const scale = atOneScale(values);
  if (!scale) return values.reduce(addRat, ZERO);
  return { num: scale.nums.reduce(add, int(0)), den: int(scale.den) };
}

/** One of two numbers, at one denominator where both have a known one. */
export function chosenRat(when: Cond, then: Rat, otherwise: Rat): Rat {
  if (when.op === 'true') return then;
  if (when.op === 'false' || then === otherwise) return otherwise;
  const scale = atOneScale([then, otherwise]);
  if (!scale) {
    return {
      num: choose(when, then.num, otherwise.num),
      den: choose(when, then.den, otherwise.den),
    };
  }
  const [a = int(0), b = int(0)] = scale.nums;
  return { num: isSame(a, b) ? a : choose(when, a, b), den: int(scale.den) };
}

function isSame(a: Int, b: Int): boolean {
  const text = (one: Int): string =>
    JSON.stringify(one, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return a === b || text(a) === text(b);
}

/** Columns for what has more than `least` parts; a denominator is never below one. */
export function boundRat(
  { num, den }: Rat,
  wanted: string,
  { sheet }: Scorer,
  least: number,
  comment: readonly string[] = [],
): Rat {
  const bound = (one: Int, name: string, told: readonly string[]): Int =>
    sizeOf(one) <= least ? one : sheet.int(name, one, told);
  const bottom = bound(den, `${wanted}_den`, []);
  return { num: bound(num, wanted, comment), den: atLeastOne(bottom) };
}

function atLeastOne(one: Int): Int {
  if (one.op !== 'local') return one;
  const { low } = one.range;
  return { ...one, range: { ...one.range, low: low !== undefined && low > 1n ? low : 1n } };
}

export function bindCond(one: Cond, wanted: string, { sheet }: Scorer): Cond {
  return sizeOf(one) > 1 ? sheet.cond(wanted, one) : one;
}

/** Without the common factor of both sides, so that sums of such numbers stay small. */
export function lowestTerms({ num, den }: Rat, wanted: string, scorer: Scorer): Rat {
  if (isConst(den)) return { num, den };
  const { sheet, dialect } = scorer;
  const top = sheet.int(`${wanted}_all`, num);
  const bottom = sheet.int(`${wanted}_all_den`, den);
  const [a, b] = [intSql(top, sheet), intSql(bottom, sheet)];
  const shared = sheet.raw(
    `${wanted}_common`,
    `greatest(${dialect.gcd(`abs(${a.sql})`, b.sql)}, 1)`,
    { wide: a.wide || b.wide },
  );
  const { high } = rangeOf(bottom);
  const divisor = column(shared, 1n, high);
  return {
    num: sheet.int(wanted, floorDiv(top, divisor)),
    den: atLeastOne(sheet.int(`${wanted}_den`, floorDiv(bottom, divisor))),
  };
}
