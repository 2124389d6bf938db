import type { Tier } from '../../columnar/lane.js';
import { mostOfLeaf } from '../../columnar/scores.js';
import { moduleBytes, type WasmFunction } from '../../wasm/encode.js';
import {
  F64X2,
  I16X8,
  I32X4,
  I32_ADD,
  DROP,
  I32_LT_U,
  I32_MUL,
  I32_SHR_U,
  V128,
  get,
  i32Const,
  i32Load8,
  i32x4Const,
  loop,
  set,
  tee,
  v128Load,
  v128Load16x4,
  v128Load32,
  v128Load64,
  v128Store,
  v128Store32,
  v128Store64,
  type Code,
} from '../../wasm/instructions.js';
import { begun, frameOf, fresh, type Frame } from '../../wasm/frame.js';
import { loaded, stored } from '../../wasm/kernel-module.js';
import { laneCode } from '../../wasm/lane-code.js';
import type { FastForm, FastLeaf } from './form.js';
import { partsOf } from './parts.js';
import { mayAsk, scoredOutcomes } from './scored.js';

const [BLOCK, AT, ADDRESS, NARROW_ADDRESS] = [0, 2, 3, 4];
const FIRST = 5;

/** The kernel of a rulebook: a function for at most ten leaves over a block, and one that begins anew. */
export function fastKernel(form: FastForm): Uint8Array {
  const parts = partsOf(form).flatMap(({ leaves }) => {
    const narrow = leaves.filter(({ lane }) => lane.tier === 'int32');
    const wide = leaves.filter(({ lane }) => lane.tier === 'float64');
    return [...(narrow.length > 0 ? [narrow] : []), ...wide.map((one) => [one])];
  });
  return moduleBytes([
    anew(form, parts[0] ?? []),
    ...parts.map((leaves, at) => partFunction(`part${String(at)}`, leaves, parts[at + 1], form)),
  ]);
}

function over(name: string, frame: Frame, step: number, body: Code): WasmFunction {
  const half = [...get(AT), ...i32Const(1), ...I32_SHR_U];
  const address = [
    ...[...get(BLOCK), ...get(AT), ...I32_ADD, ...set(ADDRESS)],
    ...[...get(BLOCK), ...half, ...I32_ADD, ...set(NARROW_ADDRESS)],
  ];
  const next = [...get(AT), ...i32Const(step), ...I32_ADD, ...tee(AT), ...get(1), ...I32_LT_U];
  return {
    name,
    parameters: ['i32', 'i32'],
    locals: ['i32', 'i32', 'i32', ...frame.locals],
    code: [...begun(frame), ...loop([...address, ...body, ...next])],
  };
}

/** Totals begin anew; flags stay, since what was checked stays so. */
function anew(form: FastForm, first: readonly FastLeaf[]): WasmFunction {
  const { total } = form.layout;
  const start = [...get(ADDRESS), ...i32x4Const(0), ...v128Store(total)];
  return over('begin', frameOf(FIRST), 16, [...touched(first, form, 16), ...start]);
}

