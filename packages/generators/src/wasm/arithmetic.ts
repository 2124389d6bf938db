import type { Tier } from '../columnar/lane.js';
import { constant, fresh, type Frame } from './frame.js';
import {
  F32X4,
  F64X2,
  I32X4,
  JOIN_HALVES,
  UPPER_HALF,
  f32x4Const,
  f64x2Const,
  get,
  i32x4Const,
  set,
  type Code,
} from './instructions.js';

type Operation =
  'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'add' | 'sub' | 'mul' | 'min' | 'max' | 'neg' | 'abs';

/** Whole numbers in the lanes of a vector: four of 32 bits, or two floats that hold whole numbers. */
export type Arithmetic = Readonly<Record<Operation, Code>> & {
  readonly constant: (value: number) => Code;
  readonly allOnes: Code;
  /** Constants by their bits, where numbers are held as such. */
  readonly bits: ((value: number) => Code) | undefined;
  /** The quotient, rounded down, of two locals; the dividend is not negative, the divisor above zero. */
  readonly quotient: (top: number, bottom: number, isSmall: boolean) => Code;
};

/** Without a frame, constants are made where they are read. */
export function arithmeticOf(tier: Tier, frame: Frame | undefined): Arithmetic {
  const kept = (made: Code): Code => (frame ? constant(frame, made) : made);
  const of = tier === 'int32' ? INT32 : FLOAT64;
  // A zero is made by one instruction.
  const number = (value: number): Code => (value === 0 ? of.constant(0) : kept(of.constant(value)));
  return {
    ...of,
    constant: number,
    bits: tier === 'int32' ? number : undefined,
    quotient: (top, bottom, isSmall) => {
      if (tier === 'float64') return [...get(top), ...get(bottom), ...F64X2.div, ...F64X2.floor];
      if (!isSmall) return wideQuotient(top, bottom);
      if (!frame) throw new Error('a quotient needs locals');
      return smallQuotient(top, bottom, frame);
    },
  };
}

const INT32 = { ...I32X4, constant: i32x4Const, allOnes: i32x4Const(-1) } as const;
const FLOAT64 = { ...F64X2, constant: f64x2Const, allOnes: i32x4Const(-1) } as const;

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
