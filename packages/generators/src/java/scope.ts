import type { Leaf, Rulebook } from '@cchc/model';
import type { Tongue } from '@cchc/words';
import type { Slot } from '../program/int.js';
import type { Block } from '../program/statement.js';
import type { Continuation } from './split.js';
import { RESERVED, camel } from './names.js';
import type { Printing } from './printing.js';
import { typesOf, type LocalType } from './types.js';

/** What is known while a method is printed. */
export interface Scope {
  readonly rulebook: Rulebook;
  /** Whose readers the comments are for. */
  readonly tongue: Tongue;
  /** The leaf whose rule it is. */
  readonly leaf?: Leaf;
  /** What the method gives; a number where days, and yes and no, are only put in order. */
  readonly gives: Gives;
  /** Names that stand in the method already; functions inside it take none of them. */
  readonly taken: Set<string>;
  /** How the program's names, and the slots, are spelt. */
  readonly spelt: Map<string, string>;
  /** Slots that have a value here. */
  readonly bound: Set<string>;
  /** What the method is called, and what of it stands in methods of its own. */
  readonly method: string;
  readonly continuations: Continuation[];
  /** What has a name here, and its type in Java. */
  readonly declared: Map<string, string>;
  /** The program's own names that are not set once only, and so cannot be read by functions inside. */
  readonly variables: Set<string>;
  readonly types: ReadonlyMap<string, LocalType>;
  /** Whether whole numbers are all `int`s here. */
  readonly inInts?: boolean;
  /** What the row of a case table is called here. */
  readonly row?: string;
  /** What formulas over units are called, and in which class they stand. */
  readonly spreads: readonly NamedSpread[];
}

/** A method of a class. */
export interface Method {
  readonly name: string;
  readonly gives: Gives;
  readonly comment: readonly string[];
  readonly body: Block;
  readonly leaf?: Leaf;
  /** It is asked of each part of the tree. */
  readonly ofPart?: boolean;
}

export type Gives = 'Ending' | 'Exact' | 'boolean';

export interface NamedSpread {
  readonly name: string;
  readonly over: 'all' | 'block';
}

export function methodScope(
  { name, gives, body, leaf }: Method,
  { rulebook, order, spreads }: Pick<Printing, 'rulebook' | 'order' | 'spreads'>,
): Scope {
  return {
    rulebook,
    tongue: order.tongue,
    spreads,
    gives,
    ...(leaf ? { leaf } : {}),
    method: name,
    continuations: [],
    declared: new Map(),
    taken: new Set(),
    spelt: new Map(),
    bound: new Set(),
    variables: new Set(),
    types: typesOf(body),
  };
}

/** A block inside: what is bound there is not known behind it. */
export function within(scope: Scope): Scope {
  return { ...scope, bound: new Set(scope.bound), declared: new Map(scope.declared) };
}

/** A function for a row: its cells are another row's than those bound outside. */
export function forRow(scope: Scope, gives: Gives, row: string): Scope {
  const cells = [...scope.bound].filter((key) => key.includes('"of":"column"'));
  const spelt = new Map(scope.spelt);
  for (const key of cells) spelt.delete(`slot ${key}`);
  const bound = new Set([...scope.bound].filter((key) => !cells.includes(key)));
  const declared = new Map(scope.declared).set(row, 'Row');
  return { ...scope, gives, row, spelt, bound, declared };
}

/** The name of a program's local. */
export function local(scope: Scope, name: string): string {
  return nameFor(scope, `local ${name}`, name);
}

/** Two whole numbers that one exact number holds. */
export function bindExact(scope: Scope, num: string, den: string): string {
  const name = freshName(scope, num);
  scope.spelt.set(`local ${num}`, `${name}.num()`);
  scope.spelt.set(`local ${den}`, `${name}.den()`);
  return name;
}

/** The name that a slot's value is bound to; of a score, which of its two numbers is meant. */
export function slotName(scope: Scope, slot: Slot): string {
  const name = nameFor(scope, `slot ${slotKey(slot)}`, hintOf(slot));
  if (!('part' in slot)) return name;
  return `${name}.${slot.part === 'numerator' ? 'num' : 'den'}()`;
}

/** What holds both numbers of a score. */
export function exactName(scope: Scope, slot: Slot): string {
  return nameFor(scope, `slot ${slotKey(slot)}`, hintOf(slot));
}

/** The same for both parts of a score. */
export function slotKey(slot: Slot): string {
  return JSON.stringify({ ...slot, part: undefined });
}

/** A name that nothing else in the method has. */
export function freshName(scope: Scope, wanted: string): string {
  const plain = camel(wanted).slice(0, 40);
  for (let count = 1; ; count++) {
    const name = count === 1 ? plain : `${plain}${String(count)}`;
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
      return 'of_part';
  }
}
