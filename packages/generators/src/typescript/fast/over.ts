import type { Width } from '../../columnar/lane.js';
import type { WasmFunction } from '../../wasm/encode.js';
import { begun, type Frame } from '../../wasm/frame.js';
import {
  F64X2,
  I32X4,
  I32_ADD,
  I32_LT_U,
  I32_SHR_U,
  get,
  i32Const,
  loop,
  set,
  tee,
  v128Load,
  v128Load16x4,
  v128Load32,
  v128Load64,
  v128Store,
  v128Store64,
  type Code,
} from '../../wasm/instructions.js';
import { loaded } from '../../wasm/kernel-module.js';
import type { FastForm } from './form.js';

/** Locals of a function over a block: where it is, how far it got, and where rows of four and of two bytes stand. */
export const [BLOCK, BYTES, AT, ADDRESS, NARROW_ADDRESS] = [0, 1, 2, 3, 4];
/** The first vector behind them. */
export const FIRST = 5;

/** How far a vector of rows goes, in bytes of four a row. */
export const STEPS: Readonly<Record<Width, number>> = { int16: 32, int32: 16, float64: 8 };

/** A function that goes through the rows of a block, a vector of that width at a time. */
export function over(name: string, frame: Frame, width: Width, body: Code): WasmFunction {
  const half = [...get(AT), ...i32Const(1), ...I32_SHR_U];
  const address = [
    ...[...get(BLOCK), ...get(AT), ...I32_ADD, ...set(ADDRESS)],
    ...[...get(BLOCK), ...half, ...I32_ADD, ...set(NARROW_ADDRESS)],
  ];
  const next = [
    ...get(AT),
    ...i32Const(STEPS[width]),
    ...I32_ADD,
    ...tee(AT),
    ...get(BYTES),
    ...I32_LT_U,
  ];
  return {
    name,
    parameters: ['i32', 'i32'],
    locals: ['i32', 'i32', 'i32', ...frame.locals],
    code: [...begun(frame), ...loop([...address, ...body, ...next])],
    isInner: true,
  };
}

/** Rows of a column, as the width holds them: 16 bits hold narrow columns alone. */
export function loadedOf(column: number, width: Width, { kernel, layout }: FastForm): Code {
  const places = { columns: layout.columns.map(({ place }) => place) };
  const place = places.columns[column] ?? 0;
  if (width === 'int16') return [...get(NARROW_ADDRESS), ...v128Load(place)];
  if (!layout.columns[column]?.narrow) return loaded(column, width, kernel, places);
  if (width === 'int32') return [...get(NARROW_ADDRESS), ...v128Load16x4(place)];
  const numbers: Code = [...get(NARROW_ADDRESS), ...v128Load32(place), ...I32X4.fromLow16];
  return [...numbers, ...F64X2.fromI32];
}

/** What stands at `place` of each row together with a local of as many rows. */
export function joined(place: number, local: number, by: Code, width: Width): Code {
  const [load, store] = width === 'float64' ? [v128Load64, v128Store64] : [v128Load, v128Store];
  const rows = (at: number, own: Code): Code => [
    ...[...get(ADDRESS), ...get(ADDRESS), ...load(at), ...own, ...by, ...store(at)],
  ];
  if (width !== 'int16') return rows(place, get(local));
  // Rows of four bytes are two vectors.
  const [lower, upper] = [I32X4.fromLow16, I32X4.fromHigh16];
  return [
    ...rows(place, [...get(local), ...lower]),
    ...rows(place + 16, [...get(local), ...upper]),
  ];
}
