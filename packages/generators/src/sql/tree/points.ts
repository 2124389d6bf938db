import { rational, type Leaf, type Rational } from '@cchc/model';
import { int, isConst, type Int, type Range } from '../../program/int.js';
import { ratOf, roundRat, type Rat } from '../../program/rat.js';
import { rangeOf } from '../../program/range.js';
import { fitsWhole, intSql } from '../flow/print.js';
import type { Scorer } from '../scorer.js';
import type { Outcome } from './leaf.js';
import { whenLine } from './lines.js';
import { atOneScale } from './node-state.js';

interface Column {
  readonly leaf: Leaf;
  readonly wanted: string;
  readonly digits: number | undefined;
  readonly comment: readonly string[];
}

/** The points of the line that takes the unit, zero where it gives none. */
export function pointsOf(
  outcomes: readonly Outcome[],
  taken: string | undefined,
  about: Column,
  scorer: Scorer,
): Rat {
  const scores = outcomes.flatMap(({ score }) => (score ? [score] : []));
  if (scores.length === 0) return { num: int(0), den: int(1) };
  const scale = atOneScale(scores);
  const ways: Ways = { outcomes, taken, ...about };
  if (scale) {
    const within = boundsOf(about.leaf, about.digits, scale.den);
    return { num: chosen(ways, scale.nums, 0n, within, scorer), den: int(scale.den) };
  }
  const dens = { ...ways, wanted: `${about.wanted}_den`, comment: [] };
  const den = chosen(
    dens,
    scores.map((one) => one.den),
    1n,
    undefined,
    scorer,
  );
  const nums = scores.map((one) => one.num);
  return {
    num: chosen(ways, nums, 0n, undefined, scorer),
    den: den.op === 'local' ? { ...den, range: { ...den.range, low: 1n } } : den,
  };
}

interface Ways extends Column {
  readonly outcomes: readonly Outcome[];
  readonly taken: string | undefined;
}

/** One number a scored line, in their order, as a column. */
function chosen(
  { outcomes, taken, wanted, comment }: Ways,
  values: readonly Int[],
  orElse: bigint,
  within: Range | undefined,
  { sheet, dialect }: Scorer,
): Int {
  const [only] = values;
  const range = within ?? values.map(rangeOf).reduce(hull, { low: orElse, high: orElse });
  if (only && (taken === undefined || isSame(values, outcomes.length))) {
    const one = sheet.int(wanted, only, comment);
    return one.op === 'local' ? { ...one, range } : one;
  }
  const fits = fitsWhole({ op: 'local', name: '', range });
  const byValue = new Map<string, number[]>();
  let place = 0;
  let wide = false;
  let small = true;
  outcomes.forEach(({ score }, at) => {
    const value = score && values[place++];
    if (!value || (isConst(value) && value.value === orElse)) return;
    const printed = intSql(value, sheet);
    wide ||= printed.wide && !fits;
    small &&= printed.small;
    const sql =
      printed.wide && fits ? `CAST(${printed.sql} AS ${dialect.types.whole})` : printed.sql;
    byValue.set(sql, [...(byValue.get(sql) ?? []), at + 1]);
  });
  if (byValue.size === 0 || taken === undefined) return int(orElse);
  const cases = [...byValue].map(([sql, lines]) => whenLine(taken, lines, sql));
  const name = sheet.raw(wanted, `CASE ${cases.join(' ')} ELSE ${String(orElse)} END`, {
    wide,
    small,
    comment,
  });
  return { op: 'local', name, range };
}

function isSame(values: readonly Int[], lines: number): boolean {
  const [first] = values;
  return (
    values.length === lines &&
    values.every((one) => isConst(one) && first && isConst(first) && one.value === first.value)
  );
}

/** Between which numbers a score lies that is held within the leaf's range, and zero. */
function boundsOf({ worth }: Leaf, digits: number | undefined, den: bigint): Range {
  const at = (value: Rational): bigint => {
    const { num, den: own } = digits === undefined ? ratOf(value) : roundRat(ratOf(value), digits);
    return isConst(num) && isConst(own) ? (num.value * den) / own.value : 0n;
  };
  const [most, least] = [at(rational(worth.points)), at(rational(worth.lowest))];
  return { low: least < 0n ? least : 0n, high: most > 0n ? most : 0n };
}

function hull(a: Range, b: Range): Range {
  const join = (x: bigint | undefined, y: bigint | undefined, lower: boolean) =>
    x === undefined || y === undefined ? undefined : x < y === lower ? x : y;
  const [low, high] = [join(a.low, b.low, true), join(a.high, b.high, false)];
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
