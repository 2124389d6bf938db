import { moduleBytes } from '../../../../packages/generators/src/wasm/encode.js';
import {
  I32_ADD,
  I32_LT_U,
  I32_SHL,
  I32_SHR_U,
  V128,
  get,
  i32Const,
  loop,
  set,
  tee,
  v128Load,
  v128Store,
  type Code,
} from '../../../../packages/generators/src/wasm/instructions.js';

/** Where a column stands in a block of rows, as the layout of a package says it. */
export interface ReadColumn {
  readonly place: number;
  readonly wide?: boolean;
  readonly narrow?: boolean;
}

/** Rows of a step: a vector of narrow columns. */
const ROWS = 8;
const [BLOCK, BYTES, AT, NARROW, PLAIN, WIDE, SEEN] = [0, 1, 2, 3, 4, 5, 6];

/**
 * A kernel that reads all columns, each as wide as it is, and keeps at `into` what their bits have in common.
 * It is called with the bytes of four a row.
 */
export function readingKernel(columns: readonly ReadColumn[], into: number): Uint8Array {
  const loads = columns.flatMap(({ place, wide, narrow }) => {
    const [address, width] = narrow ? [NARROW, 2] : wide ? [WIDE, 8] : [PLAIN, 4];
    return Array.from({ length: (ROWS * width) / 16 }, (_, at): Code => {
      const load = [...get(address), ...v128Load(place + 16 * at)];
      return [...get(SEEN), ...load, ...V128.or, ...set(SEEN)];
    }).flat();
  });
  const addresses: Code = [
    ...[...get(BLOCK), ...get(AT), ...i32Const(1), ...I32_SHR_U, ...I32_ADD, ...set(NARROW)],
    ...[...get(BLOCK), ...get(AT), ...I32_ADD, ...set(PLAIN)],
    ...[...get(BLOCK), ...get(AT), ...i32Const(1), ...I32_SHL, ...I32_ADD, ...set(WIDE)],
  ];
  const next = [...get(AT), ...i32Const(4 * ROWS), ...I32_ADD, ...tee(AT)];
  const code = loop([
    ...[...addresses, ...loads],
    ...[...get(BLOCK), ...get(SEEN), ...v128Store(into)],
    ...[...next, ...get(BYTES), ...I32_LT_U],
  ]);
  const locals = ['i32', 'i32', 'i32', 'i32', 'v128'] as const;
  return moduleBytes([{ name: 'score', parameters: ['i32', 'i32'], locals, code }]);
}
