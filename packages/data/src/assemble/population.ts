import {
  dayOfMoment,
  timeOfMoment,
  type Aggregate,
  type CaseFigure,
  type CaseRow,
  type Datum,
  type EvidenceDocument,
  type Name,
  type NodeId,
  type Population,
  type RoundData,
  type Rulebook,
  type Unit,
} from '@cchc/model';
import { complaint, excerpt } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type {
  CaseFact,
  CaseFiguresFact,
  EvidenceFact,
  InputFact,
  Settled,
  SettledFact,
  UnitFact,
} from '../facts.js';
import { ROUNDS, type RoundName } from '../kinds/rounds.js';
import { suggest } from '../names/suggest.js';
import { dataOf, give, type Given } from './given.js';
import { previousOf } from './previous.js';
import { addScore, emptyScores, raterChoices, raterScores, type ScoreRecord } from './scores.js';
import { addAnswers, countsOf, emptySurvey, type SurveyRecord } from './surveys.js';
import { knownUnits, type KnownUnits } from './units.js';

/** What all files say together. */
export function assemble(
  rulebook: Rulebook,
  facts: readonly SettledFact[],
): { readonly population: Population; readonly findings: readonly DataFinding[] } {
  const known = knownUnits(rulebook, facts);
  const findings = [...known.findings, ...unknownUnits(known, facts)];
  const perUnit = new Map([...known.units.keys()].map((unit) => [unit, emptyRecord()]));
  const shared: Given = new Map();

  for (const fact of facts) {
    if (fact.kind === 'shared') {
      for (const [name, settled] of fact.values) {
        give(shared, { name, settled, where: fact.where, unit: undefined }, findings);
      }
    }
    const record = 'unit' in fact ? perUnit.get(fact.unit) : undefined;
    if (!record) continue;
    if (fact.kind === 'inputs') addInputs(record, fact, findings);
    if (fact.kind === 'evidence') addEvidence(record, fact);
    if (fact.kind === 'case') addCase(record, fact);
    if (fact.kind === 'case-figures') addFigures(record, fact);
    if (fact.kind === 'survey') {
      const { surveys } = roundRecord(record, fact.round);
      addAnswers(entry(surveys, fact.survey, emptySurvey), fact, findings);
    }
    if (fact.kind === 'choice') {
      const { choices } = roundRecord(record, fact.round);
      addScore(entry(choices, fact.node, emptyScores), fact, findings);
    }
    if (fact.kind === 'score') {
      const { scores } = roundRecord(record, fact.round);
      addScore(entry(scores, fact.node, emptyScores), fact, findings);
    }
  }

  const rounds = ROUNDS.filter((round) =>
    [...perUnit.values()].some((record) => record.rounds.has(round)),
  );
  const tables = facts.flatMap((fact) => (fact.kind === 'case-table' ? [fact.table] : []));
  const units = [...known.units.values()].map((unit) =>
    unitOf(unit, perUnit.get(unit.unit) ?? emptyRecord(), tables),
  );
  const previous = previousOf(facts, findings);
  return {
    population: {
      rounds: rounds.length > 0 ? rounds : ['final'],
      units,
      shared: dataOf(shared),
      ...(previous && { previous }),
    },
    findings,
  };
}

/** All that was handed in for one unit, while it is being collected. */
interface UnitRecord {
  readonly rounds: Map<RoundName, RoundRecord>;
  readonly cases: Map<Name, CaseRow[]>;
  /** Of tables whose rows stay in their file. */
  readonly figures: Map<Aggregate, CaseFigure>;
  readonly inPlace: Set<Name>;
}

interface RoundRecord {
  readonly inputs: Given;
  readonly evidence: Map<Name, EvidenceDocument[]>;
  readonly surveys: Map<Name, SurveyRecord>;
  readonly scores: Map<NodeId, ScoreRecord>;
  readonly choices: Map<NodeId, ScoreRecord>;
}

function emptyRecord(): UnitRecord {
  return { rounds: new Map(), cases: new Map(), figures: new Map(), inPlace: new Set() };
}

