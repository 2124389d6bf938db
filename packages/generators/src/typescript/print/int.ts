import { CONTRARY } from '@cchc/model';
import { constantSaid } from '../../comments/constant-comment.js';
import type { Cond, Int, Slot, Text } from '../../program/int.js';
import { mostOf, rangeOf } from '../../program/range.js';
import { keyOf, localOf, use, type Scope } from './scope.js';
import { quoted } from './text.js';

/** How tightly a text holds together: the higher, the fewer brackets. */
const CHOICE = 0;
const OR = 1;
const AND = 2;
const COMPARISON = 3;
const SUM = 4;
const PRODUCT = 5;
const SIGN = 6;
const ATOM = 7;

interface Printed {
  readonly text: string;
  readonly holds: number;
}

/** A whole number: plain arithmetic wherever it is proved to stay below 2^53, else the runtime's. */
export function intText(value: Int, scope: Scope): string {
  return ofInt(value, scope).text;
}

export function condText(value: Cond, scope: Scope): string {
  return ofCond(value, scope).text;
}

export function textText(value: Text, scope: Scope): string {
  switch (value.op) {
    case 'text':
      return quoted(value.value);
    case 'text-slot':
      return slotText(value.slot, scope);
    case 'text-local':
      return localOf(scope, value.name);
  }
}

const WIDE = {
  add: 'sum',
  sub: 'difference',
  mul: 'product',
  min: 'least',
  max: 'greatest',
} as const;
const PLAIN = { add: '+', sub: '-', mul: '*' } as const;

function ofInt(value: Int, scope: Scope): Printed {
  const inner = (one: Int, least: number): string => bracketed(ofInt(one, scope), least);
  switch (value.op) {
    case 'const':
      return constant(value.value);
    case 'local':
      return atom(localOf(scope, value.name));
    case 'slot':
      return atom(slotText(value.slot, scope));
    case 'add':
    case 'sub':
    case 'mul': {
      const { op, left, right } = value;
      if (!isSafe(value) || !isSafe(left) || !isSafe(right)) {
        return called(use(scope, WIDE[op]), [left, right], scope);
      }
      const holds = op === 'mul' ? PRODUCT : SUM;
      const behind = op === 'sub' ? SUM + 1 : holds;
      return { text: `${inner(left, holds)} ${PLAIN[op]} ${inner(right, behind)}`, holds };
    }
    case 'min':
    case 'max': {
      const { op, left, right } = value;
      const isPlain = isSafe(left) && isSafe(right);
      return called(isPlain ? `Math.${op}` : use(scope, WIDE[op]), [left, right], scope);
    }
    case 'neg':
      return isSafe(value.value)
        ? { text: `-${inner(value.value, SIGN + 1)}`, holds: SIGN }
        : called(use(scope, 'negated'), [value.value], scope);
    case 'abs':
      return called(
        isSafe(value.value) ? 'Math.abs' : use(scope, 'magnitude'),
        [value.value],
        scope,
      );
    case 'floor-div':
      return called(use(scope, 'floorDivided'), [value.left, value.right], scope);
    case 'round-div':
      return called(use(scope, 'roundDivided'), [value.left, value.right], scope);
    case 'choose': {
      const when = bracketed(ofCond(value.when, scope), CHOICE + 1);
      const [then, otherwise] = [inner(value.then, CHOICE + 1), inner(value.otherwise, CHOICE)];
      return { text: `${when} ? ${then} : ${otherwise}`, holds: CHOICE };
    }
  }
}

const SIGNS = { '=': '===', '<>': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

function ofCond(value: Cond, scope: Scope): Printed {
  const inner = (one: Cond, least: number): string => bracketed(ofCond(one, scope), least);
  switch (value.op) {
    case 'true':
    case 'false':
      return atom(value.op);
    case 'local-is':
      return atom(localOf(scope, value.name));
    case 'slot-is':
      return atom(slotText(value.slot, scope));
    case 'compare': {
      const side = (one: Int): string => bracketed(ofInt(one, scope), SUM);
      const said = constantSaid(value, scope.names);
      const text = `${side(value.left)} ${SIGNS[value.by]} ${side(value.right)}`;
      return { text: said === undefined ? text : `${text} /* ${said} */`, holds: COMPARISON };
    }
    case 'same': {
      const text = `${textText(value.left, scope)} === ${textText(value.right, scope)}`;
      return { text, holds: COMPARISON };
    }
    case 'unit-is': {
      const own = value.by === 'type' ? 'unit.type' : 'unit.name';
      return { text: `${own} === ${quoted(value.name)}`, holds: COMPARISON };
    }
    case 'evidence-is': {
      const of = `documents.${scope.names.documents.get(value.evidence) ?? ''}`;
      const text = `${use(scope, 'stateOf')}(unit, ${of}) === ${quoted(value.state)}`;
      return { text, holds: COMPARISON };
    }
    case 'and':
      return { text: `${inner(value.left, AND)} && ${inner(value.right, AND)}`, holds: AND };
    case 'or': {
      // Mixed with `&&`, brackets say which belongs to which.
      const side = (one: Cond): string => inner(one, one.op === 'and' ? ATOM : OR);
      return { text: `${side(value.left)} || ${side(value.right)}`, holds: OR };
    }
    case 'not':
      return negation(value.value, scope);
  }
}

const UNLIKE: ReadonlySet<Cond['op']> = new Set(['same', 'unit-is', 'evidence-is']);

function negation(value: Cond, scope: Scope): Printed {
  if (value.op === 'compare') return ofCond({ ...value, by: CONTRARY[value.by] }, scope);
  if (UNLIKE.has(value.op)) {
    return { text: condText(value, scope).replace(' === ', ' !== '), holds: COMPARISON };
  }
  return { text: `!${bracketed(ofCond(value, scope), SIGN + 1)}`, holds: SIGN };
}

/** Slots that are never missing are asked for where they stand; others were named when they were needed. */
function slotText(slot: Slot, scope: Scope): string {
  if (slot.of === 'part') return slot.part === 'numerator' ? 'part.num' : 'part.den';
  if (slot.of === 'evidence' && slot.fact === 'count') {
    const of = `documents.${scope.names.documents.get(slot.name) ?? ''}`;
    return `${use(scope, 'countOf')}(unit, ${of})`;
  }
  const name = scope.slots.get(keyOf(slot));
  if (name === undefined) throw new Error(`not needed before it is read: ${JSON.stringify(slot)}`);
  if (!('part' in slot)) return name;
  return slot.part === 'numerator' ? `${name}.num` : `${name}.den`;
}

function constant(value: bigint): Printed {
  const isPlain = value <= SAFE && value >= -SAFE;
  const text = `${grouped(String(value < 0n ? -value : value))}${isPlain ? '' : 'n'}`;
  return value < 0n ? { text: `-${text}`, holds: SIGN } : atom(text);
}

function grouped(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '_');
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function isSafe(value: Int): boolean {
  const most = mostOf(rangeOf(value));
  return most !== undefined && most <= SAFE;
}

function called(name: string, values: readonly Int[], scope: Scope): Printed {
  return atom(`${name}(${values.map((one) => intText(one, scope)).join(', ')})`);
}

function atom(text: string): Printed {
  return { text, holds: ATOM };
}

function bracketed({ text, holds }: Printed, least: number): string {
  return holds < least ? `(${text})` : text;
}
