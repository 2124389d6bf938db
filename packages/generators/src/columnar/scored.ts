import type { LeafProgram } from '../program/lower-leaf.js';
import type { LackCause, Statement } from '../program/statement.js';
import type { Outcome } from './lane.js';

/** Whether an end of a lane is a score: points, or an absence that gives all or none of them. */
export function isScored(outcome: Outcome, program: LeafProgram | undefined): boolean {
  if (outcome.kind !== 'constant') return outcome.kind === 'points';
  const { verdict } = outcome;
  const end = verdict.do === 'end' ? verdict : insteadOf(verdict.cause, program);
  if (end?.do !== 'end') return false;
  const { with: ending } = end;
  if (ending.kind !== 'absent') return ending.kind === 'points';
  return ending.absence.kind === 'full' || ending.absence.kind === 'zero';
}

/** What the rulebook says that a lack comes to. */
function insteadOf(cause: LackCause, program: LeafProgram | undefined): Statement | undefined {
  if (cause === 'missing-input') return program?.missingInput?.[0];
  return cause === 'zero-denominator' ? program?.zeroDenominator?.[0] : undefined;
}
