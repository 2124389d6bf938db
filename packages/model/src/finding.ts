import type { Span } from './text/place.js';

export type Severity = 'error' | 'warning' | 'info';

/**
 * A complaint: a code and its arguments. The sentence, in Vietnamese or English, is made by `words`.
 * `Args` maps each code to the type of its arguments, so that a code without a sentence does not compile.
 */
export type Finding<Args = Record<string, unknown>> = {
  readonly [Code in keyof Args & string]: FindingOf<Args, Code>;
}[keyof Args & string];

export interface FindingOf<Args, Code extends keyof Args & string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: Span;
  readonly args: Args[Code];
  /** Other places that have to do with it, such as the first use of a name that is used twice. */
  readonly related?: readonly Span[];
  /** The first cure is the preferred one; `safe` cures change nothing a reader would dispute. */
  readonly cures?: readonly Cure[];
  /** Why the author keeps the flaw on purpose; such a finding is shown on demand only. */
  readonly accepted?: string;
}

/** Edits that cure a finding. Edits do not overlap. */
export interface Cure {
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
}

export interface TextEdit {
  readonly at: Span;
  readonly text: string;
}
