import { compare, eitherOf, FALSE } from '../../program/cond.js';
import { int, isConst, type Cond, type Int } from '../../program/int.js';
import { divRat, subRat, type Rat } from '../../program/rat.js';
import type { Statement } from '../../program/statement.js';
import { condSql, intSql } from '../flow/print.js';
import { column } from '../flow/sheet.js';
import { tell } from '../flow/told.js';
import type { Scorer } from '../scorer.js';
import { linesOf, type Answer, type Lack } from './body.js';
import { unitScope } from './unit-scope.js';

type Population = Extract<Statement, { readonly do: 'population' }>;

/** What a formula comes to for each unit; null columns where it lacks. */
interface Spread {
  readonly lacks: readonly Lack[];
  readonly has: string;
  readonly num: string;
  readonly own: Rat;
  readonly wide: boolean;
  /** A constant, or the column of a denominator of each unit's own. */
  readonly den: bigint | string;
  readonly units: string;
}

/** A figure over all units, or over those of the unit's block; units without a value are left out. */
export function overUnits(
  { spread: place, figure }: Population,
  checking: ReadonlySet<string>,
  scorer: Scorer,
): Answer {
  const spread = scorer.once(
    `spread ${String(place)} while ${[...checking].sort().join(' ')}`,
    () => spreadOf(place, checking, scorer),
  );
  const { value, lacks } = scorer.once(`${figure} of ${spread.num}`, () =>
    figureOf(figure, spread, `${figure}_${String(place + 1)}`, scorer),
  );
  return { lacks, values: [intValue(value.num), intValue(value.den)] };
}

const intValue = (value: Int) => ({ type: 'int', value }) as const;

function spreadOf(place: number, checking: ReadonlySet<string>, scorer: Scorer): Spread {
  const { sheet, program } = scorer;
  const { body, over } = program.spreads[place] ?? { body: [], over: 'all' };
  const wanted = `formula_${String(place + 1)}`;
  const lines = linesOf(body, unitScope(scorer, checking), wanted);
  const lacks = lines.flatMap((line) => (line.is === 'lack' ? [line] : []));
  const last = lines.at(-1);
  const value: Rat =
    last?.is === 'end' && last.ending.kind === 'value'
      ? last.ending.value
      : { num: int(0), den: int(1) };
  const lacking = lacks.map(({ when }) => when).reduce(eitherOf, FALSE);
  const known = (one: Int, name: string): { readonly name: string; readonly wide: boolean } => {
    const { sql, wide } = intSql(one, sheet);
    const chosen =
      lacking.op === 'false'
        ? sql
        : `CASE WHEN ${condSql(lacking, sheet)} THEN NULL ELSE ${sql} END`;
    return { name: sheet.raw(name, chosen, { wide }), wide };
  };
  const num = known(value.num, wanted);
  const den = isConst(value.den) ? value.den.value : known(value.den, `${wanted}_den`).name;
  return {
    lacks,
    has: `${num.name} IS NOT NULL`,
    num: num.name,
    own: {
      num: column(num.name),
      den: typeof den === 'bigint' ? int(den) : column(den, 1n),
    },
    wide: num.wide,
    den,
    units: over === 'all' ? 'round' : 'round, block_key',
  };
}

interface Worked {
  readonly value: Rat;
  readonly lacks: readonly Lack[];
}

function figureOf(
  figure: Population['figure'],
  spread: Spread,
  wanted: string,
  scorer: Scorer,
): Worked {
  switch (figure) {
    case 'mean': {
      const count = countOf(spread, wanted, scorer);
      return quotient(sumOf(spread, wanted, scorer), { num: count, den: int(1) });
    }
    case 'sum':
      return { value: sumOf(spread, wanted, scorer), lacks: [] };
    case 'share': {
      const { value, lacks } = quotient(spread.own, sumOf(spread, wanted, scorer));
      return { value, lacks: [...spread.lacks, ...lacks] };
    }
    case 'largest':
    case 'smallest': {
      const none = compare(countOf(spread, wanted, scorer), '=', int(0));
      return { value: endOf(figure, spread, wanted, scorer), lacks: [zeroDenominator(none)] };
    }
    case 'rank-from-high':
    case 'rank-from-low':
      return { value: rankOf(figure, spread, wanted, scorer), lacks: spread.lacks };
    case 'min-max':
    case 'min-max-reverse': {
      const low = endOf('smallest', spread, `${wanted}_lowest`, scorer);
      const high = endOf('largest', spread, `${wanted}_highest`, scorer);
      const above = figure === 'min-max' ? subRat(spread.own, low) : subRat(high, spread.own);
      const { value, lacks } = quotient(
        boundRat(above, `${wanted}_above`, scorer),
        boundRat(notNegative(subRat(high, low)), `${wanted}_width`, scorer),
      );
      return { value, lacks: [...spread.lacks, ...lacks] };
    }
  }
}

