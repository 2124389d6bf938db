import type { Kernel } from '../columnar/kernel.js';
import { UNUSABLE, type Lane, type Tier } from '../columnar/lane.js';
import type { Places } from '../columnar/places.js';
import { mostOfLeaf } from '../columnar/scores.js';
import { moduleBytes, type WasmFunction } from './encode.js';
import {
  F64X2,
  I32X4,
  I64X2,
  I32_ADD,
  I32_LT_U,
  I32_SHL,
  JOIN_HALVES,
  NARROW_MASK,
  V128,
  get,
  i32Const,
  f64x2Const,
  i32x4Const,
  loop,
  set,
  tee,
  v128Load,
  v128Load64,
  v128Store,
  v128Store64,
  type Code,
} from './instructions.js';
import { arithmeticOf } from './arithmetic.js';
import { begun, frameOf } from './frame.js';
import { laneCode } from './lane-code.js';

const [BLOCK, BYTES, AT] = [0, 1, 2];
const FIRST_VECTOR = 4;
const ADDRESS = 3;

/** A function for each check and each leaf, over `bytes` (of four a row) of a block of rows. */
export function kernelModule(
  kernel: Kernel,
  places: Places,
  wordOf: (leaf: number, outcome: number) => number,
): Uint8Array<ArrayBuffer> {
  const checks = kernel.checks.map(({ column, lane }, at) =>
    overRows(
      `check ${String(at)}`,
      lane,
      kernel,
      places,
      (one) => one,
      ({ word }) => markUnusable(word, column, lane.tier, kernel, places),
    ),
  );
  const leaves = kernel.leaves.flatMap(({ lane, leaf }, at) =>
    lane
      ? [
          overRows(
            `leaf ${String(at)}`,
            lane,
            kernel,
            places,
            (one) => wordOf(at, one),
            ({ score, word }) => [
              ...stored(score, places.scores[at] ?? 0, lane.tier),
              ...stored(word, places.words[at] ?? 0, lane.tier),
            ],
            mostOfLeaf(leaf, kernel.scale),
          ),
        ]
      : [],
  );
  return moduleBytes([...checks, ...leaves]);
}

export function overRows(
  name: string,
  lane: Lane,
  kernel: Pick<Kernel, 'columns'>,
  places: Pick<Places, 'columns'>,
  wordOf: (outcome: number) => number,
  store: (result: { readonly score: number; readonly word: number }) => Code,
  most?: bigint,
): WasmFunction {
  const { tier, steps } = lane;
  const load = (column: number): Code => loaded(column, tier, kernel, places);
  const frame = frameOf(FIRST_VECTOR);
  const about = { width: tier, frame, load, wordOf, ...(most === undefined ? {} : { most }) };
  const { code, score, word } = laneCode(steps, about);
  const next = [...get(AT), ...i32Const(tier === 'int32' ? 16 : 8), ...I32_ADD, ...tee(AT)];
  const at = [...get(BLOCK), ...get(AT), ...I32_ADD, ...set(ADDRESS)];
  return {
    name,
    parameters: ['i32', 'i32'],
    locals: ['i32', 'i32', ...frame.locals],
    code: [
      ...begun(frame),
      ...loop([...at, ...code, ...store({ score, word }), ...next, ...get(BYTES), ...I32_LT_U]),
    ],
  };
}

/** Rows of a column, as the tier holds them. */
export function loaded(
  column: number,
  tier: Tier,
  { columns }: Pick<Kernel, 'columns'>,
  places: Pick<Places, 'columns'>,
): Code {
  const place = places.columns[column] ?? 0;
  const isWide = columns[column]?.type === 'float64';
  if (tier === 'float64') {
    return isWide
      ? [...wideAddress(), ...v128Load(place)]
      : [...get(ADDRESS), ...v128Load64(place), ...F64X2.fromI32];
  }
  if (!isWide) return [...get(ADDRESS), ...v128Load(place)];
  const half = (more: number): Code => [
    ...wideAddress(),
    ...v128Load(place + more),
    ...I32X4.fromF64,
  ];
  return [...half(0), ...half(16), ...JOIN_HALVES];
}

/** Rows of eight bytes. */
function wideAddress(): Code {
  return [...get(BLOCK), ...get(AT), ...i32Const(1), ...I32_SHL, ...I32_ADD];
}

export function stored(local: number, place: number, tier: Tier): Code {
  if (tier === 'int32') return [...get(ADDRESS), ...get(local), ...v128Store(place)];
  return [...get(ADDRESS), ...get(local), ...I32X4.fromF64, ...v128Store64(place)];
}

/** A figure that broke its bound is not usable; one that is missing stays so. */
function markUnusable(
  word: number,
  column: number,
  tier: Tier,
  { columns }: Kernel,
  places: Places,
): Code {
  const place = places.columns[column] ?? 0;
  const of = arithmeticOf(tier, undefined);
  const loadedValue = loaded(column, tier, { columns }, places);
  const isBroken: Code = [...get(word), ...of.constant(0), ...of.eq];
  const isValue: Code = [...loadedValue, ...of.constant(UNUSABLE), ...of.gt];
  const broken: Code = [...isBroken, ...isValue, ...V128.and, ...set(word), ...get(word)];
  const isWide = columns[column]?.type === 'float64';
  const kept = (address: Code, value: Code, load: Code, mask: Code, store: Code): Code => [
    ...[...address, ...value, ...address, ...load, ...mask, ...V128.bitselect, ...store],
  ];
  if (!isWide && tier === 'int32') {
    const [load, store] = [v128Load(place), v128Store(place)];
    return kept(get(ADDRESS), i32x4Const(UNUSABLE), load, broken, store);
  }
  if (!isWide) {
    const [load, store] = [v128Load64(place), v128Store64(place)];
    const mask: Code = [...broken, ...get(word), ...NARROW_MASK];
    return kept(get(ADDRESS), i32x4Const(UNUSABLE), load, mask, store);
  }
  const half = (more: number, mask: Code): Code =>
    kept(
      wideAddress(),
      f64x2Const(UNUSABLE),
      v128Load(place + more),
      mask,
      v128Store(place + more),
    );
  if (tier === 'float64') return half(0, broken);
  return [
    ...half(0, [...broken, ...I64X2.extendLow]),
    ...half(16, [...get(word), ...I64X2.extendHigh]),
  ];
}
