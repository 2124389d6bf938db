import type { Column } from './columns.js';
import type { Lane } from './lane.js';

/** Whether a lane reads nothing that only the exact runtime works out, and no moments, which are wide. */
export function readsColumnsOnly({ columns: used }: Lane, columns: readonly Column[]): boolean {
  return used.every((at) => {
    const column = columns[at];
    const isMoment = column?.of === 'figure' && column.input.input.type.kind === 'moment';
    return column?.of !== 'asked' && !isMoment;
  });
}