function notNegative({ num, den }: Rat): Rat {
  return { num: { op: 'max', left: num, right: int(0) }, den };
}

function boundRat({ num, den }: Rat, wanted: string, { sheet }: Scorer): Rat {
  return { num: sheet.int(wanted, num), den: sheet.int(`${wanted}_den`, den) };
}

function countOf({ num, units }: Spread, wanted: string, { sheet }: Scorer): Int {
  const sql = `count(${num}) OVER (PARTITION BY ${units})`;
  return column(sheet.raw(`${wanted}_units`, sql), 0n, 1_000_000_000n);
}

function sumOf(spread: Spread, wanted: string, scorer: Scorer): Rat {
  const { num, den, units, has, wide } = spread;
  const { sheet, dialect } = scorer;
  if (typeof den === 'bigint') {
    const sql = `coalesce(${dialect.wideSum(num, wide, ` OVER (PARTITION BY ${units})`)}, 0)`;
    return { num: column(sheet.raw(`${wanted}_sum`, sql, { wide: true })), den: int(den) };
  }
  // Denominators differ: the fractions are added up once a group, and brought back to its units.
  const [top, bottom] = dialect.fractionSum(num, den, has);
  const keys = units.split(', ');
  const alias = sheet.names.fresh(`${wanted}_of`);
  const [sum = '', sumDen = ''] = sheet.join({
    alias,
    from: (before) =>
      `(SELECT ${units}, ${top} AS ${alias}_1, ${bottom} AS ${alias}_2 FROM ${before} GROUP BY ${units})`,
    on: keys,
    columns: [
      { wanted: `${alias}_1`, wide: true },
      { wanted: `${alias}_2`, wide: true },
    ],
    reads: `${num} ${den}`,
  });
  return { num: column(sum), den: column(sumDen, 1n) };
}

function endOf(
  which: 'largest' | 'smallest',
  { num, den, units, wide }: Spread,
  wanted: string,
  { sheet, dialect }: Scorer,
): Rat {
  if (typeof den === 'bigint') {
    const sql = `${which === 'largest' ? 'max' : 'min'}(${num}) OVER (PARTITION BY ${units})`;
    return { num: column(sheet.raw(wanted, sql, { wide })), den: int(den) };
  }
  const direction = which === 'largest' ? 'DESC' : 'ASC';
  const keys = dialect.orderKeys(num, den).map((key) => `${key} ${direction} NULLS LAST`);
  const over = `OVER (PARTITION BY ${units} ORDER BY ${keys.join(', ')})`;
  const first = (of: string, name: string): Int =>
    column(sheet.raw(name, `first_value(${of}) ${over}`, { wide: true }));
  const bottom = first(den, `${wanted}_den`);
  return { num: first(num, wanted), den: { ...bottom, range: { low: 1n } } as Int };
}

function rankOf(
  figure: 'rank-from-high' | 'rank-from-low',
  { num, den, units }: Spread,
  wanted: string,
  { sheet, dialect }: Scorer,
): Rat {
  const direction = figure === 'rank-from-high' ? 'DESC' : 'ASC';
  const keys = typeof den === 'bigint' ? [num] : dialect.orderKeys(num, den);
  const order = keys.map((key) => `${key} ${direction}`).join(', ');
  const rank = `rank() OVER (PARTITION BY ${units}, ${num} IS NULL ORDER BY ${order})`;
  const sql = `CAST(${rank} AS ${dialect.types.whole})`;
  return { num: column(sheet.raw(wanted, sql), 1n, 1_000_000_000n), den: int(1) };
}

function quotient(a: Rat, b: Rat): Worked {
  const none = compare(b.num, '=', int(0));
  return { value: divRat(a, b), lacks: none.op === 'false' ? [] : [zeroDenominator(none)] };
}

export function zeroDenominator(when: Cond): Lack {
  return { when, cause: 'zero-denominator', told: tell([{ kind: 'zero-denominator' }]) };
}
