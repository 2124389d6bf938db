import type { CompareOp } from '../../program/int.js';
import { bound, boundIfLong, type Cells } from './cells.js';
import { carried, limbsOf, ofLimbs, together } from './limbs.js';
import {
  HELD,
  PLAIN,
  ZERO,
  constant,
  inCell,
  known,
  limbCount,
  within,
  type Value,
} from './value.js';

export function add(cells: Cells, a: Value, b: Value): Value {
  return sum(cells, a, b, '+');
}

export function sub(cells: Cells, a: Value, b: Value): Value {
  return sum(cells, a, b, '-');
}

function sum(cells: Cells, a: Value, b: Value, sign: '+' | '-'): Value {
  if (known(b) === 0n) return a;
  const [low, high] =
    sign === '+' ? [a.low + b.low, a.high + b.high] : [a.low - b.high, a.high - b.low];
  if (low === high) return constant(low);
  if ([a, b, { low, high }].every((one) => within(one, PLAIN)) && isOne(a) && isOne(b)) {
    return inCell(boundIfLong(cells, sign, `(${a.cell}${sign}${b.cell})`), low, high);
  }
  const [left, right] = [limbsOf(cells, a), limbsOf(cells, b)];
  const count = Math.max(left.length, right.length, limbCount({ low, high }));
  const sums = Array.from({ length: count }, (_, at) => {
    const [x, y] = [left[at], right[at]];
    if (y === undefined) return x ?? '0';
    return x === undefined ? `0${sign}${y}` : `${x}${sign}${y}`;
  });
  return shortened(cells, ofLimbs(carried(cells, sums), low, high));
}

export function mul(cells: Cells, a: Value, b: Value): Value {
  if (known(a) === 1n) return b;
  if (known(b) === 1n) return a;
  if (known(a) === 0n || known(b) === 0n) return ZERO;
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const [low, high] = [least(corners), most(corners)];
  if (low === high) return constant(low);
  if (isOne(a) && isOne(b) && within({ low, high }, HELD)) {
    return inCell(boundIfLong(cells, '×', `(${a.cell}*${b.cell})`), low, high);
  }
  const [left, right] = [limbsOf(cells, a), limbsOf(cells, b)];
  const columns = Array.from({ length: left.length + right.length - 1 }, (_, column) =>
    left
      .flatMap((limb, at) => {
        const other = right[column - at];
        return other === undefined ? [] : [`${limb}*${other}`];
      })
      .join('+'),
  );
  const padding = Math.max(0, limbCount({ low, high }) - columns.length);
  const sums = [...columns, ...Array.from({ length: padding }, () => '0')];
  return shortened(cells, ofLimbs(carried(cells, sums), low, high));
}

/** In one cell, where its range fits. */
function shortened(cells: Cells, value: Value): Value {
  const { low, high, limbs = [] } = value;
  const [only] = limbs;
  if (value.cell !== undefined) return value;
  if (limbs.length === 1 && only !== undefined) return inCell(only, low, high);
  return within(value, HELD) ? inCell(cells.put('N', together(value)), low, high) : value;
}

export function negated(cells: Cells, value: Value): Value {
  const { low, high } = value;
  if (isOne(value) && low !== high) return inCell(`(-${value.cell})`, -high, -low);
  return sub(cells, ZERO, value);
}

/** A condition; what the ranges decide is not compared. */
export function compared(cells: Cells, a: Value, by: CompareOp, b: Value): string {
  const decided = decidedBy(a, by, b);
  if (decided !== undefined) return decided ? 'TRUE' : 'FALSE';
  if (isOne(a) && isOne(b)) return `(${a.cell}${by}${b.cell})`;
  const { cell, limbs = [] } = sub(cells, a, b);
  if (cell !== undefined) return `(${cell}${by}0)`;
  const marks = limbs.map((limb) => bound(cells, 'N', limb));
  const top = marks.at(-1) ?? '0';
  const zero = `AND(${marks.map((limb) => `${limb}=0`).join(',')})`;
  switch (by) {
    case '<':
      return `(${top}<0)`;
    case '>=':
      return `(${top}>=0)`;
    case '=':
      return zero;
    case '<>':
      return `NOT(${zero})`;
    case '<=':
      return `OR(${top}<0,${zero})`;
    case '>':
      return `AND(${top}>=0,NOT(${zero}))`;
  }
}

function decidedBy(a: Value, by: CompareOp, b: Value): boolean | undefined {
  if (a.high < b.low) return by === '<' || by === '<=' || by === '<>';
  if (a.low > b.high) return by === '>' || by === '>=' || by === '<>';
  if (a.low === a.high && b.low === b.high) return by === '=' || by === '<=' || by === '>=';
  return undefined;
}

export function chosen(cells: Cells, when: string, a: Value, b: Value): Value {
  if (when === 'TRUE') return a;
  if (when === 'FALSE') return b;
  const [low, high] = [least([a.low, b.low]), most([a.high, b.high])];
  if (low === high) return constant(low);
  const holds = bound(cells, '?', when);
  if (isOne(a) && isOne(b)) {
    return inCell(boundIfLong(cells, '?', `IF(${holds},${a.cell},${b.cell})`), low, high);
  }
  const count = Math.max(limbsOf(cells, a).length, limbsOf(cells, b).length);
  const [left, right] = [limbsOf(cells, a, count), limbsOf(cells, b, count)];
  const limbs = left.map((limb, at) => cells.put('N', `IF(${holds},${limb},${right[at] ?? '0'})`));
  return shortened(cells, ofLimbs(limbs, low, high));
}

export function absolute(cells: Cells, value: Value): Value {
  if (value.low >= 0n) return value;
  const high = -value.low > value.high ? -value.low : value.high;
  if (isOne(value)) return inCell(`ABS(${value.cell})`, 0n, high);
  const turned = negated(cells, value);
  const either = chosen(cells, compared(cells, value, '<', ZERO), turned, value);
  return shortened(cells, { ...either, low: 0n, high });
}

export function extreme(cells: Cells, which: 'min' | 'max', a: Value, b: Value): Value {
  if (which === 'min' ? a.high <= b.low : a.low >= b.high) return a;
  if (which === 'min' ? b.high <= a.low : b.low >= a.high) return b;
  const pick = which === 'min' ? least : most;
  const [low, high] = [pick([a.low, b.low]), pick([a.high, b.high])];
  if (isOne(a) && isOne(b)) {
    const formula = `${which.toUpperCase()}(${a.cell},${b.cell})`;
    return inCell(boundIfLong(cells, which, formula), low, high);
  }
  const first = compared(cells, a, which === 'min' ? '<=' : '>=', b);
  return shortened(cells, { ...chosen(cells, first, a, b), low, high });
}

/** In a cell of its own, so that it can be read from outside and more than once. */
export function held(cells: Cells, value: Value, label: string): Value {
  if (isOne(value)) return { ...value, cell: bound(cells, label, value.cell) };
  return { ...value, limbs: (value.limbs ?? []).map((limb) => bound(cells, label, limb)) };
}

export function isOne(value: Value): value is Value & { readonly cell: string } {
  return value.cell !== undefined;
}

const least = (values: readonly bigint[]) => values.reduce((a, b) => (a < b ? a : b));
const most = (values: readonly bigint[]) => values.reduce((a, b) => (a > b ? a : b));
