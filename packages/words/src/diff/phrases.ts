import type { ChangeClass, GivenStatus, NodePart, UndecidedWhy, WholePart } from '@cchc/analysis';
import type { InBoth } from '../tongue.js';
import { diffPhrasesEn } from './phrases.en.js';
import { diffPhrasesVi } from './phrases.vi.js';

type One = (x: string) => string;
type Two = (a: string, b: string) => string;

/** The words in which two versions of a rulebook are compared, in one language. */
export interface DiffPhrases {
  readonly classes: Readonly<Record<ChangeClass, string>>;
  /** What of a node is written otherwise, where no more can be told of it than that. */
  readonly parts: Readonly<
    Record<Exclude<NodePart, 'title' | 'code' | 'worth' | 'combine'>, string>
  >;
  readonly retitled: Two;
  readonly recoded: Two;
  readonly changedFrom: Two;
  readonly worth: Two;
  readonly weight: One;
  readonly lowest: Two;
  readonly monitorOnly: string;
  readonly sumNow: string;
  readonly bestNow: string;
  /** A named thing, and its value before and now. */
  readonly declared: (what: string, before: string, after: string) => string;
  readonly otherwise: One;
  readonly whenever: One;
  readonly added: string;
  readonly removed: string;

  readonly equal: string;
  readonly undecided: One;
  readonly why: Readonly<Record<UndecidedWhy, string>>;
  /** What scores hang on, where that is why they cannot be compared. */
  readonly hangsOn: Readonly<Record<'units' | 'people' | 'periods' | 'criteria', string>>;
  /** Joins what they hang on. */
  readonly hanging: (all: readonly string[]) => string;
  /** Of the most that is gained or lost, where it is not known. */
  readonly notKnown: string;
  readonly always: string;
  readonly region: (when: string, before: string, after: string) => string;
  readonly moreRegions: One;
  readonly smallest: (witness: string, before: string, after: string) => string;
  readonly anyCase: string;
  /** Of the rows that were told of, so many say yes in a column. */
  readonly rowsWith: (count: string, column: string) => string;
  readonly gain: (points: string, witness: string) => string;
  readonly loss: (points: string, witness: string) => string;
  /** Of the case just told: nobody gains or loses more. */
  readonly mostHere: Readonly<Record<'gain' | 'loss', One>>;
  /** A score, and what it is out of where that changes too. */
  readonly scoredOutOf: Two;
  readonly atLeast: One;
  readonly incomplete: string;
  readonly fromTo: Two;
  readonly statuses: Readonly<Record<Extract<GivenStatus, 'rescaled' | 'not-counted'>, string>>;
  readonly notAmong: Two;
  readonly is: Two;
  readonly moreAsked: string;
  readonly dateOf: One;
  readonly countOf: One;
  readonly surveyOf: One;
  readonly choiceOf: One;
  readonly unitType: string;
  readonly unitName: string;
  readonly subject: string;
  readonly has: One;
  readonly hasNot: One;
  /** Not in this state. */
  readonly otherThan: One;

  readonly whole: Readonly<Record<WholePart, string>>;
  readonly yearNow: Two;
  readonly scaleNow: Two;
  readonly gradeRegion: (totals: string, before: string, after: string) => string;
  readonly conditionally: string;
  readonly noGrade: string;
  readonly sameGrades: string;
  readonly gradesIncomplete: string;
  readonly names: (names: readonly string[]) => string;

  readonly nothing: string;
  readonly summary: Two;
  readonly counted: Readonly<Record<ChangeClass | 'added' | 'removed', One>>;
  /** What all fields come to at most: as before, or before and now. */
  readonly sameMost: One;
  readonly mostNow: Two;
}

export const DIFF_PHRASES: InBoth<DiffPhrases> = { vi: diffPhrasesVi, en: diffPhrasesEn };
