import type { Width } from '../../columnar/lane.js';
import {
  DROP,
  I32_ADD,
  I32_MUL,
  get,
  i32Const,
  i32Load8,
  type Code,
} from '../../wasm/instructions.js';
import type { FastForm, FastLeaf } from './form.js';
import { AT, BLOCK, STEPS } from './over.js';

const LINE = 64;

/**
 * Reads a byte of nearly each line of what the next part reads and writes, some in every step: so its columns are on
 * their way, in one stream each for what is read and written, before they are asked for.
 */
export function touched(next: readonly FastLeaf[], { layout }: FastForm, width: Width): Code {
  const step = STEPS[width];
  const bytesOf = ({ wide, narrow }: { wide?: boolean; narrow?: boolean }): number =>
    (wide ? 8 : narrow ? 2 : 4) * layout.rows;
  const columns = [...new Set(next.flatMap(({ lane }) => lane.columns))].flatMap((at) => {
    const column = layout.columns[at];
    return column ? [{ place: column.place, bytes: bytesOf(column) }] : [];
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
    // Nothing is read beyond the block: behind the last there may be no memory.
    const start = Math.min(from, layout.bytes - lines * LINE * steps);
    if (start < 0) return [];
    const address = [
      ...get(AT),
      ...i32Const((lines * LINE) / step),
      ...I32_MUL,
      ...get(BLOCK),
      ...I32_ADD,
    ];
    return Array.from({ length: lines }, (_, at) => [
      ...address,
      ...i32Load8(start + at * LINE),
      ...DROP,
    ]).flat();
  });
}
