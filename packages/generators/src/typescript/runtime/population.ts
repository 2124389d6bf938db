// What is handed in: a population in its canonical JSON.

/** All that is scored together; scores may depend on the other units. */
export interface Population {
  readonly format: 1;
  /** The rounds that stand side by side, earliest first. */
  readonly rounds: readonly string[];
  /** Figures for all units. */
  readonly shared: Values;
  readonly units: readonly UnitData[];
  /** What the units had in the year before, by their ids. */
  readonly previous?: Readonly<Record<string, PreviousData>>;
}

export interface UnitData {
  readonly id: string;
  readonly name?: string;
  readonly type?: string;
  readonly block?: string;
  readonly attributes: Values;
  /** A later round takes what it does not restate from the one before. */
  readonly rounds: Readonly<Record<string, RoundData>>;
  /** The rows of case tables; a table that was not handed in is absent, which is not "no rows". */
  readonly cases: Readonly<Record<string, readonly CaseRow[]>>;
}

export interface RoundData {
  readonly inputs: Values;
  readonly evidence: Readonly<Record<string, readonly EvidenceDocument[]>>;
  readonly surveys: Readonly<Record<string, readonly SurveyCount[]>>;
  /** By the leaf that is scored. */
  readonly manualScores: Readonly<Record<string, readonly RaterScore[]>>;
  /** By the leaf that leaves the choice to people. */
  readonly choices: Readonly<Record<string, readonly RaterChoice[]>>;
}

/** `row` is where it stood in its file. */
export interface CaseRow {
  readonly row: number;
  readonly cells: Values;
}

export type Values = Readonly<Record<string, Datum>>;

/**
 * A number as a decimal (`85%` is `0.85`), a day as `2025-12-31`, yes or no as `yes` / `no`, a choice
 * as the option's name; or a text that could not be read, and why.
 */
export type Datum = string | { readonly refused: string; readonly text: string };

export interface EvidenceDocument {
  readonly state: 'pending' | 'accepted' | 'rejected' | 'expired';
  readonly issued?: string;
  readonly time?: string;
  readonly issuer?: string;
  readonly reference?: string;
  readonly section?: string;
  readonly page?: string;
}

/** How many respondents of a group chose an option; a survey without groups has the group ''. */
export interface SurveyCount {
  readonly group: string;
  readonly option: string;
  readonly count: Datum;
}

export interface RaterScore {
  readonly rater: string;
  readonly score: Datum;
  /** Why; a score without a reason does not count. */
  readonly reason?: string;
}

/** Which alternative of a leaf a person chooses, by its title. */
export interface RaterChoice {
  readonly rater: string;
  readonly choice: Datum;
  readonly reason?: string;
}

/** What a unit had in the year before. */
export interface PreviousData {
  readonly inputs: Values;
  readonly scores: Readonly<Record<string, string>>;
  readonly total?: string;
}
