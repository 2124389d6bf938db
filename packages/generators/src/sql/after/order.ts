import { isConst, type Int } from '../../program/int.js';
import type { Rat } from '../../program/rat.js';
import { intSql } from '../flow/print.js';
import type { Scorer } from '../scorer.js';

/** Columns that put numbers in their order, from the lowest; equal for equal numbers. */
export function keysOf(
  { num, den }: Rat,
  wanted: string,
  { sheet, dialect }: Scorer,
): readonly string[] {
  const column = (one: Int, name: string): string => {
    const bound = sheet.int(name, one);
    return bound.op === 'local' ? bound.name : intSql(bound, sheet).sql;
  };
  if (isConst(den)) return [isConst(num) ? `(${String(num.value)} + 0)` : column(num, wanted)];
  const keys = dialect.orderKeys(column(num, wanted), column(den, `${wanted}_den`));
  return keys.map((key, at) => sheet.raw(`${wanted}_key_${String(at + 1)}`, key, { wide: true }));
}
