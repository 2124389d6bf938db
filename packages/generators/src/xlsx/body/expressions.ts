import type { Cond, Int, Slot, Text } from '../../program/int.js';
import type { Rat } from '../../program/rat.js';
import { once, textMark } from '../book.js';
import { slotOf } from '../handed-in/slot.js';
import { unitName, unitType } from '../handed-in/unit.js';
import { evidenceState, STATE_CODES } from '../handed-in/evidence.js';
import {
  absolute,
  add,
  chosen,
  compared,
  extreme,
  mul,
  negated,
  sub,
} from '../numbers/arithmetic.js';
import { bound } from '../numbers/cells.js';
import { floorDivided, roundDivided } from '../numbers/divide.js';
import type { Ratio } from '../numbers/ratio.js';
import { ZERO, constant, type Value } from '../numbers/value.js';
import type { Local, Scope } from './scope.js';

export function ratioOf({ num, den }: Rat, scope: Scope): Ratio {
  return { num: intOf(num, scope), den: intOf(den, scope) };
}

export function intOf(one: Int, scope: Scope): Value {
  const { cells } = scope;
  const side = (part: Int): Value => intOf(part, scope);
  switch (one.op) {
    case 'const':
      return constant(one.value);
    case 'local': {
      const local = scope.locals.get(one.name);
      return local?.type === 'int' ? local.value : ZERO;
    }
    case 'slot':
      return slotValue(one.slot, scope);
    case 'add':
      return add(cells, side(one.left), side(one.right));
    case 'sub':
      return sub(cells, side(one.left), side(one.right));
    case 'mul':
      return mul(cells, side(one.left), side(one.right));
    case 'min':
    case 'max':
      return extreme(cells, one.op, side(one.left), side(one.right));
    case 'neg':
      return negated(cells, side(one.value));
    case 'abs':
      return absolute(cells, side(one.value));
    case 'floor-div':
      return floorDivided(cells, side(one.left), side(one.right));
    case 'round-div':
      return roundDivided(cells, side(one.left), side(one.right));
    case 'choose':
      return chosen(cells, condOf(one.when, scope), side(one.then), side(one.otherwise));
  }
}

function slotValue(slot: Slot, scope: Scope): Value {
  if (slot.of === 'part') {
    const { num = ZERO, den = constant(1n) } = scope.part ?? {};
    return slot.part === 'numerator' ? num : den;
  }
  const { local, den = constant(1n) } = slotOf(slot, scope);
  if ('part' in slot && slot.part === 'denominator') return den;
  return local.type === 'int' ? local.value : ZERO;
}

function slotLocal(slot: Slot, scope: Scope): Local {
  return slotOf(slot, scope).local;
}

export function textOf(one: Text, scope: Scope): string {
  switch (one.op) {
    case 'text':
      return textMark(scope.book, one.value);
    case 'text-slot': {
      const local = slotLocal(one.slot, scope);
      return local.type === 'text' ? local.text : '""';
    }
    case 'text-local': {
      const local = scope.locals.get(one.name);
      return local?.type === 'text' ? local.text : '""';
    }
  }
}

/** A condition as a formula. */
export function condOf(one: Cond, scope: Scope): string {
  const { book, cells } = scope;
  switch (one.op) {
    case 'true':
      return 'TRUE';
    case 'false':
      return 'FALSE';
    case 'local-is': {
      const local = scope.locals.get(one.name);
      return local?.type === 'bool' ? local.holds : 'FALSE';
    }
    case 'slot-is': {
      const local = slotLocal(one.slot, scope);
      return local.type === 'bool' ? local.holds : 'FALSE';
    }
    case 'compare':
      return compared(cells, intOf(one.left, scope), one.by, intOf(one.right, scope));
    case 'same':
      return `EXACT(${textOf(one.left, scope)},${textOf(one.right, scope)})`;
    case 'unit-is': {
      const own = one.by === 'type' ? unitType(book) : unitName(book);
      const text = textMark(book, one.name);
      return once(book, `unit is ${one.by} ${one.name}`, () => own.is(text));
    }
    case 'evidence-is': {
      const { state } = evidenceState(book, one.evidence);
      return `(${state}=${String(STATE_CODES[one.state] ?? 0)})`;
    }
    case 'and':
      return joined(one.left, one.right, 'AND', scope);
    case 'or':
      return joined(one.left, one.right, 'OR', scope);
    case 'not': {
      const inner = condOf(one.value, scope);
      if (inner === 'TRUE') return 'FALSE';
      return inner === 'FALSE' ? 'TRUE' : `NOT(${inner})`;
    }
  }
}

function joined(left: Cond, right: Cond, by: 'AND' | 'OR', scope: Scope): string {
  const sides = [condOf(left, scope), condOf(right, scope)];
  const [nothing, decides] = by === 'AND' ? ['TRUE', 'FALSE'] : ['FALSE', 'TRUE'];
  if (sides.includes(decides)) return decides;
  const said = sides.filter((one) => one !== nothing);
  const [only] = said;
  if (only === undefined) return nothing;
  if (said.length === 1) return only;
  const formula = `${by}(${said.join(',')})`;
  return formula.length > 200 ? bound(scope.cells, '?', formula) : formula;
}
