import type { Rulebook } from '@cchc/model';
import type { AnalysisFinding } from '../findings.js';
import type { Exploration } from '../symbolic/explore.js';
import type { Undecided } from '../undecided.js';

/** What a proof comes to. */
export interface Answer {
  readonly findings: readonly AnalysisFinding[];
  readonly undecided: readonly Undecided[];
}

/** Something that can be asked of every leaf. */
export type Question = (explored: Exploration, rulebook: Rulebook) => Answer;

export const nothing: Answer = { findings: [], undecided: [] };

export function found(...findings: readonly AnalysisFinding[]): Answer {
  return { findings, undecided: [] };
}

export function open(...undecided: readonly Undecided[]): Answer {
  return { findings: [], undecided };
}

export function together(answers: readonly Answer[]): Answer {
  return {
    findings: answers.flatMap((answer) => answer.findings),
    undecided: answers.flatMap((answer) => answer.undecided),
  };
}
