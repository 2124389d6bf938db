import { rational, type Leaf, type Rational } from '@cchc/model';
import { eitherOf } from '../../program/cond.js';
import { choose, int, isConst, type Cond, type Int, type Range } from '../../program/int.js';
import { ratOf, roundRat, type Rat } from '../../program/rat.js';
import { rangeOf } from '../../program/range.js';
import { written } from '../flow/known.js';
import { fitsSmall, fitsWhole, intSql } from '../flow/print.js';
import { sizeOf } from '../flow/resolve.js';
import { truthOf } from '../flow/sheet.js';
import type { Scorer } from '../scorer.js';
import type { Outcome } from './leaf.js';
import { askedLines } from './asked.js';
import { isOneOf } from './lines.js';
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
  const each = valuesOf(outcomes, values, orElse);
  if (taken === undefined || each.every((one) => isConst(one) && one.value === orElse)) {
    return int(orElse);
  }
  const printed = intSql(
    byConditions(outcomes, each, orElse) ?? byLine(taken, each, orElse),
    sheet,
  );
  const { small, whole } = dialect.types;
  const of: Int = { op: 'local', name: '', range };
  const type =
    small !== undefined && !printed.small && fitsSmall(of)
      ? small
      : printed.wide && fitsWhole(of)
        ? whole
        : undefined;
  const sql = type === undefined ? printed.sql : `CAST(${printed.sql} AS ${type})`;
  const name = sheet.raw(wanted, sql, {
    wide: printed.wide && type === undefined,
    small: printed.small || (type !== undefined && type === small),
    comment,
  });
  return { op: 'local', name, range };
}

/** A number a line; lines that give none have the other one. */
function valuesOf(
  outcomes: readonly Outcome[],
  values: readonly Int[],
  orElse: bigint,
): readonly Int[] {
  let place = 0;
  return outcomes.map(({ score }) => (score && values[place++]) ?? int(orElse));
}

/** Lines that give the same are asked for together, and first what the first of them gives. */
function byLine(taken: string, values: readonly Int[], orElse: bigint): Int {
  const lines = new Map<string, { readonly value: Int; readonly places: number[] }>();
  values.forEach((value, at) => {
    if (isConst(value) && value.value === orElse) return;
    const key = written(value);
    const known = lines.get(key) ?? { value, places: [] };
    known.places.push(at + 1);
    lines.set(key, known);
  });
  return [...lines.values()].reduceRight<Int>(
    (otherwise, { value, places }) =>
      choose(truthOf(`(${isOneOf(taken, places)})`), value, otherwise),
    int(orElse),
  );
}

/** More than that is rather read from the column with the line. */
const MOST_ASKED = 40;

/** By what decides the line, so that no line has to be found; undefined where that is long. */
function byConditions(
  outcomes: readonly Outcome[],
  values: readonly Int[],
  orElse: bigint,
): Int | undefined {
  const size = outcomes.reduce((sum, { when }) => sum + sizeOf(when), 0);
  if (size > MOST_ASKED) return undefined;
  const ways: { when: Cond; readonly value: Int }[] = [];
  const otherwise = int(orElse);
  for (const { when, of } of askedLines(outcomes)) {
    const value = values[of[0] ?? 0] ?? otherwise;
    const last = ways.at(-1);
    if (last && written(last.value) === written(value)) last.when = eitherOf(last.when, when);
    else ways.push({ when, value });
  }
  return ways.reduceRight<Int>((rest, { when, value }) => choose(when, value, rest), otherwise);
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
