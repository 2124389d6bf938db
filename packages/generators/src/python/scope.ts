import type { Leaf, Rulebook } from '@cchc/model';
import type { Tongue } from '@cchc/words';
import { ascii } from '../names/ascii.js';
import type { Slot } from '../program/int.js';
import { RESERVED } from './names.js';
import type { Printing } from './printing.js';

/** What is known while a function is printed. */
export interface Scope {
  readonly rulebook: Rulebook;
  /** Whose readers the comments are for. */
  readonly tongue: Tongue;
  /** The leaf whose rule it is. */
  readonly leaf?: Leaf;
  /** What the function gives; a number where days, and yes and no, are only put in order. */
  readonly gives: 'Ending' | 'Exact' | 'bool';
  /** Whether small things are written out where they stand, since a call costs more than they do. */
  readonly inline?: boolean;
  /** Names that stand in the function already; functions inside it take none of them. */
  readonly taken: Set<string>;
  /** How the program's names, and the slots, are spelt. */
  readonly spelt: Map<string, string>;
  /** Slots that have a value here. */
  readonly bound: Set<string>;
  /** What formulas over units are called. */
  readonly spreads: readonly NamedSpread[];
}

export interface NamedSpread {
  readonly name: string;
  readonly over: 'all' | 'block';
}

export function functionScope(
  { rulebook, order, spreads }: Pick<Printing, 'rulebook' | 'order' | 'spreads'>,
  gives: Scope['gives'],
  leaf?: Leaf,
): Scope {
  return {
    rulebook,
    tongue: order.tongue,
    spreads,
    gives,
    ...(leaf ? { leaf } : {}),
    taken: new Set(),
    spelt: new Map(),
    bound: new Set(),
  };
}

/** A block inside: what is bound there is not known behind it. */
export function within(scope: Scope): Scope {
  return { ...scope, bound: new Set(scope.bound) };
}

/** A function for a row: its cells are another row's than those bound outside. */
export function forRow(scope: Scope, gives: Scope['gives']): Scope {
  const outside = [...scope.bound].filter((key) => !key.includes('"of":"column"'));
  return { ...scope, gives, bound: new Set(outside) };
}

/** The name of a program's local. */
export function local(scope: Scope, name: string): string {
  return nameFor(scope, `local ${name}`, name);
}

/** The name that a slot's value is bound to: its own, or a part of a score. */
export function slotName(scope: Scope, slot: Slot): string {
  const part = 'part' in slot && slot.part === 'denominator' ? '_den' : '';
  return nameFor(scope, `slot ${slotKey(slot)}${part}`, hintOf(slot) + part);
}

/** The same for both parts of a score. */
export function slotKey(slot: Slot): string {
  return JSON.stringify({ ...slot, part: undefined });
}

/** A name that nothing else in the function has. */
export function freshName(scope: Scope, wanted: string): string {
  const plain = ascii(wanted).toLowerCase().slice(0, 40);
  for (let count = 1; ; count++) {
    const name = count === 1 ? plain : `${plain}_${String(count)}`;
    if (RESERVED.has(name) || scope.taken.has(name)) continue;
    scope.taken.add(name);
    return name;
  }
}

function nameFor(scope: Scope, key: string, wanted: string): string {
  const known = scope.spelt.get(key);
  if (known !== undefined) return known;
  const name = freshName(scope, wanted);
  scope.spelt.set(key, name);
  return name;
}

function hintOf(slot: Slot): string {
  switch (slot.of) {
    case 'input':
    case 'column':
    case 'attribute':
      return slot.name;
    case 'evidence':
      return `${slot.fact === 'date' ? 'day' : slot.fact}_${slot.name}`;
    case 'score':
      return `score_${slot.node}${slot.round === undefined ? '' : `_${slot.round}`}`;
    case 'total':
      return slot.withoutBonus ? 'total_without_bonus' : 'total';
    case 'previous-input':
      return `previous_${slot.name}`;
    case 'previous-score':
      return slot.node === undefined ? 'previous_total' : `previous_score_${slot.node}`;
    case 'part':
      return 'part';
  }
}
