import { constantSaid } from '../comments/constant-comment.js';
import type { Cond, Int, Slot, Text } from '../program/int.js';
import type { Rat } from '../program/rat.js';
import type { Doc } from '../layout/doc.js';
import { call, fitsLong, integer, text } from './literal.js';
import { local, slotName, type Scope } from './scope.js';
import { typeOfInt } from './types.js';

/** How tightly an expression holds together, from a choice up to a name. */
const CHOICE = 0;
const OR = 1;
const AND = 2;
const EQUAL = 3;
const COMPARE = 4;
const SUM = 5;
const PRODUCT = 6;
const SIGN = 7;
const ATOM = 8;

interface Printed {
  readonly code: string;
  readonly holds: number;
}

interface PrintedInt extends Printed {
  readonly type: 'long' | 'BigInteger';
}

/** A whole number of the type that is asked for. */
export function intCode(one: Int, type: 'long' | 'BigInteger', scope: Scope): string {
  return as(type, printInt(one, scope));
}

export function condCode(one: Cond, scope: Scope): string {
  return printCond(one, scope).code;
}

/** The conditions that a chain of `&&` or `||` is made of, each with the brackets it needs. */
export function chainOf(one: Cond, scope: Scope): readonly string[] {
  if (one.op !== 'and' && one.op !== 'or') return [at(printCond(one, scope), EQUAL)];
  const level = one.op === 'and' ? AND : OR;
  const side = (part: Cond): readonly string[] =>
    part.op === one.op ? chainOf(part, scope) : [at(printCond(part, scope), level + 1)];
  return [...side(one.left), ...side(one.right)];
}

export function textCode(one: Text, scope: Scope): string {
  switch (one.op) {
    case 'text':
      return text(one.value);
    case 'text-slot':
      return slotName(scope, one.slot);
    case 'text-local':
      return local(scope, one.name);
  }
}

/** Numerator and denominator as two arguments of one type, or as the number that holds both. */
export function ratDocs({ num, den }: Rat, scope: Scope): readonly string[] {
  const [n, d] = [printInt(num, scope), printInt(den, scope)];
  const [whole, other] = [n, d].map(({ code }) => /^([A-Za-z0-9]+)\.(num|den)\(\)$/.exec(code));
  if (whole?.[2] === 'num' && other?.[2] === 'den' && whole[1] === other[1])
    return [whole[1] ?? ''];
  const type = n.type === 'long' && d.type === 'long' ? 'long' : 'BigInteger';
  return [as(type, n), as(type, d)];
}

/** An exact number. */
export function ratDoc(rat: Rat, scope: Scope): Doc {
  const docs = ratDocs(rat, scope);
  if (docs.length === 1) return docs[0] ?? '';
  return call('Exact.of', docs[1] === '1' ? docs.slice(0, 1) : docs);
}

function at({ code, holds }: Printed, least: number): string {
  return holds >= least ? code : `(${code})`;
}

function as(type: 'long' | 'BigInteger', printed: PrintedInt): string {
  if (printed.type === type) return printed.code;
  return type === 'long' ? `${at(printed, ATOM)}.longValueExact()` : `big(${printed.code})`;
}

const LONG = { add: '+', sub: '-', mul: '*' } as const;
const BIG = { add: 'add', sub: 'subtract', mul: 'multiply', min: 'min', max: 'max' } as const;

