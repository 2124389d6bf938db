import { signed, unsigned } from './encode.js';

/** Instructions, by the names of the specification; each is its bytes, operands come before it. */
export type Code = readonly number[];

const simd = (code: number): Code => [0xfd, ...unsigned(code)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];
export const i32Const = (value: number): Code => [0x41, ...signed(value)];
export const DROP: Code = [0x1a];
export const I32_ADD: Code = [0x6a];
export const I32_MUL: Code = [0x6c];
export const I32_SHL: Code = [0x74];
export const I32_SHR_U: Code = [0x76];
export const I32_LT_U: Code = [0x49];

/** Calls the function at that place of the module. */
export const call = (place: number): Code => [0x10, ...unsigned(place)];

/** Runs `body` again as long as it leaves a number that is not zero. */
export const loop = (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b];

/** A byte at an address and a constant distance. */
export const i32Load8 = (distance: number): Code => [0x2d, 0x00, ...unsigned(distance)];

/** 16 bytes at an address (on the stack) and a constant distance. */
export const v128Load = (distance: number): Code => [...simd(0x00), 0x02, ...unsigned(distance)];
export const v128Store = (distance: number): Code => [...simd(0x0b), 0x02, ...unsigned(distance)];
/** 8 bytes, zeros above. */
export const v128Load64 = (distance: number): Code => [...simd(0x5d), 0x02, ...unsigned(distance)];
/** Four numbers of 16 bits, which get 32. */
export const v128Load16x4 = (distance: number): Code => [
  ...simd(0x03),
  0x01,
  ...unsigned(distance),
];
/** 4 bytes, zeros above. */
export const v128Load32 = (distance: number): Code => [...simd(0x5c), 0x01, ...unsigned(distance)];
/** The lower 4 bytes. */
export const v128Store32 = (distance: number): Code => [
  ...simd(0x5a),
  0x01,
  ...unsigned(distance),
  0x00,
];
/** The lower 8 bytes. */
export const v128Store64 = (distance: number): Code => [
  ...simd(0x5b),
  0x02,
  ...unsigned(distance),
  0x00,
];

export function i32x4Const(value: number): Code {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (let lane = 0; lane < 4; lane++) view.setInt32(lane * 4, value, true);
  return [...simd(0x0c), ...bytes];
}

export function i16x8Const(value: number): Code {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (let lane = 0; lane < 8; lane++) view.setInt16(lane * 2, value, true);
  return [...simd(0x0c), ...bytes];
}

export function f32x4Const(value: number): Code {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (let lane = 0; lane < 4; lane++) view.setFloat32(lane * 4, value, true);
  return [...simd(0x0c), ...bytes];
}

export function f64x2Const(value: number): Code {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (let lane = 0; lane < 2; lane++) view.setFloat64(lane * 8, value, true);
  return [...simd(0x0c), ...bytes];
}

/** The bytes of two vectors, by their places (0 to 31). */
export const shuffle = (places: readonly number[]): Code => [...simd(0x0d), ...places];
const bytesOf = (lanes: readonly number[], width: number): readonly number[] =>
  lanes.flatMap((lane) => Array.from({ length: width }, (_, byte) => lane * width + byte));
/** The upper two of four lanes, below. */
export const UPPER_HALF = shuffle(bytesOf([2, 3, 2, 3], 4));
/** The lower two lanes of two vectors, one behind the other. */
export const JOIN_HALVES = shuffle(bytesOf([0, 1, 4, 5], 4));
/** Of two lanes of 8 bytes their lower 4 bytes, below. */
export const NARROW_MASK = shuffle(bytesOf([0, 2, 0, 2], 4));

export const V128 = {
  not: simd(0x4d),
  and: simd(0x4e),
  andnot: simd(0x4f),
  or: simd(0x50),
  xor: simd(0x51),
  /** Of the first where the third has a one, else of the second. */
  bitselect: simd(0x52),
  anyTrue: simd(0x53),
} as const;

export const I32X4 = {
  eq: simd(0x37),
  lt: simd(0x39),
  gt: simd(0x3b),
  abs: simd(0xa0),
  neg: simd(0xa1),
  fromLow16: simd(0xa7),
  fromHigh16: simd(0xa8),
  shl: simd(0xab),
  shr: simd(0xac),
  add: simd(0xae),
  sub: simd(0xb1),
  mul: simd(0xb5),
  min: simd(0xb6),
  max: simd(0xb8),
  fromF32: simd(0xf8),
  fromF64: simd(0xfc),
} as const;

export const I16X8 = {
  eq: simd(0x2d),
  lt: simd(0x2f),
  gt: simd(0x31),
  abs: simd(0x80),
  neg: simd(0x81),
  /** A product in parts of 2^15, rounded to the nearest. */
  share: simd(0x82),
  /** Numbers of 32 bits in 16, held within them. */
  narrow: simd(0x85),
  shl: simd(0x8b),
  shr: simd(0x8c),
  add: simd(0x8e),
  sub: simd(0x91),
  mul: simd(0x95),
  min: simd(0x96),
  max: simd(0x98),
} as const;

/** Masks of two lanes, to 8 bytes each. */
export const I64X2 = { extendLow: simd(0xc7), extendHigh: simd(0xc8) } as const;

export const F32X4 = {
  add: simd(0xe4),
  mul: simd(0xe6),
  div: simd(0xe7),
  fromI32: simd(0xfa),
} as const;

export const F64X2 = {
  eq: simd(0x47),
  lt: simd(0x49),
  gt: simd(0x4a),
  floor: simd(0x75),
  abs: simd(0xec),
  neg: simd(0xed),
  add: simd(0xf0),
  sub: simd(0xf1),
  mul: simd(0xf2),
  div: simd(0xf3),
  min: simd(0xf4),
  max: simd(0xf5),
  fromI32: simd(0xfe),
} as const;
