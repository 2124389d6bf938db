import { sameName, type Alternative, type ScorerChoice } from '@cchc/model';
import type { Verdict } from '../leaf/verdict.js';
import { MISMATCH, isLack, lack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { outcomeOf } from './outcome.js';

/** `chấm một trong { … } người chấm chọn`: the alternative that a person has chosen. */
export function scoreChoice(form: ScorerChoice, scope: Scope): Verdict {
  const chosen = takeAlternative(form, scope);
  if (isLack(chosen)) return chosen;
  const { alternative, raters } = chosen;
  const { at, title } = alternative;
  scope.recorder.step(() => ({ kind: 'choice', at, title, raters }));
  return outcomeOf(alternative.outcome, scope, 'branch');
}

export interface Chosen {
  readonly alternative: Alternative;
  readonly raters: readonly string[];
}

/** Several people may choose, if all choose the same; one choice that cannot be used spoils all. */
export function takeAlternative(
  { alternatives }: ScorerChoice,
  { world, unit, leaf }: Scope,
): Chosen | Lack {
  if (!leaf) return MISMATCH;
  const handed = world.handedIn(unit).choices.get(leaf.id) ?? [];
  const [first] = handed;
  if (!first) return lack('awaiting-manual-score', { kind: 'missing-choice' });
  for (const { rater, choice } of handed) {
    if (choice.kind === 'refused')
      return lack('refused', { kind: 'refused-choice', rater, why: choice.why });
    if (!alternatives.some(({ title }) => sameName(title, choice.value)))
      return lack('refused', { kind: 'refused-choice', rater, why: 'unknown-option' });
  }
  const [chosen, ...others] = new Set(
    handed.map(({ choice }) => (choice.kind === 'given' ? choice.value.normalize('NFC') : '')),
  );
  if (others.length > 0) {
    const reasons = handed.map(
      ({ rater }) => ({ kind: 'refused-choice', rater, why: 'choices-differ' }) as const,
    );
    return lack('refused', ...reasons);
  }
  const alternative = alternatives.find(({ title }) => sameName(title, chosen ?? ''));
  return alternative ? { alternative, raters: handed.map(({ rater }) => rater) } : MISMATCH;
}
