import type { AnalysisFinding } from '../findings.js';
import type { Answer } from '../proofs/question.js';
import type { UndecidedWhy } from '../undecided.js';
import { notDecided, proved, refuted, type Verdict } from './obligation.js';

/** What is wrong, else what keeps it from being known, else it holds. */
export function verdict({ findings, undecided }: Answer, open?: UndecidedWhy): Verdict {
  const [finding] = findings;
  if (finding) return refutedBy(finding);
  const why = open ?? undecided[0]?.why;
  return why ? notDecided(why) : proved();
}

export function refutedBy(finding: AnalysisFinding): Verdict {
  return { ...refuted(), finding };
}
