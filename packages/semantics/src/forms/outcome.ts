import { min, print, type AbsenceCause, type Outcome, type ValueOutcome } from '@cchc/model';
import { numberOf } from '../expressions/evaluate.js';
import { points, type Verdict } from '../leaf/verdict.js';
import { isLack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { scoreByForm } from './score-by-form.js';

/** What a branch, a gate, an effect or a fallback gives; `cause` is said where that is "not applicable". */
export function outcomeOf(outcome: Outcome, scope: Scope, cause: AbsenceCause): Verdict {
  switch (outcome.kind) {
    case 'value':
      return cappedValue(outcome, scope);
    case 'nested':
      return scoreByForm(outcome.scoring, scope);
    case 'absent': {
      const { absence } = outcome;
      scope.recorder.step(() => ({ kind: 'absent', absence, cause }));
      const reason = { kind: 'absence', absence: absence.kind, cause } as const;
      return { kind: 'absent', absence, cause, reasons: [reason] };
    }
    case 'explain':
      scope.recorder.step(() => ({ kind: 'explain', at: outcome.at }));
      return { kind: 'explain', reasons: [] };
  }
}

/** A value, held by the cap behind it. */
export function cappedValue(
  { value, cap, at }: Pick<ValueOutcome, 'value' | 'cap' | 'at'>,
  scope: Scope,
): Verdict {
  const exact = numberOf(value, scope);
  if (isLack(exact)) return exact;
  const most = cap ? numberOf(cap, scope) : exact;
  if (isLack(most)) return most;
  scope.recorder.step(() => ({
    kind: 'value',
    at,
    value: print(exact),
    ...(exact.compare(most) > 0 ? { cap: print(most) } : {}),
  }));
  return points(min(exact, most));
}
