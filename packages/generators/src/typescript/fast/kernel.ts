import type { Tier } from '../../columnar/lane.js';
import { mostOfLeaf } from '../../columnar/scores.js';
import { moduleBytes, type WasmFunction } from '../../wasm/encode.js';
import {
  I16X8,
  I32X4,
  I32_ADD,
  DROP,
  I32_MUL,
  V128,
  call,
  get,
  i32Const,
  i32Load8,
  i32x4Const,
  set,
  v128Store,
  v128Store32,
  v128Store64,
  type Code,
} from '../../wasm/instructions.js';
import { frameOf, fresh } from '../../wasm/frame.js';
import { stored } from '../../wasm/kernel-module.js';
import { laneCode } from '../../wasm/lane-code.js';
import type { FastForm, FastLeaf } from './form.js';
import { guardsOf } from './guard.js';
import {
  ADDRESS,
  AT,
  BLOCK,
  BYTES,
  FIRST,
  NARROW_ADDRESS,
  joined,
  loadedOf,
  over,
} from './over.js';
import { partsOf } from './parts.js';
import { mayAsk, scoredOutcomes } from './scored.js';

/**
 * The kernel of a rulebook: a function for at most ten leaves over a block, `score`, which begins anew and calls
 * all of them, and `guarded`, which also looks at the bounds of the columns of each before it calls it: so these
 * are in a cache when the leaves read them. Both take the place of a block and the bytes of its rows, of four a row.
 */
export function fastKernel(form: FastForm): Uint8Array {
  const parts = partsOf(form).map(({ leaves }) => piecesOf(leaves));
  const all = parts.flat();
  const following = new Map(all.map((one, at) => [one, all[at + 1]]));
  const guards = guardsOf(form);
  const begin = anew(form, all[0] ?? []);
  const scoring = parts.map((pieces, part) =>
    pieces.map((leaves, at) => {
      const name = `part ${String(part)} ${String(at)}`;
      return partFunction(name, leaves, following.get(leaves), form);
    }),
  );
  const guarded = [begin, ...scoring.flatMap((own, part) => [...(guards[part] ?? []), ...own])];
  const places = new Map(guarded.map((one, at) => [one, at]));
  const calling = (name: string, functions: readonly WasmFunction[]): WasmFunction => ({
    ...{ name, parameters: begin.parameters, locals: [] },
    code: functions.flatMap((one) => [...get(BLOCK), ...get(BYTES), ...call(places.get(one) ?? 0)]),
  });
  return moduleBytes([
    ...guarded,
    calling('score', [begin, ...scoring.flat()]),
    calling('guarded', guarded),
  ]);
}

/** Leaves of narrow numbers together, each of wide ones by itself. */
function piecesOf(leaves: readonly FastLeaf[]): readonly (readonly FastLeaf[])[] {
  const narrow = leaves.filter(({ lane }) => lane.tier === 'int32');
  const wide = leaves.filter(({ lane }) => lane.tier === 'float64');
  return [...(narrow.length > 0 ? [narrow] : []), ...wide.map((one) => [one])];
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
  code.push(...joined(total, sum, I32X4.add, tier));
  if (asks) code.push(...joined(flags, seen, V128.or, tier));
  return over(name, frame, isNarrow ? 16 : 8, code);
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
