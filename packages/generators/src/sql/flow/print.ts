import { isConst, type CompareOp, type Cond, type Int, type Text } from '../../program/int.js';
import { add, floorDiv, int, mul } from '../../program/int.js';
import { rangeOf } from '../../program/range.js';
import type { Dialect } from '../dialect.js';
import { withoutCounting } from './compared.js';
import { sizeOf } from './resolve.js';

/** Where expressions are printed: how the database writes them, and which columns are of the wide type. */
export interface Printing {
  readonly dialect: Dialect;
  readonly isWide: (column: string) => boolean;
  /** Columns made of small constants alone, which databases hold in 32 bits. */
  readonly isSmall: (column: string) => boolean;
}

export interface PrintedInt {
  readonly sql: string;
  readonly wide: boolean;
  readonly small: boolean;
}

const MOST_WHOLE = 2n ** 63n - 1n;
const MOST_SMALL = 2n ** 31n - 1n;

/** Whether all values of an expression are proved to fit into 64 bits. */
export function fitsWhole(one: Int): boolean {
  return fits(one, MOST_WHOLE);
}

/** The same of 32 bits. */
export function fitsSmall(one: Int): boolean {
  return fits(one, MOST_SMALL);
}

function fits(one: Int, most: bigint): boolean {
  const { low, high } = rangeOf(one);
  return low !== undefined && high !== undefined && low >= -most && high <= most;
}

type Part = PrintedInt & { readonly holds: number };

const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARE = 4;
const SUM = 5;
const PRODUCT = 6;
const ATOM = 8;

export function intSql(one: Int, to: Printing): PrintedInt {
  const { sql, wide, small } = intPart(one, to);
  return { sql, wide, small };
}

export function condSql(one: Cond, to: Printing): string {
  return condPart(one, to)[0];
}

/** A condition as a part of a chain of `AND`. */
export function guardSql(one: Cond, to: Printing): string {
  return within(condPart(one, to), AND);
}

export function textSql(one: Text, { dialect }: Printing): string {
  switch (one.op) {
    case 'text':
      return dialect.literal(one.value);
    case 'text-local':
      return one.name;
    case 'text-slot':
      throw new Error('a slot that nothing stands for');
  }
}

function intPart(one: Int, to: Printing): Part {
  switch (one.op) {
    case 'const':
      return {
        sql: String(one.value),
        wide: !fitsWhole(one),
        small: fitsSmall(one),
        holds: one.value < 0n ? SUM : ATOM,
      };
    case 'local':
      return {
        sql: one.name,
        wide: to.isWide(one.name),
        small: to.isSmall(one.name),
        holds: ATOM,
      };
    case 'slot':
      throw new Error('a slot that nothing stands for');
    case 'add':
    case 'sub':
    case 'mul':
      return operation(one, to);
    case 'min':
    case 'max': {
      const [a, b] = [intPart(one.left, to), intPart(one.right, to)];
      return { sql: extreme(one, a, b, to), ...widthOf(a, b), holds: ATOM };
    }
    case 'neg': {
      const value = intPart(one.value, to);
      return { ...value, sql: `-${held(value, ATOM)}`, holds: PRODUCT };
    }
    case 'abs': {
      const value = intPart(one.value, to);
      return { ...value, sql: `abs(${value.sql})`, holds: ATOM };
    }
    case 'floor-div':
      return floorDivision(one.left, one.right, to);
    case 'round-div':
      return roundDivision(one.left, one.right, to);
    case 'choose':
      return choice(one, to);
  }
}

/** By a comparison where both sides are short: DuckDB takes four times as long over its function. */
function extreme(
  { op, left, right }: Extract<Int, { readonly op: 'min' | 'max' }>,
  a: Part,
  b: Part,
  { dialect }: Printing,
): string {
  if (dialect.extremeByCase && sizeOf(left) + sizeOf(right) <= 4) {
    const by = op === 'min' ? '<' : '>';
    return `CASE WHEN ${held(a, SUM)} ${by} ${held(b, SUM)} THEN ${a.sql} ELSE ${b.sql} END`;
  }
  return `${op === 'min' ? 'least' : 'greatest'}(${a.sql}, ${b.sql})`;
}

/** One behind the other, not one inside the other. */
function choice(one: Extract<Int, { readonly op: 'choose' }>, to: Printing): Part {
  const cases: string[] = [];
  let rest: Int = one;
  let width: Width = { wide: false, small: true };
  for (; rest.op === 'choose'; rest = rest.otherwise) {
    const then = intPart(rest.then, to);
    cases.push(`WHEN ${condSql(rest.when, to)} THEN ${then.sql}`);
    width = widthOf(width, then);
  }
  const last = intPart(rest, to);
  const sql = `CASE ${cases.join(' ')} ELSE ${last.sql} END`;
  return { sql, ...widthOf(width, last), holds: ATOM };
}

const SIGNS = { add: '+', sub: '-', mul: '*' } as const;

