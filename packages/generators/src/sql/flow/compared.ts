import { dayFromNumber, momentFromNumber } from '@cchc/model';
import { isConst, type Int, type Range } from '../../program/int.js';
import { DAYS, MOMENTS } from '../../program/slots.js';
import type { Dialect } from '../dialect.js';

/** Numbers that a database counts from days or moments, and how one of them is said as what it was counted from. */
interface Counted {
  readonly of: (sql: string) => string;
  readonly said: (value: bigint) => string | undefined;
}

function countedBy({ dayNumber, momentNumber, types }: Dialect): readonly Counted[] {
  return [
    {
      of: dayNumber,
      said: (value) => (isIn(value, DAYS) ? `DATE '${dayFromNumber(Number(value))}'` : undefined),
    },
    {
      of: momentNumber,
      said: (value) =>
        isIn(value, MOMENTS)
          ? `${types.moment} '${momentFromNumber(Number(value)).replace('T', ' ')}'`
          : undefined,
    },
  ];
}

function isIn(value: bigint, { low, high }: Range): boolean {
  return low !== undefined && high !== undefined && value >= low && value <= high;
}

/**
 * Days and moments are in the same order as the numbers that are counted from them, so they are compared themselves, and
 * with a day that can be read.
 */
export function withoutCounting(
  sides: readonly { readonly of: Int; readonly sql: string }[],
  dialect: Dialect,
): readonly string[] {
  for (const { of: counted, said } of countedBy(dialect)) {
    const [before = '', after = ''] = counted('?').split('?');
    const isCounted = (sql: string): boolean => {
      const isOne = sql.startsWith(before) && sql.endsWith(after);
      return isOne && /^\w+$/.test(sql.slice(before.length, sql.length - after.length));
    };
    const bare = sides.map(({ of, sql }) => {
      if (isCounted(sql)) return sql.slice(before.length, sql.length - after.length);
      return isConst(of) ? said(of.value) : undefined;
    });
    const isAny = sides.some(({ sql }) => isCounted(sql));
    if (isAny && bare.every((one) => one !== undefined)) return bare;
  }
  return sides.map(({ sql }) => sql);
}