function partFunction(
  name: string,
  leaves: readonly FastLeaf[],
  next: readonly FastLeaf[] | undefined,
  form: FastForm,
): WasmFunction {
  const { total, flags } = form.layout;
  const programs = new Map(form.kernel.program.leaves.map((one) => [one.leaf.id, one]));
  const tier = leaves[0]?.lane.tier ?? 'int32';
  const isNarrow = tier === 'int32';
  const frame = frameOf(FIRST);
  const [sum, seen] = [fresh(frame), fresh(frame)];
  const code: number[] = [...i32x4Const(0), ...set(sum), ...i32x4Const(0), ...set(seen)];
  if (next) code.push(...touched(next, form, isNarrow ? 16 : 8));
  let asks = false;
  for (const { lane, leaf, score, isNarrow: isShort } of leaves) {
    const program = programs.get(leaf.id);
    if (!program) throw new Error(`no program of ${leaf.id}`);
    const isScored = scoredOutcomes(lane, program);
    const made = laneCode(lane.steps, {
      ...{ tier, frame, areThere: true, most: mostOfLeaf(leaf, form.kernel.scale) },
      load: (column) => loadedOf(column, tier, form),
      wordOf: (outcome) => (isScored(outcome) ? 0 : 1),
    });
    const store = isShort ? storedNarrow : stored;
    code.push(...made.code, ...store(made.score, score, tier));
    const narrowed = (local: number): Code =>
      isNarrow ? get(local) : [...get(local), ...I32X4.fromF64];
    code.push(...get(sum), ...narrowed(made.score), ...I32X4.add, ...set(sum));
    if (mayAsk(lane.steps, isScored)) {
      code.push(...get(seen), ...narrowed(made.word), ...V128.or, ...set(seen));
      asks = true;
    }
  }
  const [load, store] = isNarrow ? [v128Load, v128Store] : [v128Load64, v128Store64];
  const join = (place: number, local: number, by: Code): Code => [
    ...[...get(ADDRESS), ...get(ADDRESS), ...load(place), ...get(local), ...by, ...store(place)],
  ];
  code.push(...join(total, sum, I32X4.add));
  if (asks) code.push(...join(flags, seen, V128.or));
  return over(name, frame, isNarrow ? 16 : 8, code);
}

/** Rows of a column, as the tier holds them. */
function loadedOf(column: number, tier: Tier, { kernel, layout }: FastForm): Code {
  const places = { columns: layout.columns.map(({ place }) => place) };
  if (!layout.columns[column]?.narrow) return loaded(column, tier, kernel, places);
  const place = places.columns[column] ?? 0;
  if (tier === 'int32') return [...get(NARROW_ADDRESS), ...v128Load16x4(place)];
  const numbers: Code = [...get(NARROW_ADDRESS), ...v128Load32(place), ...I32X4.fromLow16];
  return [...numbers, ...F64X2.fromI32];
}

function storedNarrow(local: number, place: number, tier: Tier): Code {
  const whole: Code = tier === 'int32' ? get(local) : [...get(local), ...I32X4.fromF64];
  const store = tier === 'int32' ? v128Store64(place) : v128Store32(place);
  return [...get(NARROW_ADDRESS), ...whole, ...whole, ...I16X8.narrow, ...store];
}

const LINE = 64;

/**
 * Reads a byte of each line of what the next part reads and writes, some in every step: so its columns are on
 * their way, in one stream each for what is read and written, before they are asked for.
 */
function touched(next: readonly FastLeaf[], { layout }: FastForm, step: number): Code {
  const width = ({ wide, narrow }: { wide?: boolean; narrow?: boolean }): number =>
    (wide ? 8 : narrow ? 2 : 4) * layout.rows;
  const columns = [...new Set(next.flatMap(({ lane }) => lane.columns))].flatMap((at) => {
    const column = layout.columns[at];
    return column ? [{ place: column.place, bytes: width(column) }] : [];
  });
  const scores = next.map(({ score, isNarrow }) => ({
    place: score,
    bytes: (isNarrow ? 2 : 4) * layout.rows,
  }));
  return [columns, scores].flatMap((all) => {
    // A leaf of full points reads nothing.
    if (all.length === 0) return [];
    const from = Math.min(...all.map(({ place }) => place));
    const to = Math.max(...all.map(({ place, bytes }) => place + bytes));
    const held = all.reduce((sum, { bytes }) => sum + bytes, 0);
    // Columns that are shared stand elsewhere.
    if (to - from > 2 * held) return [];
    const steps = (4 * layout.rows) / step;
    const lines = Math.max(1, Math.round((to - from) / LINE / steps));
    const address = [
      ...get(AT),
      ...i32Const((lines * LINE) / step),
      ...I32_MUL,
      ...get(BLOCK),
      ...I32_ADD,
    ];
    return Array.from({ length: lines }, (_, at) => [
      ...address,
      ...i32Load8(from + at * LINE),
      ...DROP,
    ]).flat();
  });
}
