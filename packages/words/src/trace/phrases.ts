import type { InBoth } from '../tongue.js';
import { tracePhrasesEn } from './phrases.en.js';
import { tracePhrasesVi } from './phrases.vi.js';

export const TRACE_PHRASES: InBoth<TracePhrases> = { vi: tracePhrasesVi, en: tracePhrasesEn };

type Say<Parts extends readonly string[]> = (...parts: Parts) => string;
type One = Say<[x: string]>;
type Two = Say<[a: string, b: string]>;

/** The words in which a score is explained, in one language. Points come with their unit. */
export interface TracePhrases {
  // What happened.
  readonly notApplicable: One;
  readonly evidence: Two;
  readonly evidenceDecides: Two;
  readonly exceptionHolds: One;
  readonly exceptionFails: One;
  readonly gateHolds: One;
  readonly gateFails: One;
  readonly inBand: Say<[subject: string, value: string, range: string]>;
  readonly notInBand: Say<[subject: string, value: string, range: string]>;
  readonly branchHolds: One;
  readonly branchFails: One;
  readonly undecided: One;
  readonly atoms: Two;
  readonly holds: string;
  readonly fails: string;
  readonly unknown: string;
  readonly otherwise: string;
  readonly uncovered: string;
  readonly acknowledged: string;
  readonly start: One;
  readonly counted: Two;
  readonly deducted: Two;
  readonly capped: string;
  readonly notCounted: One;
  readonly bracket: Say<[bracket: string, part: string, points: string]>;
  readonly cases: Two;
  readonly casesLeftOut: One;
  readonly mean: One;
  readonly noCaseLeft: string;
  readonly surveyGroup: Say<[group: string, answers: string, mean: string]>;
  readonly survey: Say<[survey: string, answers: string, mean: string, points: string]>;
  readonly choice: Say<[raters: string, title: string]>;
  readonly rater: Say<[rater: string, points: string, reason: string]>;
  readonly value: One;
  readonly valueCapped: Two;
  readonly explain: string;
  readonly fallback: Readonly<Record<'missing-input' | 'zero-denominator', string>>;
  readonly clamp: Readonly<Record<'points' | 'lowest', Two>>;
  readonly round: Say<[from: string, to: string, digits: string]>;
  readonly rescale: Two;

  // The values it stands on.
  readonly noValue: string;
  readonly fromRound: One;
  readonly ofUnits: Two;
  readonly between: Two;

  // What would give more.
  readonly percentagePoints: One;
  readonly raise: Say<[subject: string, away: string, range: string, points: string]>;
  readonly lower: Say<[subject: string, away: string, range: string, points: string]>;
  readonly later: Say<[subject: string, away: string, range: string, points: string]>;
  readonly earlier: Say<[subject: string, away: string, range: string, points: string]>;
  readonly branchNext: Two;
  readonly hold: One;
  readonly stop: One;
  readonly gateNext: One;
  readonly evidenceNext: Two;
  readonly earn: Two;
  readonly earnWhen: Say<[item: string, points: string, condition: string]>;
  readonly avoid: Two;
}
