import { int } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import { compareRat, type Rat } from '../program/rat.js';
import type { Block } from '../program/statement.js';
import { figureColumn, type Columns } from './columns.js';
import { fits } from './fits.js';
import { ASKED, TRIED } from './lane-writing.js';
import type { Lane, LaneStep, Outcome } from './lane.js';
import { NoLane } from './no-lane.js';
import { columnInt, intOf, keyOfSlot, ratOf, type Making } from './values.js';

/** How a bound of a figure is compared: ends with 1 where the figure keeps it, or there is no bound. */
export function checkOf(
  figure: number,
  bounds: { readonly lowest?: Block | undefined; readonly highest?: Block | undefined },
  columns: Columns,
): { readonly lane: Lane; readonly most: bigint } | undefined {
  try {
    for (const [tier, most] of TRIED) {
      const writing: Making = {
        ...{ columns, most, used: new Set<number>([figure]) },
        ...{ ints: new Map(), ranges: new Map(), slots: new Map() },
      };
      const steps = [
        ...boundSteps(bounds.lowest, figure, '<', writing),
        ...boundSteps(bounds.highest, figure, '>', writing),
        KEPT,
      ];
      if (!fits(steps, tier)) continue;
      const used = [...writing.used].sort((a, b) => a - b);
      return { lane: { steps, tier, outcomes: CHECKS, columns: used }, most };
    }
  } catch (error) {
    if (!(error instanceof NoLane)) throw error;
  }
  return undefined;
}

const CHECKS: readonly Outcome[] = [
  { kind: 'ask' },
  { kind: 'points', reasons: [], bound: undefined },
];
const KEPT: LaneStep = { do: 'end', outcome: 1, score: int(0) };

/** A bound that is a quotient of figures may have parts that lack; then there is none, and the next is asked. */
function boundSteps(
  block: Block | undefined,
  figure: number,
  broken: '<' | '>',
  to: Making,
): readonly LaneStep[] {
  if (!block) return [];
  const before: LaneStep[] = [];
  const held = to.columns.list[figure];
  if (held?.of !== 'figure') throw new NoLane('no figure');
  const digits = held.input.input.type.kind === 'date' ? 0 : held.input.digits;
  const own: Rat = { num: columnInt(figure, to), den: int(10n ** BigInt(digits)) };
  for (const statement of block) {
    if (statement.do === 'need' && statement.slot.of === 'input') {
      const column = figureColumn(to.columns, statement.slot.name);
      if (column === undefined) throw new NoLane('no figure');
      to.slots.set(keyOfSlot(statement.slot), [column]);
      to.used.add(column);
      before.push({ do: 'need', column, missing: 1, score: int(0) });
    } else if (statement.do === 'let' && statement.value.type === 'int') {
      const value = intOf(statement.value.value, to);
      to.ranges.set(statement.name, rangeOf(value));
      before.push({ ...statement, value: { type: 'int', value } });
    } else if (
      statement.do === 'end' &&
      (statement.with.kind === 'value' || statement.with.kind === 'day')
    ) {
      const bound =
        statement.with.kind === 'day'
          ? { num: intOf(statement.with.value, to), den: int(1) }
          : ratOf(statement.with.value, to);
      const when = compareRat(own, broken, bound);
      before.push({ do: 'if', when, then: [ASKED], otherwise: [] });
    } else {
      throw new NoLane('bound');
    }
  }
  return before;
}
