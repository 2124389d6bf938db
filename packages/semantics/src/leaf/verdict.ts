import type { Absence, AbsenceCause, Rational, Reason } from '@cchc/model';
import { isLack, type Lack } from '../values/lack.js';

/** What a rule says of a leaf, before it is held within the leaf's range and rounded. */
export type Verdict = Points | Absent | Undecided | Lack;

export interface Points {
  readonly kind: 'points';
  readonly value: Rational;
  readonly reasons: readonly Reason[];
}

export interface Absent {
  readonly kind: 'absent';
  readonly absence: Absence;
  readonly cause: AbsenceCause;
  readonly reasons: readonly Reason[];
}

/** `explain`: the unit has to; `uncovered`: no branch takes the case; `monitored`: there is nothing to score. */
export interface Undecided {
  readonly kind: 'explain' | 'uncovered' | 'monitored';
  readonly reasons: readonly Reason[];
}

export function points(value: Rational | Lack): Verdict {
  return isLack(value) ? value : { kind: 'points', value, reasons: [] };
}

export const UNCOVERED: Verdict = { kind: 'uncovered', reasons: [{ kind: 'uncovered' }] };

/** Says first what led to the verdict. A cause that an absence repeats is said once. */
export function because(reasons: readonly Reason[], verdict: Verdict): Verdict {
  const repeated = (reason: Reason): boolean =>
    verdict.kind === 'absent' && reason.kind === verdict.cause;
  return {
    ...verdict,
    reasons: [
      ...reasons.filter((reason) => !(repeated(reason) && isBare(reason))),
      ...verdict.reasons,
    ],
  };
}

function isBare(reason: Reason): boolean {
  return Object.keys(reason).length === 1;
}
