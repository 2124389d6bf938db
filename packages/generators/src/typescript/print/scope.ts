import { asciiNames, ascii } from '../../names/ascii.js';
import type { Rulebook, ValueType } from '@cchc/model';
import type { Tongue } from '@cchc/words';
import type { Slot } from '../../program/int.js';

/** How the parts of a rulebook are called in its code. */
export interface Names {
  readonly rulebook: Rulebook;
  readonly tongue: Tongue;
  readonly figures: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly documents: ReadonlyMap<string, string>;
  readonly surveys: ReadonlyMap<string, string>;
  readonly calendars: ReadonlyMap<string, string>;
  /** Functions of the runtime that are used. */
  readonly used: Set<string>;
}

export function namesOf(rulebook: Rulebook, tongue: Tongue): Names {
  const spelt = (all: readonly { readonly name: string }[]) =>
    asciiNames(all.map(({ name }) => name));
  return {
    rulebook,
    tongue,
    figures: spelt(rulebook.inputs),
    tables: spelt(rulebook.tables),
    columns: new Map(rulebook.tables.map(({ name, columns }) => [name, spelt(columns)])),
    documents: spelt(rulebook.evidence),
    surveys: spelt(rulebook.surveys),
    calendars: spelt(rulebook.calendars),
    used: new Set(),
  };
}

/** A function of the runtime, by its name; it will be imported. */
export function use({ names }: { readonly names: Names }, name: string): string {
  names.used.add(name);
  return name;
}

/** Where a statement stands: what is named before it in its function, and in those around it. */
export interface Scope {
  readonly names: Names;
  /** What slots that were needed are called. */
  readonly slots: Map<string, string>;
  /** What locals are called. */
  readonly locals: Map<string, string>;
  readonly taken: Set<string>;
}

export function scopeOf(names: Names): Scope {
  return { names, slots: new Map(), locals: new Map(), taken: new Set(RESERVED) };
}

/** Inside braces: what is named there is not known behind them. */
export function within(scope: Scope): Scope {
  return { ...scope, slots: new Map(scope.slots), locals: new Map(scope.locals) };
}

/** Inside a function of a row: cells of another row are not known there. */
export function withinRow(scope: Scope): Scope {
  const slots = [...scope.slots].filter(([key]) => !key.includes('"of":"column"'));
  return { ...within(scope), slots: new Map(slots) };
}

export function named(scope: Scope, hint: string): string {
  const plain = ascii(hint).toLowerCase();
  for (let count = 1; ; count++) {
    const name = count === 1 ? plain : `${plain}_${String(count)}`;
    if (scope.taken.has(name)) continue;
    scope.taken.add(name);
    return name;
  }
}

export function localOf(scope: Scope, name: string): string {
  const known = scope.locals.get(name);
  if (known === undefined) throw new Error(`no local ${name}`);
  return known;
}

/** One key for both parts of a score. */
export function keyOf(slot: Slot): string {
  return JSON.stringify({ ...slot, part: undefined });
}

/** The type that a slot was declared with. */
export function typeOf(slot: Slot, { rulebook }: Names): ValueType['kind'] {
  if (slot.of === 'column') {
    const table = rulebook.tables.find(({ name }) => name === slot.table);
    return table?.columns.find(({ name }) => name === slot.name)?.type.kind ?? 'number';
  }
  const name = slot.of === 'input' || slot.of === 'previous-input' ? slot.name : '';
  return rulebook.inputs.find((input) => input.name === name)?.type.kind ?? 'number';
}

/** Every local is told from these: words of JavaScript, and what a module of a rulebook declares. */
const RESERVED = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval
  export extends false finally for function if implements import in instanceof interface let new null
  package private protected public return static super switch this throw true try typeof var void
  while with yield undefined nan infinity unit row part figures tables documents surveys calendars book math
  object overunits whole option attribute total points absent undecided lack told because exact plus
  minus times over order lesser greater rounded lowest printed decimal sum difference product negated
  magnitude least greatest cell choice figure narrow absolute score`.split(/\s+/),
);
