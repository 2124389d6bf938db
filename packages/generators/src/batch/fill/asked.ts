import { UNUSABLE } from '../../columnar/lane.js';
import type { Asker } from '../ask/asker.js';
import { put, type Fill, type Memory, type Of } from './fill.js';

/** Both columns of an asked body are filled by one asking. */
export function askedFills(
  columns: readonly Of<'asked'>[],
  askers: readonly Asker[],
  memory: Memory,
): readonly Fill[] {
  const bodies = new Set(columns.map(({ column }) => column.asked));
  return [...bodies].map((body) => {
    const asker = askers[body];
    if (!asker) throw new Error('no such body');
    const own = columns.filter(({ column }) => column.asked === body);
    const pair = { num: 0, den: 1 };
    return (unit, handed, row) => {
      const isThere = asker(unit, handed, pair);
      for (const one of own) {
        const value = one.column.part === 'den' ? pair.den : pair.num;
        const isHeld = isThere && value >= one.low && value <= one.high;
        put(memory, one, row, isHeld ? value : UNUSABLE);
      }
    };
  });
}
