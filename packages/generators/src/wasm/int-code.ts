import { columnOf } from '../columnar/lane.js';
import { mul, type Int } from '../program/int.js';
import { mostOf, rangeOf } from '../program/range.js';
import { isNearest, liftOf, liftedQuotient, nearestQuotient } from './arithmetic.js';
import { condMask } from './cond-code.js';
import { withoutFactor } from './factors.js';
import { fresh } from './frame.js';
import { I32X4, V128, get, i32Const, set, type Code } from './instructions.js';
import type { Writing } from './lane-code.js';
import type { Known } from './picked.js';
import { shortQuotient } from './short.js';

/** Quotients up to this are estimated in 32-bit floats, off by one at most, and mended. */
const SMALL = 2n ** 21n;

/** A score lies within the range of its leaf, and so the quotient is small whatever its parts may be. */
export function scoreCode(score: Int, to: Writing): Known {
  if (score.op === 'const') return Number(score.value);
  if (score.op === 'mul' && score.right.op === 'const' && score.left.op === 'round-div') {
    const { value } = score.right;
    const most = value > 0n ? to.most / value + 1n : to.most;
    return [...divided(score.left, most, to), ...intCode(score.right, to), ...to.of.mul];
  }
  return score.op === 'round-div' ? divided(score, to.most, to) : intCode(score, to);
}

export function intCode(value: Int, to: Writing): Code {
  const { of } = to;
  const code = (one: Int): Code => intCode(one, to);
  switch (value.op) {
    case 'const':
      return of.constant(Number(value.value));
    case 'local': {
      const column = columnOf(value.name);
      const place = column === undefined ? to.names.get(value.name) : columnLocal(column, to);
      if (place === undefined) throw new Error(`no local ${value.name}`);
      return get(place);
    }
    case 'add': {
      const [left, right] = [takenFrom(value.left), takenFrom(value.right)];
      if (right) return [...code(value.left), ...code(right), ...of.sub];
      if (left) return [...code(value.right), ...code(left), ...of.sub];
      return [...code(value.left), ...code(value.right), ...of.add];
    }
    case 'mul':
      return product(value, to);
    case 'sub':
    case 'min':
    case 'max':
      return [...code(value.left), ...code(value.right), ...of[value.op]];
    case 'neg':
    case 'abs':
      return [...code(value.value), ...of[value.op]];
    case 'choose': {
      const mask = condMask(value.when, to);
      const [one, other] = [code(value.then), code(value.otherwise)];
      const [held, left] = mask.isNot ? [other, one] : [one, other];
      return [...held, ...left, ...mask.code, ...V128.bitselect];
    }
    case 'round-div':
    case 'floor-div':
      return divided(value, quotientOf(value), to);
    case 'slot':
      throw new Error('a lane reads columns');
  }
}

/** What is taken away where this is added: of a number below zero the other side of it. */
function takenFrom(value: Int): Int | undefined {
  if (value.op === 'neg') return value.value;
  if (value.op !== 'mul' || value.left.op !== 'neg') return undefined;
  return mul(value.left.value, value.right);
}

type Operands = Pick<Extract<Int, { left: Int; right: Int }>, 'left' | 'right'>;

/** By a power of two a number is shifted. */
function product({ left, right }: Operands, to: Writing): Code {
  const { mul, shl } = to.of;
  const shift = shl && right.op === 'const' ? shiftOf(right.value) : undefined;
  if (shl && shift !== undefined) return [...intCode(left, to), ...i32Const(shift), ...shl];
  return [...intCode(left, to), ...intCode(right, to), ...mul];
}

/** Of which power of two this is; undefined: of none. */
function shiftOf(value: bigint): number | undefined {
  const bits = value.toString(2);
  return value > 0n && bits.lastIndexOf('1') === 0 ? bits.length - 1 : undefined;
}

function columnLocal(column: number, to: Writing): number {
  const name = `column ${String(column)}`;
  const known = to.names.get(name);
  if (known !== undefined) return known;
  const place = fresh(to.frame);
  to.names.set(name, place);
  to.code.push(...to.load(column), ...set(place));
  return place;
}

