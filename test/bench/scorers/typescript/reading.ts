import { moduleBytes } from '../../../../packages/generators/src/wasm/encode.js';
import {
  I32_ADD,
  I32_LT_U,
  V128,
  get,
  i32Const,
  loop,
  set,
  tee,
  v128Load,
  v128Store,
} from '../../../../packages/generators/src/wasm/instructions.js';

const ROWS = 256;

/** A kernel that reads so many columns of 32 bits and keeps what their bits have in common. */
export function readingKernel(columns: number): Uint8Array {
  const [block, at, address, seen] = [0, 2, 3, 4];
  const loads = Array.from({ length: columns }, (_, column) => [
    ...[...get(seen), ...get(address), ...v128Load(column * ROWS * 4), ...V128.or, ...set(seen)],
  ]).flat();
  const code = loop([
    ...[...get(block), ...get(at), ...I32_ADD, ...set(address)],
    ...loads,
    ...[...get(block), ...get(seen), ...v128Store(columns * ROWS * 4)],
    ...[...get(at), ...i32Const(16), ...I32_ADD, ...tee(at), ...get(1), ...I32_LT_U],
  ]);
  return moduleBytes([
    { name: 'read', parameters: ['i32', 'i32'], locals: ['i32', 'i32', 'v128'], code },
  ]);
}
