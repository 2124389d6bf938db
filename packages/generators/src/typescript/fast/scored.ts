import type { Lane, LaneStep, Outcome } from '../../columnar/lane.js';
import type { LeafProgram } from '../../program/lower-leaf.js';
import type { Statement } from '../../program/statement.js';

/** Outcomes that are plainly scores, full points and zero points among them: they count as they are. */
export function scoredOutcomes(
  { outcomes }: Lane,
  { missingInput, zeroDenominator }: LeafProgram,
): (outcome: number) => boolean {
  const isScore = (outcome: Outcome | undefined): boolean => {
    if (outcome?.kind !== 'constant') return outcome?.kind === 'points';
    const { verdict } = outcome;
    if (verdict.do === 'end') return isScored(verdict);
    const instead =
      verdict.cause === 'missing-input'
        ? missingInput?.[0]
        : verdict.cause === 'zero-denominator'
          ? zeroDenominator?.[0]
          : undefined;
    return instead?.do === 'end' && isScored(instead);
  };
  return (outcome) => isScore(outcomes[outcome]);
}

function isScored({ with: end }: Extract<Statement, { do: 'end' }>): boolean {
  if (end.kind === 'points') return true;
  return end.kind === 'absent' && (end.absence.kind === 'full' || end.absence.kind === 'zero');
}

/** Whether a leaf can end in anything but a score, once all its figures are there. */
export function mayAsk(
  steps: readonly LaneStep[],
  isScored: (outcome: number) => boolean,
): boolean {
  return steps.some((step) => {
    if (step.do === 'if') return mayAsk(step.then, isScored) || mayAsk(step.otherwise, isScored);
    return step.do === 'end' && !isScored(step.outcome);
  });
}
