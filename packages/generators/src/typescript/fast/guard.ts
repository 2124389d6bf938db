import type { Check } from '../../columnar/kernel.js';
import type { WasmFunction } from '../../wasm/encode.js';
import { constant, frameOf, fresh, type Frame } from '../../wasm/frame.js';
import {
  I16X8,
  I32X4,
  V128,
  get,
  i16x8Const,
  i32x4Const,
  set,
  v128Load,
  type Code,
} from '../../wasm/instructions.js';
import { laneCode } from '../../wasm/lane-code.js';
import type { ColumnForm } from '../runtime/columns.js';
import type { FastForm } from './form.js';
import { ADDRESS, FIRST, NARROW_ADDRESS, joined, loadedOf, over } from './over.js';
import { checksOfRows, homesOf, partsOf } from './parts.js';

/**
 * For each part of the kernel, what flags rows whose columns are beyond their bounds. Filling them from objects
 * has seen to it that each is a whole number of its width, and no narrow one below zero that may not be.
 */
export function guardsOf(form: FastForm): readonly (readonly WasmFunction[])[] {
  const parts = partsOf(form);
  const homes = homesOf(form);
  const last = parts.length - 1;
  const partOf = homes.map((_, column) => {
    const at = parts.findIndex(({ leaves }) =>
      leaves.some(({ lane }) => lane.columns.includes(column)),
    );
    return at < 0 ? last : at;
  });
  const checks = checksOfRows(form, homes).map(([, check]) => check);
  return parts.map((_, part) => {
    const isOwn = (column: number): boolean => homes[column] !== '' && partOf[column] === part;
    const columns = form.layout.columns.filter((one, at) => !one.wide && isOwn(at));
    const narrow = columns.filter((one) => one.narrow);
    const plain = columns.filter((one) => !one.narrow);
    const own = checks.filter(({ column }) => partOf[column] === part);
    const whole = own.filter(({ lane }) => lane.tier === 'int32');
    const wide = own.filter(({ lane }) => lane.tier === 'float64');
    const name = (kind: string): string => `guard ${String(part)} ${kind}`;
    return [
      ...(narrow.length > 0 ? [narrowGuard(name('narrow'), narrow, form)] : []),
      ...(plain.length + whole.length > 0 ? [guard(name('whole'), plain, whole, form)] : []),
      ...(wide.length > 0 ? [guard(name('wide'), [], wide, form)] : []),
    ];
  });
}

/** Columns of 16 bits, eight rows at a time. */
function narrowGuard(
  name: string,
  columns: readonly ColumnForm[],
  { layout: { flags } }: FastForm,
): WasmFunction {
  const frame = frameOf(FIRST);
  const seen = fresh(frame);
  const bounds = columns.flatMap(({ place, low, high }) => {
    const value: Code = [...get(NARROW_ADDRESS), ...v128Load(place)];
    const above = high < 32_767 ? [beyond(value, i16x8Const(high), I16X8.gt, frame)] : [];
    const below = low === 0 ? [] : [beyond(value, i16x8Const(low), I16X8.lt, frame)];
    return [...above, ...below].flatMap((mask) => [
      ...mask,
      ...get(seen),
      ...V128.or,
      ...set(seen),
    ]);
  });
  return over(name, frame, 'int16', [
    ...[...i32x4Const(0), ...set(seen), ...bounds],
    ...joined(flags, seen, V128.or, 'int16'),
  ]);
}

/** Columns of 32 bits, and bounds that are other figures: all of numbers of one width. */
function guard(
  name: string,
  columns: readonly ColumnForm[],
  checks: readonly Check[],
  form: FastForm,
): WasmFunction {
  const tier = checks[0]?.lane.tier ?? 'int32';
  const isWhole = tier === 'int32';
  const frame = frameOf(FIRST);
  const seen = fresh(frame);
  const join: Code = [...get(seen), ...V128.or, ...set(seen)];
  const bounds = columns.flatMap(({ place, low, high }) => {
    const value: Code = [...get(ADDRESS), ...v128Load(place)];
    // Bounds may be beyond what 32 bits hold; the numbers are not.
    const [most, least] = [Math.min(high, 2 ** 31 - 1), Math.max(low, -(2 ** 31))];
    return [
      ...[...beyond(value, i32x4Const(most), I32X4.gt, frame), ...join],
      ...[...beyond(value, i32x4Const(least), I32X4.lt, frame), ...join],
    ];
  });
  const broken = checks.flatMap(({ lane: { steps } }) => {
    const made = laneCode(steps, {
      ...{ width: tier, frame, areThere: true },
      load: (column) => loadedOf(column, tier, form),
      wordOf: (outcome) => (outcome === KEPT ? 0 : 1),
    });
    const word = [...get(made.word), ...(isWhole ? [] : I32X4.fromF64)];
    return [...made.code, ...word, ...join];
  });
  return over(name, frame, tier, [
    ...[...i32x4Const(0), ...set(seen), ...bounds, ...broken],
    ...joined(form.layout.flags, seen, V128.or, tier),
  ]);
}

/** The outcome of a check whose bound is kept. */
const KEPT = 1;

function beyond(value: Code, bound: Code, compare: Code, frame: Frame): Code {
  return [...value, ...constant(frame, bound), ...compare];
}
