import type { Cond, Int, Slot, Text } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import type { Rat } from '../program/rat.js';
import type { Doc } from '../layout/doc.js';
import { integer, text, tuple } from './literal.js';
import { local, slotName, type Scope } from './scope.js';

/** How tightly an expression holds together, from a choice up to a name. */
const CHOICE = 0;
const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARE = 4;
const SUM = 5;
const PRODUCT = 6;
const SIGN = 7;
const ATOM = 8;

type Printed = readonly [code: string, holds: number];

export function intCode(one: Int, scope: Scope): string {
  return printInt(one, scope)[0];
}

export function condCode(one: Cond, scope: Scope): string {
  return printCond(one, scope)[0];
}

/** The conditions that a chain of `and` or `or` is made of, each with the brackets it needs. */
export function chainOf(one: Cond, scope: Scope): readonly string[] {
  if (one.op !== 'and' && one.op !== 'or') return [at(printCond(one, scope), COMPARE)];
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

/** A numerator and a denominator: `(hits, all)`. */
export function ratDoc({ num, den }: Rat, scope: Scope): Doc {
  return tuple([intCode(num, scope), intCode(den, scope)]);
}

function at([code, holds]: Printed, least: number): string {
  return holds >= least ? code : `(${code})`;
}

function printInt(one: Int, scope: Scope): Printed {
  const side = (part: Int, least: number): string => at(printInt(part, scope), least);
  const both = ({ left, right }: { readonly left: Int; readonly right: Int }): string =>
    `(${intCode(left, scope)}, ${intCode(right, scope)})`;
  switch (one.op) {
    case 'const':
      return [integer(one.value), one.value < 0n ? SIGN : ATOM];
    case 'local':
      return [local(scope, one.name), ATOM];
    case 'slot':
      return [slotCode(one.slot, scope), ATOM];
    case 'add':
      return [`${side(one.left, SUM)} + ${side(one.right, PRODUCT)}`, SUM];
    case 'sub':
      return [`${side(one.left, SUM)} - ${side(one.right, PRODUCT)}`, SUM];
    case 'mul':
      return [`${side(one.left, PRODUCT)} * ${side(one.right, SIGN)}`, PRODUCT];
    case 'min':
    case 'max': {
      const [left, right] = [printInt(one.left, scope), printInt(one.right, scope)];
      if (!scope.inline || left[1] !== ATOM || right[1] !== ATOM) return [one.op + both(one), ATOM];
      const sign = one.op === 'min' ? '<' : '>';
      return [`${left[0]} if ${left[0]} ${sign} ${right[0]} else ${right[0]}`, CHOICE];
    }
    case 'neg':
      return [`-${side(one.value, ATOM)}`, SIGN];
    case 'abs':
      return [`abs(${intCode(one.value, scope)})`, ATOM];
    case 'floor-div': {
      const { low } = rangeOf(one.left);
      if (low === undefined || low < 0n) return [`floor_div${both(one)}`, ATOM];
      return [`${side(one.left, PRODUCT)} // ${side(one.right, SIGN)}`, PRODUCT];
    }
    case 'round-div': {
      const { low } = rangeOf(one.left);
      const by = printInt(one.right, scope);
      if (!scope.inline || low === undefined || low < 0n || by[1] !== ATOM) {
        return [`round_div${both(one)}`, ATOM];
      }
      return [`(2 * ${side(one.left, SIGN)} + ${by[0]}) // (2 * ${by[0]})`, PRODUCT];
    }
    case 'choose': {
      const [then, otherwise] = [side(one.then, OR), side(one.otherwise, OR)];
      return [`${then} if ${at(printCond(one.when, scope), OR)} else ${otherwise}`, CHOICE];
    }
  }
}

function slotCode(slot: Slot, scope: Scope): string {
  // Documents can always be counted: it needs no look before.
  if (slot.of === 'evidence' && slot.fact === 'count') {
    return `unit.evidence_count(${text(slot.name)})`;
  }
  return slotName(scope, slot);
}

const COMPARED = { '=': '==', '<>': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

function printCond(one: Cond, scope: Scope): Printed {
  const side = (part: Cond, least: number): string => at(printCond(part, scope), least);
  switch (one.op) {
    case 'true':
      return ['True', ATOM];
    case 'false':
      return ['False', ATOM];
    case 'local-is':
      return [local(scope, one.name), ATOM];
    case 'slot-is':
      return [slotName(scope, one.slot), ATOM];
    case 'compare': {
      const [left, right] = [one.left, one.right].map((part) => at(printInt(part, scope), SUM));
      return [`${left ?? ''} ${COMPARED[one.by]} ${right ?? ''}`, COMPARE];
    }
    case 'same':
    case 'evidence-is':
      return [equal(one, '==', scope), COMPARE];
    case 'unit-is':
      return [`unit.is_${one.by}(${text(one.name)})`, ATOM];
    case 'and':
      return [`${side(one.left, AND)} and ${side(one.right, AND)}`, AND];
    case 'or':
      return [`${side(one.left, OR)} or ${side(one.right, OR)}`, OR];
    case 'not':
      if (one.value.op === 'same' || one.value.op === 'evidence-is') {
        return [equal(one.value, '!=', scope), COMPARE];
      }
      return [`not ${side(one.value, COMPARE)}`, NOT];
  }
}

function equal(
  one: Extract<Cond, { readonly op: 'same' | 'evidence-is' }>,
  by: '==' | '!=',
  scope: Scope,
): string {
  return one.op === 'same'
    ? `${textCode(one.left, scope)} ${by} ${textCode(one.right, scope)}`
    : `unit.evidence(${text(one.evidence)}) ${by} ${text(one.state)}`;
}
