import type {
  CaseRow,
  Datum,
  EvidenceDocument,
  Population,
  PreviousUnit,
  RaterChoice,
  RaterScore,
  RoundData,
  SurveyCount,
  Unit,
  Values,
} from './population.js';

/** The version of the canonical population that `printPopulation` writes. */
export const POPULATION_FORMAT = 1;

/**
 * The canonical form of what was handed in, which generated scorers read: maps are objects in their
 * order; a value is canonical text, or an object that says why it could not be read.
 */
export interface PopulationJson {
  readonly format: typeof POPULATION_FORMAT;
  readonly rounds: readonly string[];
  readonly shared: ValuesJson;
  readonly units: readonly UnitJson[];
  /** What the units had in the year before, where that is known. */
  readonly previous?: Readonly<Record<string, PreviousJson>>;
}

export interface PreviousJson {
  readonly inputs: ValuesJson;
  readonly scores: Readonly<Record<string, string>>;
  readonly total?: string;
}

export interface UnitJson {
  readonly id: string;
  readonly name?: string;
  readonly type?: string;
  readonly block?: string;
  readonly attributes: ValuesJson;
  readonly rounds: Readonly<Record<string, RoundJson>>;
  readonly cases: Readonly<
    Record<string, readonly { readonly row: number; readonly cells: ValuesJson }[]>
  >;
}

export interface RoundJson {
  readonly inputs: ValuesJson;
  readonly evidence: Readonly<Record<string, readonly EvidenceDocument[]>>;
  readonly surveys: Readonly<Record<string, readonly CountJson[]>>;
  readonly manualScores: Readonly<Record<string, readonly RaterScoreJson[]>>;
  readonly choices: Readonly<Record<string, readonly RaterChoiceJson[]>>;
}

export type ValuesJson = Readonly<Record<string, DatumJson>>;
export type DatumJson = string | { readonly refused: string; readonly text: string };
type CountJson = Omit<SurveyCount, 'count'> & { readonly count: DatumJson };
type RaterScoreJson = Omit<RaterScore, 'score'> & { readonly score: DatumJson };
type RaterChoiceJson = Omit<RaterChoice, 'choice'> & { readonly choice: DatumJson };

/**
 * One line a population, so that vectors are told apart by line; `\n` at the end. It holds
 * rows; figures over rows that are elsewhere have no place in it.
 */
export function printPopulation(population: Population): string {
  return `${JSON.stringify(populationJson(population))}\n`;
}

export function populationJson({ rounds, shared, units, previous }: Population): PopulationJson {
  return {
    format: POPULATION_FORMAT,
    rounds,
    shared: valuesJson(shared),
    units: units.map(unitJson),
    ...(previous && { previous: record(previous, previousJson) }),
  };
}

export function populationOf({ rounds, shared, units, previous }: PopulationJson): Population {
  return {
    rounds,
    shared: valuesOf(shared),
    units: units.map(unitOf),
    ...(previous && { previous: map(previous, previousOf) }),
  };
}

export function unitJson({ attributes, rounds, cases, figures: _, ...about }: Unit): UnitJson {
  return {
    ...about,
    attributes: valuesJson(attributes),
    rounds: record(rounds, roundJson),
    cases: record(cases, (rows) =>
      rows.map(({ row, cells }) => ({ row, cells: valuesJson(cells) })),
    ),
  };
}

function unitOf({ attributes, rounds, cases, ...about }: UnitJson): Unit {
  const rowsOf = (rows: UnitJson['cases'][string]): readonly CaseRow[] =>
    rows.map(({ row, cells }) => ({ row, cells: valuesOf(cells) }));
  return {
    ...about,
    attributes: valuesOf(attributes),
    rounds: map(rounds, roundOf),
    cases: map(cases, rowsOf),
  };
}

function previousJson({ inputs, scores, ...rest }: PreviousUnit): PreviousJson {
  return { inputs: valuesJson(inputs), scores: record(scores, (score) => score), ...rest };
}

function previousOf({ inputs, scores, ...rest }: PreviousJson): PreviousUnit {
  return { inputs: valuesOf(inputs), scores: map(scores, (score) => score), ...rest };
}

function roundJson({ inputs, evidence, surveys, manualScores, choices }: RoundData): RoundJson {
  return {
    inputs: valuesJson(inputs),
    evidence: record(evidence, (documents) => documents),
    surveys: record(surveys, (counts) =>
      counts.map(({ count, ...whose }) => ({ ...whose, count: datumJson(count) })),
    ),
    manualScores: record(manualScores, (scores) =>
      scores.map(({ score, ...whose }) => ({ ...whose, score: datumJson(score) })),
    ),
    choices: record(choices, (chosen) =>
      chosen.map(({ choice, ...whose }) => ({ ...whose, choice: datumJson(choice) })),
    ),
  };
}

function roundOf({ inputs, evidence, surveys, manualScores, choices }: RoundJson): RoundData {
  return {
    inputs: valuesOf(inputs),
    evidence: map(evidence, (documents) => documents),
    surveys: map(surveys, (counts) =>
      counts.map(({ count, ...whose }) => ({ ...whose, count: datumOf(count) })),
    ),
    manualScores: map(manualScores, (scores) =>
      scores.map(({ score, ...whose }) => ({ ...whose, score: datumOf(score) })),
    ),
    choices: map(choices, (chosen) =>
      chosen.map(({ choice, ...whose }) => ({ ...whose, choice: datumOf(choice) })),
    ),
  };
}

const valuesJson = (values: Values): ValuesJson => record(values, datumJson);
const valuesOf = (values: ValuesJson): Values => map(values, datumOf);

function datumJson(datum: Datum): DatumJson {
  return datum.kind === 'given' ? datum.value : { refused: datum.why, text: datum.text };
}

function datumOf(datum: DatumJson): Datum {
  if (typeof datum === 'string') return { kind: 'given', value: datum };
  return { kind: 'refused', text: datum.text, why: datum.refused as RefusedDatum['why'] };
}

type RefusedDatum = Extract<Datum, { kind: 'refused' }>;

/** Own keys whatever they are called: `Object.fromEntries` defines, it does not assign. */
function record<From, To>(
  entries: ReadonlyMap<string, From>,
  change: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries([...entries].map(([name, value]) => [name, change(value)]));
}

function map<From, To>(
  entries: Readonly<Record<string, From>>,
  change: (value: From) => To,
): ReadonlyMap<string, To> {
  return new Map(Object.entries(entries).map(([name, value]) => [name, change(value)]));
}
