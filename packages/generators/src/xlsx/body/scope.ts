import type { Absence, AbsenceCause, Leaf, Name } from '@cchc/model';
import type { LackCause } from '../../program/statement.js';
import type { Book, TableSheet, Why } from '../book.js';
import type { Cells } from '../numbers/cells.js';
import type { Ratio } from '../numbers/ratio.js';
import type { Value } from '../numbers/value.js';

/** Where a body is laid out. */
export interface Scope {
  readonly book: Book;
  readonly cells: Cells;
  readonly leaf?: Leaf;
  /** The table whose rows it is laid out for. */
  readonly table?: TableSheet;
  /** Figures whose bounds are being checked: what they come to is not known yet. */
  readonly checking: readonly Name[];
  /** The part of the tree that a condition of grades asks about. */
  readonly part?: Ratio;
  readonly locals: Map<string, Local>;
  readonly exits: Exit[];
}

export type Local =
  | { readonly type: 'int'; readonly value: Value }
  | { readonly type: 'bool'; readonly holds: string }
  | { readonly type: 'text'; readonly text: string };

/** A way out of a body; they are numbered from 1. `say` is a formula for the row of its sentence. */
export type Exit = {
  readonly why: Why;
  readonly say: string;
} & (
  | { readonly kind: 'points' | 'value'; readonly value: Ratio }
  | { readonly kind: 'absent'; readonly absence: Absence; readonly cause: AbsenceCause }
  | { readonly kind: 'explain' | 'uncovered' | 'monitored' | 'text' }
  | { readonly kind: 'lack'; readonly cause: LackCause }
  | { readonly kind: 'day'; readonly value: Value }
  | { readonly kind: 'answer'; readonly holds: string }
);

/** A body in cells: `code` comes to the number of its exit. */
export interface Ran {
  readonly code: string;
  readonly exits: readonly Exit[];
}

/** What is handed in or worked out elsewhere: `state` is 0 where it is there. */
export interface HeldSlot {
  readonly state: string;
  readonly lacks: readonly Lack[];
  readonly local: Local;
  /** The denominator, of what is a ratio. */
  readonly den?: Value;
}

/** Why it is not there: the first whose `when` holds; the last one takes the rest. */
export interface Lack {
  readonly when: string;
  readonly cause: LackCause;
  readonly why: Why;
  readonly say: string;
}

export function scopeOf(book: Book, cells: Cells, more: Partial<Scope> = {}): Scope {
  return { book, cells, checking: [], locals: new Map(), exits: [], ...more };
}

/** One of the values, by the number of the exit. At most 254 fit into a list. */
export function byExit(
  cells: Cells,
  code: string,
  formulas: readonly string[],
  label: string,
): string {
  if (formulas.every((one) => one === formulas[0])) return formulas[0] ?? '0';
  return cells.put(label, choose(cells, code, formulas, label));
}

const ROOM = 60;

function choose(
  cells: Cells,
  code: string,
  formulas: readonly string[],
  label: string,
  from = 0,
): string {
  const here = formulas.slice(from, from + ROOM);
  if (from + ROOM >= formulas.length) {
    return `CHOOSE(MAX(1,${code}-${String(from)}),${here.join(',')})`;
  }
  const rest = cells.put(label, choose(cells, code, formulas, label, from + ROOM));
  const list = `CHOOSE(MAX(1,${code}-${String(from)}),${here.join(',')})`;
  return `IF(${code}>${String(from + ROOM)},${rest},${list})`;
}
