import { leavesOf, rational, type RankByValue, type Ranking } from '@cchc/model';
import { Refused } from '../../program/refused.js';
import { TRUE, both, not } from '../../program/cond.js';
import { isConst, type Cond } from '../../program/int.js';
import { condSql, intSql } from '../flow/print.js';
import type { Scorer } from '../scorer.js';
import { bindCond } from '../tree/exact.js';
import { keysOf } from './order.js';
import { valueOfUnit, type ValueOfUnit } from './values.js';

export interface RankState {
  readonly contends: Cond;
  /** Columns. */
  readonly rank: string;
  readonly tied: string;
  /** Who decides about ties that are left. */
  readonly authority: string | undefined;
}

/** Competition ranks, 1-2-2-4, over all units or in each block, by one key behind the other. */
export function rankState(ranking: Ranking, scorer: Scorer): RankState {
  const { program, rulebook, sheet } = scorer;
  const stop = ranking.keys.findIndex(({ kind }) => kind === 'authority');
  const keys = ranking.keys.slice(0, stop < 0 ? undefined : stop) as readonly RankByValue[];
  const values = keys.map((_, at) =>
    scorer.once(`rank key ${String(at)}`, () =>
      valueOfUnit(program.rankKeys[at] ?? [], `rank_key_${String(at + 1)}`, scorer),
    ),
  );
  const [first] = values;
  // Where everything is only watched, units are ranked by their figures alone.
  const isScored = [...leavesOf(rulebook)].some(({ worth }) => worth.kind !== 'monitor-only');
  const total = isScored ? scorer.total(false).scored : TRUE;
  const valued = first ? not(first.lacks) : TRUE;
  const contends = bindCond(both(total, valued), 'contends', scorer);
  const among = ranking.per === 'all' ? ['round'] : ['round', 'block_key'];
  const orders = values.map((value, at) =>
    orderOf(value, keys[at]?.best ?? 'highest', `rank_value_${String(at + 1)}`, scorer),
  );
  const tolerant =
    ranking.tolerance !== '0' && orders[0] && first
      ? [
          [tieStart(first, keys[0]?.best ?? 'highest', ranking, among, contends, scorer)],
          ...orders.slice(1),
        ]
      : orders;
  const columns = tolerant.flat();
  const group = [...among, `(${condSql(contends, sheet)})`].join(', ');
  const names = columns.map((one) => one.replace(/ (?:ASC|DESC) NULLS LAST$/, ''));
  const rank = sheet.raw(
    'rank_of_unit',
    columns.length === 0
      ? '1'
      : `rank() OVER (PARTITION BY ${group} ORDER BY ${columns.join(', ')})`,
  );
  const tied = sheet.raw(
    'tied',
    `count(*) OVER (PARTITION BY ${[group, ...names].join(', ')}) > 1`,
  );
  const authority = ranking.keys[stop];
  return {
    contends,
    rank,
    tied,
    authority: authority?.kind === 'authority' ? authority.authority : undefined,
  };
}

/** Those without a value come last, together. */
function orderOf(
  { value, lacks }: ValueOfUnit,
  best: RankByValue['best'],
  wanted: string,
  scorer: Scorer,
): readonly string[] {
  const { sheet } = scorer;
  const direction = best === 'highest' ? 'DESC' : 'ASC';
  return keysOf(value, wanted, scorer).map((key, at) => {
    if (lacks.op === 'false') return `${key} ${direction} NULLS LAST`;
    const name = sheet.raw(
      `${wanted}_order_${String(at + 1)}`,
      `CASE WHEN ${condSql(lacks, sheet)} THEN NULL ELSE ${key} END`,
      { wide: true },
    );
    return `${name} ${direction} NULLS LAST`;
  });
}

/** Where the tie group of a unit begins: at most the tolerance from the first of its group. */
function tieStart(
  { value }: ValueOfUnit,
  best: RankByValue['best'],
  ranking: Ranking,
  among: readonly string[],
  contends: Cond,
  scorer: Scorer,
): string {
  const { sheet, dialect } = scorer;
  const { den } = value;
  if (!isConst(den)) throw new Refused('ranking', ranking);
  const scaled = rational(ranking.tolerance).mul(den.value);
  const apart = scaled.n / scaled.d + 1n;
  // The best come first, from below.
  const own = sheet.raw(
    'rank_distance',
    best === 'highest'
      ? `-${brackets(intSql(value.num, sheet).sql)}`
      : intSql(value.num, sheet).sql,
    { wide: intSql(value.num, sheet).wide },
  );
  const where = condSql(contends, sheet);
  const [start = ''] = sheet.join({
    alias: 'tie_groups',
    from: (before) => dialect.tieStarts({ from: before, where, keys: among, value: own, apart }),
    on: [...among, own],
    columns: [{ wanted: 'tie_start', wide: true }],
    reads: [own, where].join(' '),
  });
  return `${start} ASC NULLS LAST`;
}

function brackets(sql: string): string {
  return /^[\w.]+$/.test(sql) ? sql : `(${sql})`;
}
