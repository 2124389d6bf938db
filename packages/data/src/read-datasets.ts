import {
  compareSpans,
  takersOf,
  type Population,
  type Rulebook,
  type Unit,
  type UnitIdentity,
} from '@cchc/model';
import { assemble } from './assemble/population.js';
import { complaint, excerpt, noUnits } from './complaint.js';
import type { SettledFact, UnitFact } from './facts.js';
import type { DataFinding } from './findings.js';
import { vocabularyOf, type Vocabulary } from './kinds/vocabulary.js';
import { readDataset } from './read-dataset.js';
import { readFile, type DataFile, type Readers } from './read-file.js';

/** What each rulebook of a file scores, and all that is wrong with the data. */
export interface Datasets {
  readonly parts: readonly DatasetPart[];
  /** Ids of all units that are scored, in the order of their list. */
  readonly order: readonly string[];
  readonly findings: readonly DataFinding[];
}

export interface DatasetPart {
  readonly rulebook: Rulebook;
  readonly population: Population;
}

/**
 * The text of data files as populations of the rulebooks of one file. Each unit is read by the names and
 * types of the rulebook that scores it: the same column may be a number in one and a ratio in another.
 * A unit that no rulebook scores, or more than one, is an error and left out.
 */
export function readDatasets(
  rulebooks: readonly Rulebook[],
  files: readonly DataFile[],
  readers: Readers = {},
): Datasets {
  const [only] = rulebooks;
  if (only && rulebooks.length === 1) {
    const { population, findings } = readDataset(only, files, readers);
    const order = population.units.map(({ id }) => id);
    return { parts: [{ rulebook: only, population }], order, findings };
  }
  const vocabularies = rulebooks.map(vocabularyOf);
  const runs = rulebooks.map((rulebook, index) =>
    readAs(rulebook, rulebooks, { own: vocabularies[index], all: vocabularies, readers }, files),
  );
  const [first] = runs;
  const roster = first?.population.units ?? [];
  const rounds =
    runs
      .map(({ population }) => population.rounds)
      .toSorted(byLength)
      .at(-1) ?? [];
  const parts = runs.map(({ rulebook, population }) => {
    const units = population.units.filter((unit) => isScoredBy(rulebook, rulebooks, unit));
    return { rulebook, population: { ...population, rounds, units } };
  });
  const scored = new Set(parts.flatMap(({ population }) => population.units.map(({ id }) => id)));
  const order = roster.map(({ id }) => id).filter((id) => scored.has(id));
  const findings = [
    ...runs.flatMap((run) => run.findings.filter((one) => concerns(run, one, runs))),
    ...contested(rulebooks, roster, first?.unitFacts ?? []),
    ...(order.length > 0 ? [] : [noUnits()]),
  ];
  return { parts, order, findings: once(findings).toSorted((a, b) => compareSpans(a.at, b.at)) };
}

/** The files as one of the rulebooks reads them: units of all types, names and types its own. */
interface Run {
  readonly rulebook: Rulebook;
  readonly population: Population;
  readonly findings: readonly DataFinding[];
  readonly unitFacts: readonly UnitFact[];
  /** The rulebooks that score the units of a row, by file and row. */
  readonly ownersOfRow: ReadonlyMap<string, ReadonlySet<Rulebook>>;
}

interface Vocabularies {
  readonly own: Vocabulary | undefined;
  readonly all: readonly Vocabulary[];
  readonly readers: Readers;
}

function readAs(
  rulebook: Rulebook,
  rulebooks: readonly Rulebook[],
  { own, all, readers }: Vocabularies,
  files: readonly DataFile[],
): Run {
  const vocabulary = own ?? vocabularyOf(rulebook);
  const read = files.map((file, index) =>
    readFile({ index, name: file.name }, file, vocabulary, readers, all),
  );
  const facts = read.flatMap((file) => file.facts);
  const unitTypes = [...new Set(rulebooks.flatMap((one) => one.unitTypes))];
  const { population, findings } = assemble({ ...rulebook, unitTypes }, facts);
  return {
    rulebook,
    population,
    findings: [...read.flatMap((file) => file.findings), ...findings].map(asError),
    unitFacts: facts.filter((fact) => fact.kind === 'unit'),
    ownersOfRow: ownersOfRows(facts, rulebooks, population.units),
  };
}

/** A unit of a type that no rulebook is for: one rulebook may be for some units only, all of a file are not. */
function asError(finding: DataFinding): DataFinding {
  return finding.code === 'UNIT_TYPE_NOT_ASSESSED' ? { ...finding, severity: 'error' } : finding;
}

function ownersOfRows(
  facts: readonly SettledFact[],
  rulebooks: readonly Rulebook[],
  units: readonly Unit[],
): ReadonlyMap<string, ReadonlySet<Rulebook>> {
  const takers = new Map(units.map((unit) => [unit.id, takersOf(rulebooks, unit)]));
  const owners = new Map<string, Set<Rulebook>>();
  for (const fact of facts) {
    if (!('unit' in fact)) continue;
    const key = rowKey(fact.where.source.index, fact.where.row);
    const known = owners.get(key) ?? new Set();
    for (const taker of takers.get(fact.unit) ?? []) known.add(taker);
    owners.set(key, known);
  }
  return owners;
}

/**
 * What is said of a row of a unit is said by the rulebook that scores it; what is said of a header or a
 * file holds if every rulebook says it: a column that one of them knows is known.
 */
function concerns(run: Run, finding: DataFinding, runs: readonly Run[]): boolean {
  const owners = run.ownersOfRow.get(rowKey(finding.at.file, finding.at.start.line + 1));
  if (owners && owners.size > 0) return owners.has(run.rulebook);
  return runs.every(({ findings }) => findings.some((one) => said(one) === said(finding)));
}

/** What a finding says, but for what another rulebook would suggest instead. */
function said({ code, at, args }: DataFinding): string {
  return JSON.stringify([code, at, { ...args, suggestion: undefined }]);
}

/** Each complaint once, with a suggestion if any of the rulebooks has one. */
function once(findings: readonly DataFinding[]): readonly DataFinding[] {
  const byText = new Map<string, DataFinding>();
  for (const finding of findings) {
    const key = said(finding);
    const known = byText.get(key);
    const suggests = 'suggestion' in finding.args && finding.args.suggestion !== undefined;
    if (!known || suggests) byText.set(key, finding);
  }
  return [...byText.values()];
}

function isScoredBy(
  rulebook: Rulebook,
  rulebooks: readonly Rulebook[],
  unit: UnitIdentity,
): boolean {
  const takers = takersOf(rulebooks, unit);
  return takers.length === 1 && takers[0] === rulebook;
}

/** Units whose type is known, and which yet have no rulebook or more than one. */
function contested(
  rulebooks: readonly Rulebook[],
  units: readonly Unit[],
  facts: readonly UnitFact[],
): readonly DataFinding[] {
  return units.flatMap((unit) => {
    const takers = takersOf(rulebooks, unit).map(({ code }) => code);
    const fact = facts.find((one) => one.unit === unit.id);
    if (!fact || unit.type === undefined || takers.length === 1) return [];
    const { source, row } = fact.where;
    return [complaint(source, 'UNIT_RULEBOOK_UNCLEAR', { row, unit: excerpt(unit.id), takers })];
  });
}

function rowKey(file: number, row: number): string {
  return `${file}:${row}`;
}

function byLength(a: readonly string[], b: readonly string[]): number {
  return a.length - b.length;
}
