import type { Width } from '../../columnar/lane.js';
import { mostOfLeaf } from '../../columnar/scores.js';
import { moduleBytes, type WasmFunction } from '../../wasm/encode.js';
import {
  I16X8,
  I32X4,
  V128,
  call,
  get,
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
import { MOST_SHORT } from '../../wasm/short.js';
import type { FastForm, FastLeaf } from './form.js';
import { guardsOf } from './guard.js';
import { ADDRESS, BLOCK, BYTES, FIRST, NARROW_ADDRESS, joined, loadedOf, over } from './over.js';
import { partsOf } from './parts.js';
import { mayAsk, scoredOutcomes } from './scored.js';
import { touched } from './touched.js';

/**
 * The kernel of a rulebook: a function for at most ten leaves over a block, `score`, which begins anew and calls
 * all of them, and `guarded`, which also looks at the bounds of the columns of each before it calls it: so these
 * are in a cache when the leaves read them. Both take the place of a block and the bytes of its rows, of four a row.
 */
export function fastKernel(form: FastForm): Uint8Array {
  const parts = partsOf(form).map(({ leaves }) => piecesOf(leaves, form));
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

/** Leaves of 16 bits together and those of 32 together, each of wide numbers by itself. */
function piecesOf(leaves: readonly FastLeaf[], form: FastForm): readonly (readonly FastLeaf[])[] {
  const of = (width: Width): readonly FastLeaf[] => leaves.filter((one) => widthOf(one) === width);
  const wide = of('float64').map((one) => [one]);
  return [...shortPieces(of('int16'), form), of('int32'), ...wide].filter(
    ({ length }) => length > 0,
  );
}

function widthOf({ short, lane }: FastLeaf): Width {
  return short ? 'int16' : lane.tier;
}

/** Leaves together whose scores have 16 bits when they are added up, too. */
function shortPieces(
  leaves: readonly FastLeaf[],
  { kernel }: FastForm,
): readonly (readonly FastLeaf[])[] {
  const pieces: FastLeaf[][] = [];
  let most = Infinity;
  for (const one of leaves) {
    const own = Number(mostOfLeaf(one.leaf, kernel.scale));
    most += own;
    if (most > MOST_SHORT) {
      pieces.push([]);
      most = own;
    }
    pieces.at(-1)?.push(one);
  }
  return pieces;
}

/** Totals begin anew; flags stay, since what was checked stays so. */
function anew(form: FastForm, first: readonly FastLeaf[]): WasmFunction {
  const { total } = form.layout;
  const start = [...get(ADDRESS), ...i32x4Const(0), ...v128Store(total)];
  return over('begin', frameOf(FIRST), 'int32', [...touched(first, form, 'int32'), ...start]);
}

function partFunction(
  name: string,
  leaves: readonly FastLeaf[],
  next: readonly FastLeaf[] | undefined,
  form: FastForm,
): WasmFunction {
  const { total, flags } = form.layout;
  const programs = new Map(form.kernel.program.leaves.map((one) => [one.leaf.id, one]));
  const width = leaves[0] ? widthOf(leaves[0]) : 'int32';
  const { add } = width === 'int16' ? I16X8 : I32X4;
  const frame = frameOf(FIRST);
  const [sum, seen] = [fresh(frame), fresh(frame)];
  const code: number[] = [...i32x4Const(0), ...set(sum), ...i32x4Const(0), ...set(seen)];
  if (next) code.push(...touched(next, form, width));
  let asks = false;
  for (const { lane, leaf, score, isNarrow, short } of leaves) {
    const program = programs.get(leaf.id);
    if (!program) throw new Error(`no program of ${leaf.id}`);
    const isScored = scoredOutcomes(lane, program);
    const made = laneCode(short ?? lane.steps, {
      ...{ width, frame, areThere: true, most: mostOfLeaf(leaf, form.kernel.scale) },
      load: (column) => loadedOf(column, width, form),
      wordOf: (outcome) => (isScored(outcome) ? 0 : 1),
    });
    const store = isNarrow
      ? storedNarrow(made.score, score, width)
      : stored(made.score, score, lane.tier);
    code.push(...made.code, ...store);
    const narrowed = (local: number): Code =>
      width === 'float64' ? [...get(local), ...I32X4.fromF64] : get(local);
    code.push(...get(sum), ...narrowed(made.score), ...add, ...set(sum));
    if (mayAsk(lane.steps, isScored)) {
      code.push(...get(seen), ...narrowed(made.word), ...V128.or, ...set(seen));
      asks = true;
    }
  }
  code.push(...joined(total, sum, I32X4.add, width));
  if (asks) code.push(...joined(flags, seen, V128.or, width));
  return over(name, frame, width, code);
}

function storedNarrow(local: number, place: number, width: Width): Code {
  if (width === 'int16') return [...get(NARROW_ADDRESS), ...get(local), ...v128Store(place)];
  const whole: Code = width === 'int32' ? get(local) : [...get(local), ...I32X4.fromF64];
  const store = width === 'int32' ? v128Store64(place) : v128Store32(place);
  return [...get(NARROW_ADDRESS), ...whole, ...whole, ...I16X8.narrow, ...store];
}
