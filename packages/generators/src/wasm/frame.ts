import type { ValueType } from './encode.js';
import { get, set, type Code } from './instructions.js';

/**
 * The vectors that a function works with. Constants are made once, before the loop: to make one anew takes
 * three instructions, to read it again one.
 */
export interface Frame {
  /** Locals before the first vector. */
  readonly first: number;
  readonly locals: ValueType[];
  /** The local of each constant, by the code that makes it. */
  readonly constants: Map<string, { readonly local: number; readonly made: Code }>;
}

export function frameOf(first: number): Frame {
  return { first, locals: [], constants: new Map() };
}

export function fresh({ first, locals }: Frame): number {
  return first + locals.push('v128') - 1;
}

/** Reads the constant that `made` makes. */
export function constant(frame: Frame, made: Code): Code {
  const key = made.join();
  const known = frame.constants.get(key);
  if (known) return get(known.local);
  const local = fresh(frame);
  frame.constants.set(key, { local, made });
  return get(local);
}

/** What is done before the loop. */
export function begun({ constants }: Frame): Code {
  return [...constants.values()].flatMap(({ local, made }) => [...made, ...set(local)]);
}
