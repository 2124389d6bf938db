import type { CompareOp, Cond, Int, Slot, Text } from '../../program/int.js';
import { mostOf, rangeOf } from '../../program/range.js';
import { countOf, stateOf } from '../runtime/evidence.js';
import type { Exact } from '../runtime/exact.js';
import {
  difference,
  floorDivided,
  greatest,
  least,
  magnitude,
  narrow,
  negated,
  product,
  roundDivided,
  sum,
  type Wide,
} from '../runtime/wide.js';
import { keyOf, known, type Frame, type Scope } from './frame.js';

type Of<Value> = (frame: Frame) => Value;

/** A whole number: plain arithmetic wherever it is proved to stay below 2^53. */
export function intOf(value: Int, scope: Scope): Of<Wide> {
  switch (value.op) {
    case 'const': {
      const constant = narrow(value.value);
      return () => constant;
    }
    case 'local': {
      const read = localOf(value.name, scope);
      return read as Of<Wide>;
    }
    case 'slot':
      return slotOf(value.slot, scope) as Of<Wide>;
    case 'add':
    case 'sub':
    case 'mul':
    case 'min':
    case 'max':
      return binaryOf(value, scope);
    case 'neg':
    case 'abs': {
      const inner = intOf(value.value, scope);
      const turn = value.op === 'neg' ? negated : magnitude;
      return (frame) => turn(inner(frame));
    }
    case 'floor-div':
    case 'round-div': {
      const [left, right] = [intOf(value.left, scope), intOf(value.right, scope)];
      const divide = value.op === 'floor-div' ? floorDivided : roundDivided;
      return (frame) => divide(left(frame), right(frame));
    }
    case 'choose': {
      const when = condOf(value.when, scope);
      const [then, otherwise] = [intOf(value.then, scope), intOf(value.otherwise, scope)];
      return (frame) => (when(frame) ? then(frame) : otherwise(frame));
    }
  }
}

type Binary = Extract<Int, { op: 'add' | 'sub' | 'mul' | 'min' | 'max' }>;

const WIDE: Readonly<Record<Binary['op'], (a: Wide, b: Wide) => Wide>> = {
  add: sum,
  sub: difference,
  mul: product,
  min: least,
  max: greatest,
};

function binaryOf(value: Binary, scope: Scope): Of<Wide> {
  const [left, right] = [intOf(value.left, scope), intOf(value.right, scope)];
  if (![value, value.left, value.right].every(isSafe)) {
    const wide = WIDE[value.op];
    return (frame) => wide(left(frame), right(frame));
  }
  const [a, b] = [left as Of<number>, right as Of<number>];
  switch (value.op) {
    case 'add':
      return (frame) => a(frame) + b(frame);
    case 'sub':
      return (frame) => a(frame) - b(frame);
    case 'mul':
      return (frame) => a(frame) * b(frame);
    case 'min':
      return (frame) => Math.min(a(frame), b(frame));
    case 'max':
      return (frame) => Math.max(a(frame), b(frame));
  }
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function isSafe(value: Int): boolean {
  const most = mostOf(rangeOf(value));
  return most !== undefined && most <= SAFE;
}

const HOLDS: Readonly<Record<CompareOp, (a: Wide, b: Wide) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

export function condOf(value: Cond, scope: Scope): Of<boolean> {
  switch (value.op) {
    case 'true':
    case 'false': {
      const constant = value.op === 'true';
      return () => constant;
    }
    case 'local-is':
      return localOf(value.name, scope) as Of<boolean>;
    case 'slot-is':
      return slotOf(value.slot, scope) as Of<boolean>;
    case 'compare': {
      const [left, right] = [intOf(value.left, scope), intOf(value.right, scope)];
      const holds = HOLDS[value.by];
      return (frame) => holds(left(frame), right(frame));
    }
    case 'same': {
      const [left, right] = [textOf(value.left, scope), textOf(value.right, scope)];
      return (frame) => left(frame) === right(frame);
    }
    case 'unit-is': {
      const { by, name } = value;
      return by === 'type' ? ({ unit }) => unit.type === name : ({ unit }) => unit.name === name;
    }
    case 'evidence-is': {
      const evidence = known(scope.parts.documents, value.evidence);
      const { state } = value;
      return ({ unit }) => stateOf(unit, evidence) === state;
    }
    case 'and':
    case 'or': {
      const [left, right] = [condOf(value.left, scope), condOf(value.right, scope)];
      return value.op === 'and'
        ? (frame) => left(frame) && right(frame)
        : (frame) => left(frame) || right(frame);
    }
    case 'not': {
      const inner = condOf(value.value, scope);
      return (frame) => !inner(frame);
    }
  }
}

export function textOf(value: Text, scope: Scope): Of<string> {
  switch (value.op) {
    case 'text':
      return () => value.value;
    case 'text-slot':
      return slotOf(value.slot, scope) as Of<string>;
    case 'text-local':
      return localOf(value.name, scope) as Of<string>;
  }
}

/** The two whole numbers of what a statement has set stand in one place. */
function localOf(name: string, { locals }: Scope): Of<unknown> {
  const place = locals.get(name);
  if (place !== undefined) return ({ locals: all }) => all[place];
  const [num, den] = [locals.get(`${name} num`), locals.get(`${name} den`)];
  if (num !== undefined) return ({ locals: all }) => (all[num] as Exact).num;
  if (den !== undefined) return ({ locals: all }) => (all[den] as Exact).den;
  throw new Error(`no local ${name}`);
}

/** Slots that are never missing are asked for where they stand; others were put by when they were needed. */
function slotOf(slot: Slot, scope: Scope): Of<unknown> {
  if (slot.of === 'part') {
    const side = slot.part === 'numerator' ? 'num' : 'den';
    return ({ part }) => part?.[side];
  }
  if (slot.of === 'evidence' && slot.fact === 'count') {
    const evidence = known(scope.parts.documents, slot.name);
    return ({ unit }) => countOf(unit, evidence);
  }
  const place = scope.slots.get(keyOf(slot));
  if (place === undefined) throw new Error(`not needed before it is read: ${JSON.stringify(slot)}`);
  if (!('part' in slot)) return ({ locals }) => locals[place];
  const side = slot.part === 'numerator' ? 'num' : 'den';
  return ({ locals }) => (locals[place] as Exact)[side];
}