function addInputs(record: UnitRecord, fact: InputFact<Settled>, findings: DataFinding[]): void {
  const { where, unit } = fact;
  // A row of blanks hands in nothing, and so begins no round.
  if (fact.values.length === 0) return;
  const { inputs } = roundRecord(record, fact.round);
  for (const [name, settled] of fact.values) give(inputs, { name, settled, where, unit }, findings);
}

function addEvidence(record: UnitRecord, fact: EvidenceFact<Settled>): void {
  const { evidence } = roundRecord(record, fact.round);
  const documents = entry(evidence, fact.evidence, () => []);
  if (fact.state === 'none') return;
  const issued = fact.values.find(([, { datum }]) => datum.kind === 'given')?.[1].datum;
  documents.push({
    state: fact.state,
    ...(issued?.kind === 'given' ? whenIssued(issued.value) : {}),
    ...fact.texts,
  });
}

/** A day, or a moment. */
function whenIssued(value: string): Pick<EvidenceDocument, 'issued' | 'time'> {
  const issued = dayOfMoment(value);
  return value === issued ? { issued } : { issued, time: timeOfMoment(value) };
}

function addCase(record: UnitRecord, { where, table, values }: CaseFact<Settled>): void {
  const cells = new Map<Name, Datum>();
  for (const [name, { datum }] of values) if (!cells.has(name)) cells.set(name, datum);
  entry(record.cases, table, () => []).push({ row: where.row, cells });
}

function addFigures(record: UnitRecord, { table, figures }: CaseFiguresFact): void {
  record.inPlace.add(table);
  for (const [aggregate, figure] of figures) record.figures.set(aggregate, figure);
}

function roundRecord(record: UnitRecord, round: RoundName): RoundRecord {
  return entry(record.rounds, round, () => ({
    inputs: new Map(),
    evidence: new Map(),
    surveys: new Map(),
    scores: new Map(),
    choices: new Map(),
  }));
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** A table that was handed in holds all cases: a unit without rows in it has none. */
function unitOf(fact: UnitFact, record: UnitRecord, tables: readonly Name[]): Unit {
  const { unit: id, name, type, block, attributes } = fact;
  const rounds = ROUNDS.flatMap((round) => {
    const found = record.rounds.get(round);
    return found ? [[round, roundData(found)] as const] : [];
  });
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(block === undefined ? {} : { block }),
    attributes,
    rounds: new Map(rounds),
    cases: new Map(
      tables
        .filter((table) => !record.inPlace.has(table))
        .map((table) => [table, record.cases.get(table) ?? []]),
    ),
    ...(record.figures.size > 0 ? { figures: record.figures } : {}),
  };
}

function roundData({ inputs, evidence, surveys, scores, choices }: RoundRecord): RoundData {
  return {
    inputs: dataOf(inputs),
    evidence,
    surveys: eachOf(surveys, countsOf),
    manualScores: eachOf(scores, raterScores),
    choices: eachOf(choices, raterChoices),
  };
}

function eachOf<Key, Record, Value>(
  records: ReadonlyMap<Key, Record>,
  valueOf: (record: Record) => Value,
): ReadonlyMap<Key, Value> {
  return new Map([...records].map(([key, record]) => [key, valueOf(record)]));
}

/** Rows of units that the list does not have, said once for each unit and file. */
function unknownUnits(
  { units, leftOut }: KnownUnits,
  facts: readonly SettledFact[],
): readonly DataFinding[] {
  const said = new Set<string>();
  return facts.flatMap((fact) => {
    if (!('unit' in fact) || units.has(fact.unit) || leftOut.has(fact.unit)) return [];
    const { source, row } = fact.where;
    const key = `${source.index} ${fact.unit}`;
    if (said.has(key)) return [];
    said.add(key);
    const suggestion = suggest(fact.unit, [...units.keys()]);
    return [complaint(source, 'UNIT_UNKNOWN', { row, unit: excerpt(fact.unit), suggestion })];
  });
}
