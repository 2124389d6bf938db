import { rational, type Quota } from '@cchc/model';
import { both, compare, not } from '../../program/cond.js';
import { int, type Cond, type Int } from '../../program/int.js';
import { condSql } from '../flow/print.js';
import { column } from '../flow/sheet.js';
import type { Scorer } from '../scorer.js';
import { boundRat } from '../tree/exact.js';
import { keysOf } from './order.js';
import { lowered, type Placed } from './placed.js';

/** Highest totals first: all with this total, and all above it, must fit. */
export function withQuota(
  { grade, most, least, per }: Quota,
  ladder: readonly string[],
  waits: Cond,
  before: Placed,
  wanted: string,
  scorer: Scorer,
): Placed {
  const { sheet } = scorer;
  const group = per === 'all' ? 'round' : 'round, block_key';
  const own = both(not(waits), compare(before.place, '=', int(ladder.indexOf(grade))));
  const rival = sheet.cond(`${wanted}_rival`, own);
  const total = boundRat(scorer.total(false).score, 'total', scorer, 1);
  const order = keysOf(total, `${wanted}_total`, scorer).map((key) => `${key} DESC`);
  const isRival = condSql(rival, sheet);
  const notBelow = column(
    sheet.raw(
      `${wanted}_not_below`,
      `sum(CASE WHEN ${isRival} THEN 1 ELSE 0 END) OVER (PARTITION BY ${group} ORDER BY ${order.join(', ')})`,
      { wide: true },
    ),
    0n,
    1_000_000_000n,
  );
  const size = column(
    sheet.raw(`${wanted}_units`, `count(*) OVER (PARTITION BY ${group})`),
    0n,
    1_000_000_000n,
  );
  const atLeast = int(least ?? 0);
  const limit: Int =
    'count' in most
      ? int(Math.max(most.count, least ?? 0))
      : { op: 'max', left: shareOf(size, most.share), right: atLeast };
  const over = both(rival, compare(notBelow, '>', limit));
  return lowered(before, int(1), over, 'quota', ladder, scorer);
}

/** A share of units is rounded down. */
function shareOf(units: Int, share: string): Int {
  const { n, d } = rational(share);
  return {
    op: 'floor-div',
    left: { op: 'mul', left: units, right: int(n) },
    right: int(d),
  };
}