function operation(one: Extract<Int, { readonly op: 'add' | 'sub' | 'mul' }>, to: Printing): Part {
  const taken = one.op === 'add' ? negated(one.right) : undefined;
  if (taken) return operation({ op: 'sub', left: one.left, right: taken }, to);
  const [left, right] = [intPart(one.left, to), intPart(one.right, to)];
  const holds = one.op === 'mul' ? PRODUCT : SUM;
  const of = widthOf(left, right);
  const wide = of.wide || !fitsWhole(one);
  const small = of.small && fitsSmall(one);
  // One wide side is enough to have the whole worked out so.
  const first =
    wide && !of.wide
      ? widened(left, to.dialect.types.wide)
      : of.small && !small
        ? widened(left, to.dialect.types.whole)
        : left;
  return {
    sql: `${held(first, holds)} ${SIGNS[one.op]} ${held(right, holds + 1)}`,
    wide,
    small,
    holds,
  };
}

/** What is taken away where this is added. */
function negated(one: Int): Int | undefined {
  if (one.op === 'neg') return one.value;
  const inner = one.op === 'mul' && one.left.op === 'neg' ? one.left.value : undefined;
  return inner && one.op === 'mul' ? mul(inner, one.right) : undefined;
}

interface Width {
  readonly wide: boolean;
  readonly small: boolean;
}

function widthOf(a: Width, b: Width): Width {
  return { wide: a.wide || b.wide, small: a.small && b.small };
}

function widened(part: Part, type: string): Part {
  return { ...part, sql: `CAST(${part.sql} AS ${type})`, holds: ATOM };
}

function held({ sql, holds }: Part, least: number): string {
  return holds >= least ? sql : `(${sql})`;
}

/** Databases do not agree on where a negative quotient goes, so only its size is divided. */
function floorDivision(left: Int, right: Int, to: Printing): Part {
  if (isNotNegative(left)) return division(left, right, to);
  const [a, up] = [intPart(left, to), intPart(add({ op: 'neg', value: left }, less(right)), to)];
  const [down, rising] = [division(left, right, to), divisionOf(up, right, to)];
  return {
    sql: `CASE WHEN ${held(a, SUM)} < 0 THEN -${held(rising, ATOM)} ELSE ${down.sql} END`,
    ...widthOf(down, rising),
    holds: ATOM,
  };
}

const less = (one: Int): Int =>
  isConst(one) ? int(one.value - 1n) : { op: 'sub', left: one, right: int(1) };

/** To the nearest, a half away from zero: of an even divisor half of it is added, else both sides are doubled. */
function roundDivision(left: Int, right: Int, to: Printing): Part {
  const nearest = (size: Int): Part => {
    const even = isConst(right) && right.value % 2n === 0n;
    const [top, bottom] = even
      ? [add(size, int(right.value / 2n)), right]
      : [add(mul(size, int(2)), right), mul(right, int(2))];
    return intPart(floorDiv(top, bottom), to);
  };
  if (isNotNegative(left)) return nearest(left);
  const value = intPart(left, to);
  const size = nearest({ op: 'abs', value: left });
  return {
    sql: `CASE WHEN ${held(value, SUM)} < 0 THEN -${held(size, ATOM)} ELSE ${size.sql} END`,
    ...widthOf(size, size),
    holds: ATOM,
  };
}

function division(left: Int, right: Int, to: Printing): Part {
  return divisionOf(intPart(left, to), right, to);
}

function divisionOf(left: Part, right: Int, to: Printing): Part {
  const divisor = intPart(right, to);
  const of = widthOf(left, divisor);
  const { low } = rangeOf(right);
  const mayBeZero = !isConst(right) || low === undefined || low < 1n;
  const sql = to.dialect.divided(held(left, PRODUCT), held(divisor, ATOM), of.wide, mayBeZero);
  return { sql, ...of, holds: PRODUCT };
}

function isNotNegative(one: Int): boolean {
  const { low } = rangeOf(one);
  return low !== undefined && low >= 0n;
}

type PrintedCond = readonly [sql: string, holds: number];

function within([sql, holds]: PrintedCond, least: number): string {
  return holds >= least ? sql : `(${sql})`;
}

const COMPARES: Readonly<Record<CompareOp, string>> = {
  '=': '=',
  '<>': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function condPart(one: Cond, to: Printing): PrintedCond {
  const side = (part: Cond, least: number): string => within(condPart(part, to), least);
  switch (one.op) {
    case 'true':
      return ['TRUE', ATOM];
    case 'false':
      return ['FALSE', ATOM];
    case 'local-is':
      return [one.name, /^[\w.]+$/.test(one.name) ? ATOM : NOT];
    case 'compare': {
      const sides = [one.left, one.right].map((of) => ({ of, sql: held(intPart(of, to), SUM) }));
      const [left, right] = withoutCounting(sides, to.dialect);
      return [`${left ?? ''} ${COMPARES[one.by]} ${right ?? ''}`, COMPARE];
    }
    case 'same':
      return [`${textSql(one.left, to)} = ${textSql(one.right, to)}`, COMPARE];
    case 'and':
      return [`${side(one.left, AND)} AND ${side(one.right, AND)}`, AND];
    case 'or':
      return [`${side(one.left, OR)} OR ${side(one.right, OR)}`, OR];
    case 'not':
      return [`NOT ${side(one.value, ATOM)}`, NOT];
    case 'slot-is':
    case 'unit-is':
    case 'evidence-is':
      throw new Error('a question that nothing answers');
  }
}
