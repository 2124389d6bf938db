import { both, compare, eitherOf, not, same } from '../../program/cond.js';
import {
  add,
  choose,
  floorDiv,
  isConst,
  largest,
  mul,
  neg,
  roundDiv,
  smallest,
  sub,
  type Cond,
  type Int,
  type Slot,
  type Text,
} from '../../program/int.js';
import type { Rat } from '../../program/rat.js';
import type { LetValue } from '../../program/statement.js';

/** What stands for the names and slots of a program: columns, or what they are made of. */
export interface Meanings {
  readonly local: (name: string) => LetValue;
  readonly int: (slot: Slot) => Int;
  readonly truth: (slot: Slot) => Cond;
  readonly text: (slot: Slot) => Text;
  readonly asked: (question: Extract<Cond, { readonly op: 'unit-is' | 'evidence-is' }>) => Cond;
}

/** The same number over columns; what has become constant by it is worked out. */
export function resolvedInt(one: Int, to: Meanings): Int {
  const inner = (part: Int): Int => resolvedInt(part, to);
  switch (one.op) {
    case 'const':
      return one;
    case 'local': {
      const value = to.local(one.name);
      if (value.type !== 'int') throw new Error(`${one.name} is no number`);
      return value.value;
    }
    case 'slot':
      return to.int(one.slot);
    case 'add':
      return add(inner(one.left), inner(one.right));
    case 'sub':
      return sub(inner(one.left), inner(one.right));
    case 'mul':
      return mul(inner(one.left), inner(one.right));
    case 'min':
      return smallest(inner(one.left), inner(one.right));
    case 'max':
      return largest(inner(one.left), inner(one.right));
    case 'neg':
      return neg(inner(one.value));
    case 'abs': {
      const value = inner(one.value);
      if (isConst(value)) return value.value < 0n ? neg(value) : value;
      return { op: 'abs', value };
    }
    case 'floor-div':
      return floorDiv(inner(one.left), inner(one.right));
    case 'round-div':
      return roundDiv(inner(one.left), inner(one.right));
    case 'choose':
      return choose(resolvedCond(one.when, to), inner(one.then), inner(one.otherwise));
  }
}

export function resolvedRat({ num, den }: Rat, to: Meanings): Rat {
  return { num: resolvedInt(num, to), den: resolvedInt(den, to) };
}

export function resolvedCond(one: Cond, to: Meanings): Cond {
  switch (one.op) {
    case 'true':
    case 'false':
      return one;
    case 'local-is': {
      const value = to.local(one.name);
      if (value.type !== 'bool') throw new Error(`${one.name} is no truth`);
      return value.value;
    }
    case 'slot-is':
      return to.truth(one.slot);
    case 'compare':
      return compare(resolvedInt(one.left, to), one.by, resolvedInt(one.right, to));
    case 'same':
      return same(resolvedText(one.left, to), resolvedText(one.right, to));
    case 'and':
      return both(resolvedCond(one.left, to), resolvedCond(one.right, to));
    case 'or':
      return eitherOf(resolvedCond(one.left, to), resolvedCond(one.right, to));
    case 'not':
      return not(resolvedCond(one.value, to));
    case 'unit-is':
    case 'evidence-is':
      return to.asked(one);
  }
}

export function resolvedText(one: Text, to: Meanings): Text {
  if (one.op === 'text') return one;
  if (one.op === 'text-slot') return to.text(one.slot);
  const value = to.local(one.name);
  if (value.type !== 'text') throw new Error(`${one.name} is no text`);
  return value.value;
}

/** How much has to be read and worked out. */
export function sizeOf(one: Int | Cond | Text): number {
  switch (one.op) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'min':
    case 'max':
    case 'compare':
    case 'same':
    case 'and':
    case 'or':
      return 1 + sizeOf(one.left) + sizeOf(one.right);
    case 'floor-div':
    case 'round-div':
      return 4 + 2 * sizeOf(one.left) + sizeOf(one.right);
    case 'neg':
    case 'abs':
    case 'not':
      return 1 + sizeOf(one.value);
    case 'choose':
      return 1 + sizeOf(one.when) + sizeOf(one.then) + sizeOf(one.otherwise);
    default:
      return 1;
  }
}
