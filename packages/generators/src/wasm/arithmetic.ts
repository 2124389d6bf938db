import { MISSING, NO_VALUE, type Tier } from '../columnar/lane.js';
import {
  F32X4,
  F64X2,
  I32X4,
  JOIN_HALVES,
  UPPER_HALF,
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
  readonly missing: Code;
  readonly noValue: Code;
  /** The quotient, rounded down, of two locals; the dividend is not negative, the divisor above zero. */
  readonly quotient: (top: number, bottom: number, isSmall: boolean, fresh: () => number) => Code;
};

export function arithmeticOf(tier: Tier): Arithmetic {
  return tier === 'int32' ? INT32 : FLOAT64;
}

const INT32: Arithmetic = {
  ...I32X4,
  constant: i32x4Const,
  allOnes: i32x4Const(-1),
  missing: i32x4Const(MISSING),
  noValue: i32x4Const(NO_VALUE),
  quotient: (top, bottom, isSmall, fresh) =>
    isSmall ? smallQuotient(top, bottom, fresh) : wideQuotient(top, bottom),
};

/**
 * A quotient below 2^21 of numbers below 2^31, estimated in 32-bit floats: each of the three roundings is
 * off by at most 2^-24 of the value, and so the estimate by less than a half. Beside 2^23 floats are whole
 * numbers: adding it rounds the estimate, to the quotient or one more, and leaves it in the lower bits.
 */
function smallQuotient(top: number, bottom: number, fresh: () => number): Code {
  const quotient = fresh();
  const converted = (one: number): Code => [...get(one), ...F32X4.fromI32];
  const estimate: Code = [...converted(top), ...converted(bottom), ...F32X4.div];
  const rounded: Code = [...estimate, ...i32x4Const(BITS_OF_2_23), ...F32X4.add];
  const whole: Code = [...rounded, ...i32x4Const(BITS_OF_2_23), ...I32X4.sub, ...set(quotient)];
  const rest: Code = [...get(top), ...get(quotient), ...get(bottom), ...I32X4.mul, ...I32X4.sub];
  // A comparison that holds is minus one.
  return [...whole, ...get(quotient), ...rest, ...i32x4Const(0), ...I32X4.lt, ...I32X4.add];
}

const BITS_OF_2_23 = 0x4b000000;

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

const FLOAT64: Arithmetic = {
  ...F64X2,
  constant: f64x2Const,
  allOnes: i32x4Const(-1),
  missing: f64x2Const(MISSING),
  noValue: f64x2Const(NO_VALUE),
  quotient: (top, bottom) => [...get(top), ...get(bottom), ...F64X2.div, ...F64X2.floor],
};
