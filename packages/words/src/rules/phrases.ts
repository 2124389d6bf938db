import type {
  AbsenceKind,
  Aggregate,
  Comparison,
  EvidenceFact,
  EvidenceState,
  EvidenceType,
  PopulationFunction,
  Steps,
  WorkingDays,
} from '@cchc/model';
import type { InBoth } from '../tongue.js';
import { phrasesEn } from './phrases.en.js';
import { phrasesVi } from './phrases.vi.js';

export const PHRASES: InBoth<RulePhrases> = { vi: phrasesVi, en: phrasesEn };

type Say<Parts extends readonly string[]> = (...parts: Parts) => string;
type One = Say<[x: string]>;
type Two = Say<[a: string, b: string]>;

/**
 * The words a scoring rule is told with, in one language: what the column "Hướng dẫn chấm điểm" of
 * an official table says. How they are put together is the same in both languages.
 */
export interface RulePhrases {
  // Formulas.
  readonly yes: string;
  readonly no: string;
  readonly value: string;
  readonly ratio: string;
  readonly day: string;
  readonly time: string;
  readonly maxPoints: string;
  readonly shareOfMax: One;
  readonly total: string;
  readonly totalWithoutBonus: string;
  readonly scoreOf: One;
  readonly and: Two;
  readonly or: Two;
  readonly not: One;
  readonly isYes: One;
  readonly isNo: One;
  readonly compare: Readonly<
    Record<'number' | 'date' | 'other', Readonly<Record<Comparison['operator'], Two>>>
  >;
  readonly each: Two;
  readonly wholeSize: One;
  readonly steps: Readonly<
    Record<Steps['direction'], Say<[rate: string, size: string, base: string]>>
  >;
  readonly largestOf: One;
  readonly smallestOf: One;
  readonly aggregate: Readonly<Record<Aggregate['figure'], Say<[of: string, table: string]>>>;
  readonly when: One;
  readonly exceptWhen: One;
  readonly evidence: Readonly<Record<EvidenceFact['fact'], One>>;
  readonly noEvidence: One;
  readonly unitIs: One;
  readonly unitIsNot: One;
  readonly population: Readonly<Record<PopulationFunction['figure'], One>>;
  readonly over: Readonly<Record<PopulationFunction['over'], One>>;
  readonly surveyResult: One;
  readonly previous: One;
  readonly roundScore: Say<[round: string, node: string]>;
  readonly rounds: Readonly<Record<string, string>>;
  readonly workingDays: Readonly<
    Record<WorkingDays['direction'], Say<[days: string, from: string]>>
  >;
  readonly workingDaysBetween: Two;

  // Rules.
  readonly by: Two;
  readonly otherwise: string;
  readonly uncovered: string;
  readonly cumulative: One;
  readonly fromMax: Two;
  readonly add: One;
  readonly deduct: One;
  readonly cap: One;
  readonly formula: One;
  readonly progressive: Two;
  readonly bracket: One;
  readonly perCase: Say<[table: string, rule: string]>;
  readonly takeMean: string;
  readonly noRows: string;
  readonly digits: One;
  readonly scorerChooses: One;
  readonly survey: One;
  readonly manual: Say<[lowest: string, highest: string]>;
  readonly step: One;
  readonly raters: One;

  // Around the rule.
  readonly gate: Two;
  readonly exception: Two;
  readonly zeroDenominator: string;
  readonly missingInput: string;
  readonly explain: string;
  readonly absence: Readonly<Record<Exclude<AbsenceKind, 'rescaled' | 'full'>, string>>;
  readonly rescaled: One;
  readonly full: One;
  readonly only: One;
  readonly except: One;
  readonly lowest: One;
  readonly whereIs: One;
  readonly monitorOnly: string;
  readonly sumOf: One;
  readonly bestOf: One;

  // Evidence.
  readonly evidenceIs: One;
  readonly evidenceType: Readonly<Record<EvidenceType, string>>;
  readonly issuedBy: One;
  readonly issued: One;
  readonly atLeast: One;
  readonly pointTo: Readonly<Record<'section' | 'page' | 'section-and-page', string>>;
  readonly state: Readonly<Record<Exclude<EvidenceState, 'accepted'>, string>>;
}
