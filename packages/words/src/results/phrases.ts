import type {
  AbsenceCause,
  AbsenceKind,
  ChoiceRefusalWhy,
  EvidenceState,
  GradeResult,
  RefusalWhy,
  ScoreRefusalWhy,
  StatusKind,
} from '@cchc/model';
import type { Construct } from '@cchc/semantics';
import type { InBoth } from '../tongue.js';
import { resultPhrasesEn } from './phrases.en.js';
import { resultPhrasesVi } from './phrases.vi.js';

export const RESULT_PHRASES: InBoth<ResultPhrases> = { vi: resultPhrasesVi, en: resultPhrasesEn };

type One = (x: string) => string;
type Two = (a: string, b: string) => string;

/** The words that results and their reasons are told with, in one language. */
export interface ResultPhrases {
  readonly status: Readonly<Record<StatusKind, string>>;
  readonly absence: Readonly<Record<AbsenceKind, string>>;
  readonly cause: Readonly<Record<AbsenceCause, string>>;
  readonly because: Two;
  readonly countedAs: Two;
  readonly missingInput: One;
  readonly missingCell: (column: string, table: string, row: string) => string;
  readonly evidenceState: Readonly<Record<EvidenceState, string>>;
  readonly evidence: Two;
  readonly refusedInput: (
    input: string,
    why: string,
    value: string | undefined,
    bound: string | undefined,
  ) => string;
  readonly refusedCell: (column: string, table: string, row: string, why: string) => string;
  readonly refusal: Readonly<Record<RefusalWhy, string>>;
  readonly missingSurvey: One;
  readonly missingGroup: Two;
  readonly smallSample: (survey: string, answers: string, least: string) => string;
  readonly refusedSurvey: Two;
  readonly missingScore: string;
  readonly missingScoreOf: One;
  readonly refusedScore: Two;
  readonly scoreRefusal: Readonly<Record<ScoreRefusalWhy, string>>;
  readonly missingPrevious: Readonly<Record<'input' | 'score' | 'total', One>>;
  readonly refusedPrevious: Two;
  readonly beyondCalendar: Two;
  readonly missingChoice: string;
  readonly refusedChoice: Two;
  readonly choiceRefusal: Readonly<Record<Exclude<ChoiceRefusalWhy, RefusalWhy>, string>>;
  readonly gate: string;
  readonly clamped: Readonly<Record<'points' | 'lowest', string>>;
  readonly uncovered: string;
  readonly part: One;
  readonly zeroDenominator: string;
  readonly parameterWithoutValue: One;
  readonly undatedEvidence: One;
  readonly untimedEvidence: One;
  readonly unsupported: One;
  readonly gradedBy: Readonly<Record<Extract<GradeResult, { status: 'graded' }>['by'], One>>;
  readonly noGrade: string;
  readonly gradeAwaitsScore: string;
  readonly ranked: One;
  readonly tied: One;
  readonly awaitsDecision: Two;
  readonly rankAwaitsScore: string;
  readonly construct: Readonly<Record<Construct, string>>;
  readonly refused: Two;
}