function printInt(one: Int, scope: Scope): PrintedInt {
  const long = (code: string, holds: number): PrintedInt => ({ code, holds, type: 'long' });
  const big = (code: string): PrintedInt => ({ code, holds: ATOM, type: 'BigInteger' });
  switch (one.op) {
    case 'const':
      if (!fitsLong(one.value)) return big(`new BigInteger("${one.value.toString()}")`);
      return long(integer(one.value), one.value < 0n ? SIGN : ATOM);
    case 'local': {
      const type = scope.types.get(one.name) === 'BigInteger' ? 'BigInteger' : 'long';
      return { code: local(scope, one.name), holds: ATOM, type };
    }
    case 'slot': {
      const type = 'part' in one.slot ? 'BigInteger' : 'long';
      return { code: slotCode(one.slot, scope), holds: ATOM, type };
    }
    case 'add':
    case 'sub':
    case 'mul':
    case 'min':
    case 'max': {
      const { op } = one;
      const [left, right] = [printInt(one.left, scope), printInt(one.right, scope)];
      const fits = typeOfInt(one) === 'long' && left.type === 'long' && right.type === 'long';
      if (!fits) {
        const receiver = left.type === 'long' ? as('BigInteger', left) : at(left, ATOM);
        return big(`${receiver}.${BIG[op]}(${as('BigInteger', right)})`);
      }
      if (op === 'min' || op === 'max') {
        return long(`Math.${op}(${left.code}, ${right.code})`, ATOM);
      }
      const holds = op === 'mul' ? PRODUCT : SUM;
      const behind = op === 'sub' ? holds + 1 : holds;
      return long(`${at(left, holds)} ${LONG[op]} ${at(right, behind)}`, holds);
    }
    case 'neg': {
      const value = printInt(one.value, scope);
      if (value.type === 'BigInteger') return big(`${at(value, ATOM)}.negate()`);
      return long(`-${at(value, ATOM)}`, SIGN);
    }
    case 'abs': {
      const value = printInt(one.value, scope);
      if (value.type === 'BigInteger') return big(`${at(value, ATOM)}.abs()`);
      return long(`Math.abs(${value.code})`, ATOM);
    }
    case 'floor-div':
    case 'round-div': {
      const [left, right] = [printInt(one.left, scope), printInt(one.right, scope)];
      const name = one.op === 'floor-div' ? 'floorDiv' : 'roundDiv';
      if (left.type === 'long' && right.type === 'long') {
        const math = one.op === 'floor-div' ? 'Math.' : '';
        return long(`${math}${name}(${left.code}, ${right.code})`, ATOM);
      }
      return big(`${name}(${as('BigInteger', left)}, ${as('BigInteger', right)})`);
    }
    case 'choose': {
      const [then, otherwise] = [printInt(one.then, scope), printInt(one.otherwise, scope)];
      const type = then.type === 'long' && otherwise.type === 'long' ? 'long' : 'BigInteger';
      const sides = [then, otherwise].map((side) => {
        const code = as(type, side);
        // A choice between two plain literals would be an `int`, and so would what is worked out of it.
        if (!scope.inInts && /^-?[0-9_]+$/.test(code)) return `${code}L`;
        return code === side.code ? at(side, OR) : code;
      });
      const when = at(printCond(one.when, scope), OR);
      return { code: `${when} ? ${sides.join(' : ')}`, holds: CHOICE, type };
    }
  }
}

function slotCode(slot: Slot, scope: Scope): string {
  // Documents can always be counted: it needs no look before.
  if (slot.of === 'evidence' && slot.fact === 'count') {
    return `unit.evidenceCount(${text(slot.name)})`;
  }
  return slotName(scope, slot);
}

const COMPARED = { '=': '==', '<>': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

function printCond(one: Cond, scope: Scope): Printed {
  const side = (part: Cond, least: number): string => at(printCond(part, scope), least);
  switch (one.op) {
    case 'true':
    case 'false':
      return { code: one.op, holds: ATOM };
    case 'local-is':
      return { code: local(scope, one.name), holds: ATOM };
    case 'slot-is':
      return { code: slotName(scope, one.slot), holds: ATOM };
    case 'compare':
      return compared(one, scope);
    case 'same':
      return { code: same(one, scope), holds: ATOM };
    case 'evidence-is':
      return { code: evidenceIs(one, '=='), holds: EQUAL };
    case 'unit-is':
      return {
        code: `unit.is${one.by === 'type' ? 'Type' : 'Unit'}(${text(one.name)})`,
        holds: ATOM,
      };
    case 'and':
      return { code: `${side(one.left, AND)} && ${side(one.right, AND)}`, holds: AND };
    case 'or':
      return { code: `${side(one.left, OR)} || ${side(one.right, OR)}`, holds: OR };
    case 'not':
      if (one.value.op === 'evidence-is') {
        return { code: evidenceIs(one.value, '!='), holds: EQUAL };
      }
      return { code: `!${side(one.value, ATOM)}`, holds: SIGN };
  }
}

function compared(one: Extract<Cond, { readonly op: 'compare' }>, scope: Scope): Printed {
  const [left, right] = [printInt(one.left, scope), printInt(one.right, scope)];
  const by = COMPARED[one.by];
  const holds = by === '==' || by === '!=' ? EQUAL : COMPARE;
  if (left.type === 'long' && right.type === 'long') {
    const said = constantSaid(one, scope);
    const code = `${at(left, SUM)} ${by} ${at(right, SUM)}`;
    return { code: said === undefined ? code : `${code} /* ${said} */`, holds };
  }
  const receiver = left.type === 'long' ? as('BigInteger', left) : at(left, ATOM);
  return { code: `${receiver}.compareTo(${as('BigInteger', right)}) ${by} 0`, holds };
}

function same(one: Extract<Cond, { readonly op: 'same' }>, scope: Scope): string {
  return `${textCode(one.left, scope)}.equals(${textCode(one.right, scope)})`;
}

function evidenceIs(one: Extract<Cond, { readonly op: 'evidence-is' }>, by: '==' | '!='): string {
  const state = one.state.toUpperCase();
  return `unit.evidence(${text(one.evidence)}) ${by} EvidenceState.${state}`;
}
