import type { Placed, Rulebook } from '@cchc/model';
import type { Tongue } from '@cchc/words';

/** What somebody can have made of a rulebook. */
export type TargetName =
  | 'typescript'
  | 'python'
  | 'java'
  | 'sql-duckdb'
  | 'sql-postgres'
  | 'spark'
  | 'xlsx'
  | 'json-schema'
  | 'openapi'
  | 'markdown'
  | 'html'
  | 'docx';

/** One target: a function from a model to files, which knows no other target. */
export interface Target {
  readonly name: TargetName;
  /** Whether what it makes scores units (and so has to give the bytes that `semantics` gives). */
  readonly scores: boolean;
  /** Constructs of this rulebook that the target cannot give exactly; empty: all of it can be made. */
  readonly refusals: (rulebook: Rulebook) => readonly TargetRefusal[];
  /**
   * The files, paths relative and with `/`, in a fixed order; in time, where a library packs them.
   * Call it only where nothing is refused.
   */
  readonly generate: (order: Order) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;
}

export interface Order {
  readonly rulebook: Rulebook;
  /** `fingerprint` of the rulebook. */
  readonly hash: string;
  /** The version of the generator, as its package says. */
  readonly version: string;
  /** The language of comments and documents. */
  readonly tongue: Tongue;
  /** What the generated package tests itself with; targets that do not score pay no heed. */
  readonly vectors: readonly TestVector[];
}

/** A population as its canonical JSON, and the canonical result that it has to give in a round. */
export interface TestVector {
  readonly name: string;
  readonly population: string;
  readonly round: string;
  readonly results: string;
}

export interface GeneratedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A construct that a target refuses; `construct` is the `kind` that the model calls it by. */
export interface TargetRefusal extends Placed {
  readonly construct: string;
  readonly why: TargetRefusalWhy;
}

export type TargetRefusalWhy =
  'not-exact' | 'not-in-target' | 'too-many-columns' | 'formula-too-long' | 'out-of-range';
