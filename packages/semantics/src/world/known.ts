import type { ReadInput } from '../data/input.js';
import type { Scope } from './scope.js';

/** What names have come to so far, by recorder, unit, leaf, subject and row, and then by name. */
export interface Known {
  readonly inner: Map<unknown, Known>;
  readonly values: Map<string, ReadInput>;
}

export function nothingKnown(): Known {
  return { inner: new Map(), values: new Map() };
}

/**
 * The value of a name, worked out once where it stands: a definition that uses another one twice
 * would double the work with each step of a chain. A recorder is part of the place, so that each one
 * hears everything that a name uses, and hears it once.
 */
export function onceInScope(name: string, scope: Scope, compute: () => ReadInput): ReadInput {
  const { world, recorder, unit, leaf, subject, row, checking } = scope;
  const place = [recorder, unit, leaf, subject, row?.row];
  const { values } = place.reduce<Known>(enter, world.known);
  const key = [...checking, name].join(' ');
  const value = values.get(key) ?? compute();
  values.set(key, value);
  return value;
}

function enter({ inner }: Known, part: unknown): Known {
  const next = inner.get(part) ?? nothingKnown();
  inner.set(part, next);
  return next;
}