function quotientOf(value: Int): bigint {
  return mostOf(rangeOf(value)) ?? 2n ** 60n;
}

/** On magnitudes: only numbers that are not negative are divided. */
function divided(
  value: Extract<Int, { op: 'round-div' | 'floor-div' }>,
  most: bigint,
  to: Writing,
): Code {
  const { of } = to;
  if (to.width === 'int16') return shortQuotient(value, intCode(value.left, to), of);
  const [dividend, divisor] = withoutFactor(value.left, value.right, to);
  const left = kept(intCode(dividend, to), to);
  const { low } = rangeOf(dividend);
  const isSigned = low === undefined || low < 0n;
  const size = isSigned ? kept([...get(left), ...of.abs], to) : left;
  if (value.op === 'floor-div') {
    const right = kept(intCode(divisor, to), to);
    const isSmall = most < SMALL;
    if (!isSigned) return of.quotient(size, right, isSmall);
    // Towards minus infinity: what is below zero is divided as if it were just under the next quotient.
    const lifted = [...get(size), ...get(right), ...of.add, ...of.constant(1), ...of.sub];
    const isBelow = [...get(left), ...of.constant(0), ...of.lt];
    const top = kept([...lifted, ...get(left), ...isBelow, ...V128.bitselect], to);
    return signed(of.quotient(top, right, isSmall), left, to);
  }
  const rounded = roundedQuotient(size, dividend, divisor, most, to);
  return isSigned ? signed(rounded, left, to) : rounded;
}

/** The local of a number. */
function kept(number: Code, to: Writing): number {
  const place = fresh(to.frame);
  to.code.push(...number, ...set(place));
  return place;
}

function signed(quotient: Code, left: number, to: Writing): Code {
  const { of } = to;
  const found = kept(quotient, to);
  const isBelow = [...get(left), ...of.constant(0), ...of.lt];
  return [...get(found), ...of.neg, ...get(found), ...isBelow, ...V128.bitselect];
}

/** To the nearest, a half up, of a local that holds the dividend's size. */
function roundedQuotient(
  size: number,
  dividend: Int,
  divisor: Int,
  most: bigint,
  to: Writing,
): Code {
  const { of } = to;
  const [top, bottom] = [mostOf(rangeOf(dividend)), mostOf(rangeOf(divisor))];
  const isConstant = divisor.op === 'const';
  const shift = isConstant && to.width === 'int32' ? shiftOf(divisor.value) : undefined;
  if (isConstant && divisor.value % 2n === 0n && shift !== undefined) {
    // (2n + d) / 2d is (n + d/2) / d where d is even.
    const lifted = [...get(size), ...of.constant(Number(divisor.value / 2n)), ...of.add];
    return [...lifted, ...i32Const(shift), ...I32X4.shr];
  }
  if (to.width === 'int32' && top !== undefined && bottom !== undefined) {
    const sizes = { top, bottom, quotient: smaller(most, top) };
    if (isNearest(sizes, isConstant)) {
      const by = isConstant ? Number(divisor.value) : intCode(divisor, to);
      return nearestQuotient(get(size), by, to.frame);
    }
    const lift = isConstant ? undefined : liftOf(sizes);
    if (lift !== undefined) return liftedQuotient(get(size), intCode(divisor, to), lift, to.frame);
  }
  const isSmall = most < SMALL;
  if (isConstant && divisor.value % 2n === 0n) {
    const lifted = [...get(size), ...of.constant(Number(divisor.value / 2n)), ...of.add];
    return of.quotient(kept(lifted, to), kept(intCode(divisor, to), to), isSmall);
  }
  const right = kept(intCode(divisor, to), to);
  const doubled = (one: number): Code => [...get(one), ...get(one), ...of.add];
  const lifted = kept([...doubled(size), ...get(right), ...of.add], to);
  return of.quotient(lifted, kept(doubled(right), to), isSmall);
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
