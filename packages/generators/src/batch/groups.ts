import type { Group } from '../typescript/runtime/book.js';
import { scoreGroup } from '../typescript/runtime/group.js';
import type { Unit } from '../typescript/runtime/world.js';
import { stepsOf } from './cell.js';
import type { CellTable } from './cell-table.js';
import { MOST_PARTS, Parts } from './parts.js';
import { Path } from './path.js';
import { PlacesOfSteps } from './places-of-steps.js';
import { NOT_COUNTED, NOT_WHOLE, SCORED, TO_MAKE_GOOD, WAITING } from './standings.js';

/** Gives the units of a block, of which `first` is the first, their cells of a group. */
export type ScoreGroup = (units: readonly Unit[], first: number) => void;

/**
 * The runtime scores a group once for all units whose parts come to the same: what a group gets hangs on
 * the sums of its parts, how they stand, which of them wait, and what of them is to be made good.
 */
export function groupScorer(
  group: Group,
  column: number,
  children: readonly number[],
  table: CellTable,
  scale: number,
): ScoreGroup {
  const cells = table.nodes[column];
  if (!cells) throw new Error('no such node');
  const lowest = Math.min(stepsOf(group.lowest, scale) ?? 0, 0);
  const points = stepsOf(group.points, scale);
  const isSum = group.combine === 'sum';
  const whole = new PlacesOfSteps(lowest);
  const partly = new Path<PlacesOfSteps>();

  const parts = new Parts(table, children);

  const asked = (unit: Unit): number => {
    const scores = children.flatMap(
      (child) => table.nodes[child]?.scores[table.placeOf(unit.at, child)] ?? [],
    );
    return cells.placeOf(scoreGroup(group, scores, unit));
  };
  const once = (of: PlacesOfSteps, steps: number, unit: Unit): number => {
    const known = of.get(steps);
    if (known !== 0) return known;
    const place = asked(unit);
    of.set(steps, place);
    return place;
  };
  /** Undefined where more counts than sums and standings. */
  const placesOf = (unit: Unit, row: number): PlacesOfSteps | undefined => {
    const [standings = 0, outOf] = [parts.standings[row], parts.outOf[row]];
    if ((standings & NOT_WHOLE) !== 0 || points === undefined) return undefined;
    const isScored = (standings & (SCORED | WAITING)) === SCORED;
    const isWhole = !isSum || (outOf === points && (standings & TO_MAKE_GOOD) === 0);
    if (isScored && isWhole) return whole;
    const isLeftOut = (standings & (SCORED | WAITING | NOT_COUNTED)) === 0;
    if (children.length > MOST_PARTS || !(isSum || isLeftOut)) return undefined;
    const found = parts.situation(partly, row);
    // Where nothing of a group counts, it is told whether the group is for the unit.
    const situation = isLeftOut ? found.then(group.meant?.(unit) === false ? 1 : 0) : found;
    return (situation.value ??= new PlacesOfSteps(lowest));
  };
  return (units, first) => {
    const start = table.startOf(first, column);
    if (isSum) parts.sum(first);
    else parts.best(first);
    const { steps, outOf, standings } = parts;
    const { places } = table;
    for (let row = 0; row < units.length; row++) {
      const unit = units[row];
      const isPlain = ((standings[row] ?? 0) & NOT_PLAIN) === SCORED && outOf[row] === points;
      const known = isPlain ? whole.get(steps[row] ?? 0) : 0;
      if (known !== 0) places[start + row] = known;
      else if (unit) {
        const of = placesOf(unit, row);
        places[start + row] = of ? once(of, steps[row] ?? 0, unit) : asked(unit);
      }
    }
  };
}

const NOT_PLAIN = SCORED | WAITING | NOT_WHOLE | TO_MAKE_GOOD;
