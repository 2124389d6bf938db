import type { Slot } from '../../program/int.js';
import type * as Runtime from '../runtime/book.js';
import type { KnownRows } from '../../batch/known-rows.js';
import type { Exact } from '../runtime/exact.js';
import type { Row } from '../runtime/rows.js';
import type { Calendar } from '../runtime/working-days.js';
import type { Unit } from '../runtime/world.js';

/** What a body knows while it runs: of whom it is asked, and what it has worked out so far. */
export interface Frame {
  readonly unit: Unit;
  row: Row | undefined;
  readonly part: Exact | undefined;
  readonly locals: unknown[];
}

/** The parts of a rulebook that bodies read, by name. */
export interface Parts {
  readonly figures: ReadonlyMap<string, Runtime.Figure>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, Runtime.Column>>;
  readonly documents: ReadonlyMap<string, Runtime.Evidence>;
  readonly surveys: ReadonlyMap<string, Runtime.Survey>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly overUnits: readonly Runtime.OverUnits[];
  /** Figures over rows that were worked out before. */
  readonly known: KnownRows;
}

/** Where a statement stands while a body is put together: which place each local and slot has. */
export interface Scope {
  readonly parts: Parts;
  readonly slots: Map<string, number>;
  readonly locals: Map<string, number>;
  readonly counter: { next: number };
}

export function scopeOf(parts: Parts): Scope {
  return { parts, slots: new Map(), locals: new Map(), counter: { next: 0 } };
}

/** In a block of its own: what is needed there is not known behind it. */
export function within(scope: Scope): Scope {
  return { ...scope, slots: new Map(scope.slots), locals: new Map(scope.locals) };
}

/** Inside a function of a row: cells of another row are not known there. */
export function withinRow(scope: Scope): Scope {
  const slots = [...scope.slots].filter(([key]) => !key.includes('"of":"column"'));
  return { ...within(scope), slots: new Map(slots) };
}

/** One key for both parts of a score. */
export function keyOf(slot: Slot): string {
  return JSON.stringify({ ...slot, part: undefined });
}

export function placeFor(scope: Scope): number {
  return scope.counter.next++;
}

/** A part of the rulebook by its name. */
export function known<Value>(all: ReadonlyMap<string, Value> | undefined, name: string): Value {
  const value = all?.get(name);
  if (value === undefined) throw new Error(`the rulebook declares no ${name}`);
  return value;
}
