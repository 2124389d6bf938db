import type { CaseFigures, Datum, EvidenceState, Name, NodeId, ScoreText } from '@cchc/model';
import type { RoundName } from './kinds/rounds.js';
import type { Cell, Source } from './table.js';
import type { RawValue } from './values/raw-value.js';

/** Where a fact was read, for complaints. */
export interface Where {
  readonly source: Source;
  readonly row: number;
}

/** What one row of any file says; `Value` is a cell first, and later what was read from it. */
export type Fact<Value> =
  | UnitFact
  | InputFact<Value>
  | SharedFact<Value>
  | EvidenceFact<Value>
  | CaseTableFact
  | CaseFact<Value>
  | CaseFiguresFact
  | SurveyFact<Value>
  | ScoreFact<Value>
  | ChoiceFact<Value>
  | PreviousInputFact<Value>
  | PreviousResultFact;

export type RawFact = Fact<RawValue>;
export type SettledFact = Fact<Settled>;

/** A value as it was read, and the cell it was read from. */
export interface Settled {
  readonly cell: Cell;
  readonly datum: Datum;
}

export type Named<Value> = readonly (readonly [Name, Value])[];

/** `declares`: from a list of units, which then says who is scored; else only what a row says in passing. */
export interface UnitFact {
  readonly kind: 'unit';
  readonly where: Where;
  readonly unit: string;
  readonly declares: boolean;
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly block: string | undefined;
  readonly attributes: ReadonlyMap<Name, Datum>;
}

export interface InputFact<Value> {
  readonly kind: 'inputs';
  readonly where: Where;
  readonly unit: string;
  readonly round: RoundName;
  readonly values: Named<Value>;
}

export interface SharedFact<Value> {
  readonly kind: 'shared';
  readonly where: Where;
  readonly values: Named<Value>;
}

/** `values` holds the day or the moment of issue, named `issued`, where one is given. */
export interface EvidenceFact<Value> {
  readonly kind: 'evidence';
  readonly where: Where;
  readonly unit: string;
  readonly round: RoundName;
  readonly evidence: Name;
  readonly state: EvidenceState;
  readonly values: Named<Value>;
  readonly texts: Readonly<Partial<Record<EvidenceText, string>>>;
}

export type EvidenceText = 'issuer' | 'reference' | 'section' | 'page';

/** Answers of one option: `values` holds their number, named `count`; without it, it is one answer. */
export interface SurveyFact<Value> {
  readonly kind: 'survey';
  readonly where: Where;
  readonly unit: string;
  readonly round: RoundName;
  readonly survey: Name;
  readonly group: Name;
  readonly option: Name;
  /** Who answered, by a pseudonym that is not passed on. */
  readonly respondent: string | undefined;
  /** The group or the option is none of the survey's. */
  readonly spoilt: boolean;
  readonly values: Named<Value>;
}

/** `values` holds the points, named `score`. */
export interface ScoreFact<Value> {
  readonly kind: 'score';
  readonly where: Where;
  readonly unit: string;
  readonly round: RoundName;
  readonly node: NodeId;
  readonly rater: Name;
  readonly reason: string | undefined;
  readonly values: Named<Value>;
}

/** `values` holds the title of the alternative, named `choice`. */
export interface ChoiceFact<Value> extends Omit<ScoreFact<Value>, 'kind'> {
  readonly kind: 'choice';
}

/** The table was handed in, with or without rows. */
export interface CaseTableFact {
  readonly kind: 'case-table';
  readonly table: Name;
}

export interface CaseFact<Value> {
  readonly kind: 'case';
  readonly where: Where;
  readonly unit: string;
  readonly table: Name;
  readonly values: Named<Value>;
}

/** What a unit's rows come to in a table whose rows stay in their file; `where` is the first of them. */
export interface CaseFiguresFact {
  readonly kind: 'case-figures';
  readonly where: Where;
  readonly unit: string;
  readonly table: Name;
  readonly figures: CaseFigures;
}

/** Figures of the year before. Such a unit need not be one that is scored now, so it goes by another key. */
export interface PreviousInputFact<Value> {
  readonly kind: 'previous-inputs';
  readonly where: Where;
  readonly unitBefore: string;
  readonly values: Named<Value>;
}

/** What a unit got in the year before. */
export interface PreviousResultFact {
  readonly kind: 'previous-result';
  readonly where: Where;
  readonly unitBefore: string;
  readonly scores: ReadonlyMap<NodeId, ScoreText>;
  readonly total: ScoreText | undefined;
}
