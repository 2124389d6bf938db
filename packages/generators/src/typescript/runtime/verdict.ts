import { exact, type Exact } from './exact.js';
import type { Reason } from './results.js';
import type { Wide } from './wide.js';

/** What a rule says of a leaf, before it is held within the leaf's range and rounded. */
export type Verdict = Points | Absent | Undecided | Lack;

export interface Points {
  readonly kind: 'points';
  readonly value: Exact;
  readonly reasons: readonly Reason[];
}

/** The leaf is not applicable, in one of six meanings. */
export interface Absent {
  readonly kind: 'absent';
  readonly absence: Absence;
  readonly cause: string;
  readonly reasons: readonly Reason[];
}

export type Absence =
  | { readonly kind: 'left-out' | 'skipped' | 'not-counted' | 'full' | 'zero' }
  | { readonly kind: 'rescaled'; readonly to: string };

/** `explain`: the unit has to; `uncovered`: no branch takes the case; `monitored`: there is nothing to score. */
export interface Undecided {
  readonly kind: 'explain' | 'uncovered' | 'monitored';
  readonly reasons: readonly Reason[];
}

/** Why there is no value. A lack is passed on, never turned into a number on the way. */
export interface Lack {
  readonly kind: 'lack';
  readonly cause: LackCause;
  readonly reasons: readonly Reason[];
}

export type LackCause =
  | 'missing-input'
  | 'zero-denominator'
  | 'missing-evidence'
  | 'awaiting-manual-score'
  | 'incomplete'
  | 'refused';

const NO_REASONS: readonly Reason[] = [];

/** So many points, as a numerator and a denominator above zero. */
export function points(num: Wide, den: Wide = 1, reasons = NO_REASONS): Points {
  return { kind: 'points', value: exact(num, den), reasons };
}

export function absent(absence: Absence, cause: string, reasons: readonly Reason[]): Absent {
  return { kind: 'absent', absence, cause, reasons };
}

export function undecided(kind: Undecided['kind'], reasons = NO_REASONS): Undecided {
  return { kind, reasons };
}

export function lack(cause: LackCause, reasons = NO_REASONS): Lack {
  return { kind: 'lack', cause, reasons };
}

export const ZERO_DENOMINATOR: Lack = lack('zero-denominator', [{ kind: 'zero-denominator' }]);

export function isLack(value: unknown): value is Lack {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'lack';
}

/** The lack, told behind what led to it. */
export function told(reasons: readonly Reason[], value: Lack): Lack {
  return { ...value, reasons: [...reasons, ...value.reasons] };
}

/** Says first what led to the verdict. A cause that an absence repeats is said once. */
export function because(reasons: readonly Reason[], verdict: Verdict): Verdict {
  const repeated = (reason: Reason): boolean =>
    verdict.kind === 'absent' && reason.kind === verdict.cause && Object.keys(reason).length === 1;
  const said = reasons.filter((reason) => !repeated(reason));
  return { ...verdict, reasons: [...said, ...verdict.reasons] };
}
