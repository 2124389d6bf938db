import { ascii } from '../names/ascii.js';
import type { Leaf, Reason, Rulebook } from '@cchc/model';
import type { Cond, Int, Slot, Text } from './int.js';
import { isAtom } from './int.js';
import { rangeOf } from './range.js';
import type { Rat } from './rat.js';
import type { Block, Into, LackCause, Statement } from './statement.js';

/** What an expression is. */
export type Value =
  | { readonly kind: 'number'; readonly value: Rat }
  | { readonly kind: 'yes-no'; readonly value: Cond }
  | { readonly kind: 'date'; readonly value: Int }
  /** Seconds since 1970-01-01T00:00:00. */
  | { readonly kind: 'moment'; readonly value: Int }
  | { readonly kind: 'text'; readonly value: Text };

/** Where an expression stands. */
export interface Place {
  readonly rulebook: Rulebook;
  readonly leaf?: Leaf;
  readonly subject?: Value;
  /** The case table whose row is counted or scored. */
  readonly table?: string;
  /** What is told before the reasons of whatever ends the body here. */
  readonly reasons: readonly Reason[];
}

/** Writes one block; what it knows holds for the blocks inside, and not behind them. */
export interface Writer {
  readonly place: Place;
  readonly statements: Statement[];
  /** Slots that were needed before, by key. */
  readonly needed: Set<string>;
  /** Definitions and parameters that were worked out before. */
  readonly known: Map<string, Value>;
  /** Names given in this body, whatever the block. */
  readonly names: Set<string>;
  /** Figures over units, of the whole program. */
  readonly spreads: Spread[];
}

/** What a formula comes to over units; in which leaf it stands decides what `tối đa` is. */
export interface Spread {
  readonly over: 'all' | 'block';
  /** Ends in a `value`. */
  readonly body: Block;
}

export function writer(place: Place, spreads: Spread[]): Writer {
  return {
    place,
    statements: [],
    needed: new Set(),
    known: new Map(),
    names: new Set(),
    spreads,
  };
}

/** A block inside this one. */
export function inside(outer: Writer, place: Partial<Place> = {}): Writer {
  return {
    ...outer,
    place: { ...outer.place, ...place },
    statements: [],
    needed: new Set(outer.needed),
    known: new Map(outer.known),
  };
}

/** A block of its own, for a row or another unit: nothing that was needed here is known there. */
export function apart(outer: Writer, place: Place): Writer {
  return { ...writer(place, outer.spreads), names: outer.names };
}

export function need(to: Writer, slot: Slot): void {
  const key = JSON.stringify(slot);
  if (to.needed.has(key)) return;
  to.needed.add(key);
  to.statements.push({ do: 'need', slot, reasons: to.place.reasons });
}

export function lackWhen(
  to: Writer,
  when: Cond,
  cause: LackCause,
  ...reasons: readonly Reason[]
): void {
  if (when.op === 'false') return;
  const lack: Statement = { do: 'lack', cause, reasons: [...to.place.reasons, ...reasons] };
  to.statements.push(when.op === 'true' ? lack : { do: 'if', when, then: [lack], otherwise: [] });
}

/** A new name, told from all others of the body. */
export function fresh(to: Writer, hint: string): string {
  const plain = ascii(hint).replace(/^_/, 'n').toLowerCase().slice(0, 40);
  for (let count = 1; ; count++) {
    const name = count === 1 ? plain : `${plain}_${String(count)}`;
    if (to.names.has(name)) continue;
    to.names.add(name);
    return name;
  }
}

/** The value under a name, where reading it again would work it out again. */
export function bindInt(to: Writer, value: Int, hint: string): Int {
  if (isAtom(value)) return value;
  const name = fresh(to, hint);
  to.statements.push({ do: 'let', name, value: { type: 'int', value } });
  return { op: 'local', name, range: rangeOf(value) };
}

export function bindRat(to: Writer, { num, den }: Rat, hint: string): Rat {
  return { num: bindInt(to, num, hint), den: bindInt(to, den, `${hint}_den`) };
}

export function bindCond(to: Writer, value: Cond, hint: string): Cond {
  if (['true', 'false', 'local-is', 'slot-is'].includes(value.op)) return value;
  const name = fresh(to, hint);
  to.statements.push({ do: 'let', name, value: { type: 'bool', value } });
  return { op: 'local-is', name };
}

export function bind(to: Writer, value: Value, hint: string): Value {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: bindRat(to, value.value, hint) };
    case 'yes-no':
      return { kind: 'yes-no', value: bindCond(to, value.value, hint) };
    case 'date':
    case 'moment':
      return { kind: value.kind, value: bindInt(to, value.value, hint) };
    case 'text':
      return value;
  }
}

/** Two fresh names that a statement will set, and the number they make. */
export function intoRat(to: Writer, hint: string): { readonly into: Into; readonly value: Rat } {
  const [num, den] = [fresh(to, hint), fresh(to, `${hint}_den`)];
  return {
    into: { type: 'rat', num, den },
    value: {
      num: { op: 'local', name: num, range: {} },
      den: { op: 'local', name: den, range: { low: 1n } },
    },
  };
}
