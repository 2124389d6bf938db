import type { Group } from '../typescript/runtime/book.js';
import { printed } from '../typescript/runtime/exact.js';
import { scoreGroup } from '../typescript/runtime/group.js';
import type { NodeScore } from '../typescript/runtime/node-score.js';
import type { Unit } from '../typescript/runtime/world.js';
import { SCORED, WAITING } from './standings.js';
import { cellOf, stepsOf, type Cell } from './cells.js';

/** The cell of a group from those of its parts, which stand at `children` behind `from` among all. */
export type CellOfGroup = (
  cells: readonly (Cell | undefined)[],
  from: number,
  children: readonly number[],
  unit: Unit,
) => Cell;

/**
 * The runtime scores a group once for all units whose parts come to the same: what a group gets hangs on
 * the sums of its parts, how they stand, and what of them is to be made good. Where a part waits, the
 * reasons name it, and the runtime is asked anew.
 */
export function groupCells(group: Group, scale: number): CellOfGroup {
  const made = new Map<string, Cell>();
  const exactly: CellOfGroup = (cells, from, children, unit) => {
    const parts = children.flatMap((at) => cells[from + at]?.score ?? []);
    const score = scoreGroup(group, parts, unit);
    const key = keyOf(score);
    const known = made.get(key);
    if (known) return known;
    const cell = cellOf(score, scale);
    made.set(key, cell);
    return cell;
  };
  const points = stepsOf(group.points, scale);
  if (group.combine === 'best' || points === undefined) return exactly;
  const whole = new Map<number, Cell>();
  const partly = new Map<string, Cell>();
  return (cells, from, children, unit) => {
    let [sum, outOf, standings, rescaled] = [0, 0, 0, ''];
    for (const at of children) {
      const part = cells[from + at];
      if (part?.steps === undefined || part.outOf === undefined)
        return exactly(cells, from, children, unit);
      standings |= part.standing;
      sum += part.steps;
      outOf += part.outOf;
      if (part.rescaled !== '') rescaled += part.rescaled;
    }
    if ((standings & WAITING) !== 0 || (standings & SCORED) === 0)
      return exactly(cells, from, children, unit);
    if (outOf === points && rescaled === '') {
      const known = whole.get(sum);
      if (known) return known;
      const cell = exactly(cells, from, children, unit);
      whole.set(sum, cell);
      return cell;
    }
    const key = `${String(sum)} ${String(outOf)} ${rescaled}`;
    const known = partly.get(key);
    if (known) return known;
    const cell = exactly(cells, from, children, unit);
    partly.set(key, cell);
    return cell;
  };
}

/** Two scores with the same key are the same to all who ask. */
function keyOf({ status, score, outOf, soFar, standing, reasons, rescaled }: NodeScore): string {
  const text = [score ? printed(score) : '', printed(outOf), printed(soFar)];
  const left = rescaled.map(({ to, points }) => `${to} ${printed(points)}`);
  return JSON.stringify([status, standing, ...text, reasons, left]);
}
