import { int, largest, mul, smallest, type Int } from '../program/int.js';
import { ratOfDecimal, type Rat } from '../program/rat.js';
import type { Block, Ending, Statement } from '../program/statement.js';
import { cellColumn, type Columns } from './columns.js';
import { fits } from './fits.js';
import { ASK, type Lane, type LaneStep, type Outcome } from './lane.js';
import { NoLane } from './no-lane.js';
import { condOf, intOf, keyOfSlot, ratOf, type Making } from './values.js';

/** What is asked of each row of a table for one figure over rows. */
export interface RowFigure {
  readonly figure: Aggregate['figure'];
  /** Whether the row counts. */
  readonly counted: Lane;
  /** Its value in `parts` of a whole; absent for a count. */
  readonly of?: { readonly lane: Lane; readonly parts: number };
  /** Of a mean of scores: `counted` gives the score itself, in parts of so much. */
  readonly scored?: number;
}

type Aggregate = Extract<Statement, { do: 'aggregate' }>;
export type PerCase = Extract<Ending, { kind: 'per-case' }>;

/** The most that numbers in cells are thought to be, in whole units. */
const MOST = 10n ** 6n;

/** Lanes over the rows of a table; undefined where only the exact runtime can say. */
export function rowFigureOf(
  { figure, table, counted, of }: Pick<Aggregate, 'figure' | 'table' | 'counted' | 'of'>,
  cells: Columns,
): RowFigure | undefined {
  try {
    const counts = rowLane(counted, table, cells);
    if (!of) return figure === 'count' ? { figure, counted: counts.lane } : undefined;
    const value = rowLane(of, table, cells);
    return { figure, counted: counts.lane, of: value };
  } catch (error) {
    if (!(error instanceof NoLane)) throw error;
    return undefined;
  }
}

/** The mean of what the rows of a leaf score, each within its range; some rows may be no part of it. */
export function rowScoresOf(
  perCase: PerCase,
  scale: number,
  cells: Columns,
): RowFigure | undefined {
  const parts = 10n ** BigInt(scale);
  const at = (value: Rat): Int => {
    if (value.den.op !== 'const' || parts % value.den.value !== 0n) throw new NoLane('quotient');
    return mul(value.num, int(parts / value.den.value));
  };
  const [most, least] = [ratOfDecimal(perCase.points), ratOfDecimal(perCase.lowest)];
  const scored = (making: Making, ending: Ending): readonly LaneStep[] => {
    const ends = (score: Int): LaneStep => ({ do: 'end', outcome: 1, score });
    if (ending.kind === 'absent') {
      const { kind } = ending.absence;
      if (kind === 'full') return [ends(at(most))];
      if (kind === 'zero' || kind === 'not-counted') return [ends(int(0))];
      return [{ do: 'end', outcome: APART, score: int(0) }];
    }
    if (ending.kind !== 'points') return [{ do: 'end', outcome: ASK, score: int(0) }];
    // A row in an acknowledged gap is told of by the leaf.
    if (ending.reasons.some(({ kind }) => kind === 'uncovered')) {
      return [{ do: 'end', outcome: ASK, score: int(0) }];
    }
    const value = ratOf(ending.value, making);
    const held = largest(smallest(at(value), at(most)), at(least));
    return [ends(held)];
  };
  try {
    const { lane } = rowLane(perCase.row, perCase.table, cells, scored);
    return { figure: 'mean', counted: lane, scored: Number(parts) };
  } catch (error) {
    if (!(error instanceof NoLane)) throw error;
    return undefined;
  }
}

/** A row that is no part of a mean. */
export const APART = 2;

function rowLane(
  block: Block,
  table: string,
  columns: Columns,
  scored?: (making: Making, ending: Ending) => readonly LaneStep[],
) {
  const making: Making = {
    ...{ columns, most: MOST, used: new Set<number>() },
    ...{ ints: new Map(), ranges: new Map(), slots: new Map() },
  };
  let parts = 1;
  const value = (score: Int): readonly LaneStep[] => [{ do: 'end', outcome: 1, score }];
  const steps = (body: Block): readonly LaneStep[] =>
    body.flatMap((statement): readonly LaneStep[] => {
      switch (statement.do) {
        case 'need': {
          const { slot } = statement;
          if (slot.of !== 'column' || slot.table !== table) throw new NoLane('need');
          const key = keyOfSlot(slot);
          if (making.slots.has(key)) return [];
          const column = cellColumn(columns, table, slot.name);
          if (column === undefined) throw new NoLane('no column');
          making.slots.set(key, [column]);
          making.used.add(column);
          return [{ do: 'need', column, missing: ASK, score: int(0) }];
        }
        case 'let':
          if (statement.value.type === 'bool') {
            const own = condOf(statement.value.value, making);
            return [{ ...statement, value: { type: 'bool', value: own } }];
          }
          if (statement.value.type === 'int') {
            const own = intOf(statement.value.value, making);
            return [{ ...statement, value: { type: 'int', value: own } }];
          }
          throw new NoLane('let');
        case 'if': {
          const when = condOf(statement.when, making);
          const known = new Map(making.slots);
          const then = steps(statement.then);
          making.slots.clear();
          for (const [key, at] of known) making.slots.set(key, at);
          const otherwise = steps(statement.otherwise);
          making.slots.clear();
          for (const [key, at] of known) making.slots.set(key, at);
          return [{ do: 'if', when, then, otherwise }];
        }
        case 'var':
        case 'set': {
          if (statement.do === 'var') return [statement];
          if (statement.value.type !== 'bool') throw new NoLane('set');
          const own = condOf(statement.value.value, making);
          return [{ ...statement, value: { type: 'bool', value: own } }];
        }
        case 'end': {
          const { with: end } = statement;
          if (scored) return scored(making, end);
          if (end.kind === 'answer') {
            const holds = condOf(end.value, making);
            return value({ op: 'choose', when: holds, then: int(1), otherwise: int(0) });
          }
          if (end.kind === 'day') return value(intOf(end.value, making));
          if (end.kind !== 'value') throw new NoLane(end.kind);
          const { num, den } = end.value;
          if (den.op !== 'const') throw new NoLane('quotient');
          parts = Number(den.value);
          return value(intOf(num, making));
        }
        case 'lack':
          return [{ do: 'end', outcome: ASK, score: int(0) }];
        default:
          throw new NoLane(statement.do);
      }
    });
  const all = steps(block);
  if (!fits(all, 'int32')) throw new NoLane('too large');
  const lane: Lane = {
    ...{ steps: all, tier: 'int32', outcomes: OUTCOMES },
    columns: [...making.used].sort((a, b) => a - b),
  };
  return { lane, parts };
}

const OUTCOMES: readonly Outcome[] = [
  { kind: 'ask' },
  { kind: 'points', reasons: [], bound: undefined },
  { kind: 'points', reasons: [], bound: undefined },
];
