import { both, compare, eitherOf, not, truth } from '../program/cond.js';
import {
  add,
  choose,
  floorDiv,
  int,
  largest,
  mul,
  neg,
  roundDiv,
  smallest,
  sub,
  type Cond,
  type Int,
  type Range,
  type Slot,
  type Text,
} from '../program/int.js';
import { rangeOf } from '../program/range.js';
import type { Rat } from '../program/rat.js';
import {
  STATES,
  cellColumn,
  evidenceColumn,
  figureColumn,
  rangeOfColumn,
  textPlace,
  type Columns,
} from './columns.js';
import { columnName } from './lane.js';
import { NoLane } from './no-lane.js';

/** Where a body stands while it is made a lane. */
export interface Making {
  readonly columns: Columns;
  /** The most that figures without a bound of their own may be, in whole units. */
  readonly most: bigint;
  /** What locals have come to stand for: numbers by range, or what a column holds. */
  readonly ints: Map<string, Int>;
  readonly ranges: Map<string, Range>;
  /** Columns of what was needed, by the key of the slot. */
  readonly slots: Map<string, readonly number[]>;
  readonly used: Set<number>;
}

/** The local that reads a column, with the range that it is held within. */
export function columnInt(at: number, { columns, most, used }: Making): Int {
  const column = columns.list[at];
  if (!column) throw new NoLane('no column');
  used.add(at);
  const digits = column.of === 'figure' ? column.input.digits : 0;
  const range = rangeOfColumn(column, most * 10n ** BigInt(digits));
  return { op: 'local', name: columnName(at), range };
}

/** The same number, with ranges that follow from those of the columns. */
export function intOf(value: Int, making: Making): Int {
  const of = (one: Int): Int => intOf(one, making);
  switch (value.op) {
    case 'const':
      return value;
    case 'local': {
      const known = making.ints.get(value.name);
      if (known) return known;
      return { ...value, range: making.ranges.get(value.name) ?? value.range };
    }
    case 'slot':
      return slotInt(value.slot, making);
    case 'add':
      return add(of(value.left), of(value.right));
    case 'sub':
      return sub(of(value.left), of(value.right));
    case 'mul':
      return mul(of(value.left), of(value.right));
    case 'min':
      return smallest(of(value.left), of(value.right));
    case 'max':
      return largest(of(value.left), of(value.right));
    case 'neg':
      return neg(of(value.value));
    case 'abs': {
      const inner = of(value.value);
      const { low } = rangeOf(inner);
      return low !== undefined && low >= 0n ? inner : { op: 'abs', value: inner };
    }
    case 'floor-div':
      return floorDiv(of(value.left), of(value.right));
    case 'round-div':
      return roundDiv(of(value.left), of(value.right));
    case 'choose':
      return choose(condOf(value.when, making), of(value.then), of(value.otherwise));
  }
}

export function ratOf({ num, den }: Rat, making: Making): Rat {
  return { num: intOf(num, making), den: intOf(den, making) };
}

export function condOf(value: Cond, making: Making): Cond {
  const of = (one: Cond): Cond => condOf(one, making);
  switch (value.op) {
    case 'true':
    case 'false':
      return value;
    case 'local-is': {
      const known = making.ints.get(value.name);
      return known ? compare(known, '=', int(1)) : value;
    }
    case 'slot-is':
      return compare(slotInt(value.slot, making), '=', int(1));
    case 'compare':
      return compare(intOf(value.left, making), value.by, intOf(value.right, making));
    case 'same':
      return sameText(value.left, value.right, making);
    case 'unit-is': {
      const { column, value: place } = textPlace(
        making.columns,
        { of: 'unit', by: value.by },
        value.name,
      );
      return equalTo(column, place, making);
    }
    case 'evidence-is': {
      const state = STATES.indexOf(value.state as (typeof STATES)[number]);
      return equalTo(evidenceColumn(making.columns, value.evidence, 'state'), state, making);
    }
    case 'and':
      return both(of(value.left), of(value.right));
    case 'or':
      return eitherOf(of(value.left), of(value.right));
    case 'not':
      return not(of(value.value));
  }
}

/** A column of places in lists is compared with a place whatever its range is said to be. */
function equalTo(column: number, place: number, making: Making): Cond {
  return { op: 'compare', by: '=', left: columnInt(column, making), right: int(place) };
}

function sameText(left: Text, right: Text, making: Making): Cond {
  if (left.op === 'text' && right.op === 'text') return truth(left.value === right.value);
  const [slot, text] = left.op === 'text' ? [right, left] : [left, right];
  if (slot.op !== 'text-slot' || text.op !== 'text') throw new NoLane('texts');
  const { slot: asked } = slot;
  if (asked.of === 'attribute') {
    const { column, value } = textPlace(
      making.columns,
      { of: 'attribute', name: asked.name },
      text.value,
    );
    return equalTo(column, value, making);
  }
  const column = declaredColumn(asked, making);
  const held = column === undefined ? undefined : making.columns.list[column];
  if (column === undefined || held?.of !== 'figure') throw new NoLane('texts');
  const { type } = held.input.input;
  if (type.kind !== 'choice') throw new NoLane('texts');
  const place = type.options.findIndex(({ name }) => name.normalize('NFC') === text.value);
  return place < 0 ? truth(false) : equalTo(column, place, making);
}

function declaredColumn(slot: Slot, { columns }: Making): number | undefined {
  if (slot.of === 'input') return figureColumn(columns, slot.name);
  return slot.of === 'column' ? cellColumn(columns, slot.table, slot.name) : undefined;
}

function slotInt(slot: Slot, making: Making): Int {
  if (slot.of === 'evidence' && slot.fact === 'count') {
    return columnInt(evidenceColumn(making.columns, slot.name, 'count'), making);
  }
  const needed = making.slots.get(keyOfSlot(slot));
  const at = 'part' in slot && slot.part === 'denominator' ? needed?.[1] : needed?.[0];
  if (at === undefined) throw new NoLane('not needed before it is read');
  return columnInt(at, making);
}

/** One key for both parts of a score. */
export function keyOfSlot(slot: Slot): string {
  return JSON.stringify({ ...slot, part: undefined });
}
