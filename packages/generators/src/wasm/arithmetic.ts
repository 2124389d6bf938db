import type { Width } from '../columnar/lane.js';
import { constant, fresh, type Frame } from './frame.js';
import {
  F32X4,
  F64X2,
  I16X8,
  I32X4,
  JOIN_HALVES,
  UPPER_HALF,
  f32x4Const,
  f64x2Const,
  get,
  i16x8Const,
  i32x4Const,
  set,
  type Code,
} from './instructions.js';

type Operation = 'eq' | 'lt' | 'gt' | 'add' | 'sub' | 'mul' | 'min' | 'max' | 'neg' | 'abs';

/** Whole numbers in the lanes of a vector: eight of 16 bits, four of 32, or two floats that hold whole numbers. */
export type Arithmetic = Readonly<Record<Operation, Code>> & {
  readonly constant: (value: number) => Code;
  /** Constants by their bits, where numbers are held as such. */
  readonly bits: ((value: number) => Code) | undefined;
  /** Times two to the power of a number on the stack, where numbers are held by their bits. */
  readonly shl: Code | undefined;
  /** The quotient, rounded down, of two locals; the dividend is not negative, the divisor above zero. */
  readonly quotient: (top: number, bottom: number, isSmall: boolean) => Code;
};

/** Without a frame, constants are made where they are read. */
export function arithmeticOf(width: Width, frame: Frame | undefined): Arithmetic {
  const kept = (made: Code): Code => (frame ? constant(frame, made) : made);
  const of = BY_WIDTH[width];
  // A zero is made by one instruction.
  const number = (value: number): Code => (value === 0 ? of.constant(0) : kept(of.constant(value)));
  return {
    ...of,
    constant: number,
    bits: width === 'float64' ? undefined : number,
    quotient: (top, bottom, isSmall) => {
      if (width === 'int16') throw new Error('16 bits are divided by constants alone');
      if (width === 'float64') return [...get(top), ...get(bottom), ...F64X2.div, ...F64X2.floor];
      if (!isSmall) return wideQuotient(top, bottom);
      if (!frame) throw new Error('a quotient needs locals');
      return smallQuotient(top, bottom, frame);
    },
  };
}

const BY_WIDTH = {
  int16: { ...I16X8, constant: i16x8Const },
  int32: { ...I32X4, constant: i32x4Const },
  float64: { ...F64X2, constant: f64x2Const, shl: undefined },
} as const;

/**
 * A quotient below 2^21 of numbers below 2^31, estimated in 32-bit floats: each of the three roundings is
 * off by at most 2^-24 of the value, and so the estimate by less than a half. It is rounded to the quotient
 * or one more, and mended.
 */
function smallQuotient(top: number, bottom: number, frame: Frame): Code {
  const quotient = fresh(frame);
  const estimate: Code = [...converted(top), ...converted(bottom), ...F32X4.div];
  const whole: Code = [...nearestWhole(estimate, frame), ...set(quotient)];
  const rest: Code = [...get(top), ...get(quotient), ...get(bottom), ...I32X4.mul, ...I32X4.sub];
  // A comparison that holds is minus one.
  return [...whole, ...get(quotient), ...rest, ...i32x4Const(0), ...I32X4.lt, ...I32X4.add];
}

function converted(local: number): Code {
  return [...get(local), ...F32X4.fromI32];
}

/** Beside 2^23 floats are whole numbers: adding it rounds to the nearest and leaves that in the lower bits. */
function nearestWhole(float: Code, frame: Frame): Code {
  const shift = constant(frame, i32x4Const(BITS_OF_2_23));
  return [...float, ...shift, ...F32X4.add, ...shift, ...I32X4.sub];
}

const BITS_OF_2_23 = 0x4b000000;

/** How large the parts of a quotient may be, and the quotient itself once rounded, where it is asked for. */
export interface Sizes {
  readonly top: bigint;
  readonly bottom: bigint;
  readonly quotient: bigint;
}

/**
 * Whether a quotient is so small that 32-bit floats round it right to the nearest, a half up. A quarter is
 * added to the dividend, whereby a half becomes more than one: then no quotient lies nearer to a half than a
 * quarter of the divisor's share, which is more than floats are off by, 2^-24 of the value in a division,
 * 2^-23 and a little where a constant divisor is a factor. Dividends with two more bits are floats as they are.
 */
export function isNearest({ top, bottom, quotient }: Sizes, isFactor: boolean): boolean {
  const share = (isFactor ? 9n : 4n) * bottom * (quotient + 1n);
  return top < 2n ** 22n && share < 2n ** 24n;
}

/**
 * What lifts quotients of greater dividends by the least that their floats can tell apart: a half, which division
 * gives as it is, becomes more than one, and what is below a half by the divisor's share stays below it, since that
 * is more than the lift and what the division is off by, half as much; there the sum is a float itself, since no half
 * but the first is a power of two. Undefined where the share is smaller.
 */
export function liftOf({ top, bottom, quotient }: Sizes): number | undefined {
  const bits = quotient.toString(2).length;
  const isSure = 3n * bottom * 2n ** BigInt(bits) < 2n ** 24n;
  return isSure && top < 2n ** 24n ? 2 ** (bits - 24) : undefined;
}

/** The quotient, rounded to the nearest, of what is so lifted. */
export function liftedQuotient(top: Code, bottom: Code, lift: number, frame: Frame): Code {
  const quotient: Code = [...top, ...F32X4.fromI32, ...bottom, ...F32X4.fromI32, ...F32X4.div];
  return nearestWhole([...quotient, ...constant(frame, f32x4Const(lift)), ...F32X4.add], frame);
}

/** The quotient, rounded to the nearest, of what is so small. */
export function nearestQuotient(top: Code, bottom: Code | number, frame: Frame): Code {
  const lifted: Code = [
    ...top,
    ...F32X4.fromI32,
    ...constant(frame, f32x4Const(1 / 4)),
    ...F32X4.add,
  ];
  const estimate: Code =
    typeof bottom === 'number'
      ? [...lifted, ...constant(frame, f32x4Const(1 / bottom)), ...F32X4.mul]
      : [...lifted, ...bottom, ...F32X4.fromI32, ...F32X4.div];
  return nearestWhole(estimate, frame);
}

/** Two halves in 64-bit floats, whose quotients of numbers below 2^31 are exact once rounded down. */
function wideQuotient(top: number, bottom: number): Code {
  const lower = (one: number): Code => [...get(one), ...F64X2.fromI32];
  const upper = (one: number): Code => [...get(one), ...get(one), ...UPPER_HALF, ...F64X2.fromI32];
  const half = (of: (one: number) => Code): Code => [
    ...of(top),
    ...of(bottom),
    ...F64X2.div,
    ...I32X4.fromF64,
  ];
  return [...half(lower), ...half(upper), ...JOIN_HALVES];
}
