import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nativeScorer } from '@cchc/generators';
import {
  leavesOf,
  printPopulation,
  printRulebook,
  type Population,
  type Rulebook,
} from '@cchc/model';
import { score, type Results } from '@cchc/semantics';
import {
  syntheticGrades,
  syntheticInputs,
  syntheticLeaves,
  syntheticPopulation,
  syntheticRecords,
  syntheticRulebook,
  textOf,
} from '../../conformance/synthetic/index.js';
import type { SetFolder, SetName } from './contestant.js';

/** Records of a synthetic set: enough to be longer than a cache, few enough to be read again. */
const SIZES: Readonly<Record<number, number>> = { 100: 20_000, 1_000: 2_000, 2_000: 1_000 };
/** So many are also held against the reference; the rest against the native engine, which is equal to it. */
const BY_REFERENCE = 20;

/** Writes the set of a synthetic rulebook into `folder`. */
export function writeSynthetic(
  leaves: number,
  kind: SetFolder['kind'],
  folder: string,
  most = Infinity,
): SetFolder {
  const rulebook = syntheticRulebook(leaves);
  const size = Math.min(SIZES[leaves] ?? 1_000, most);
  const records = syntheticRecords(leaves, size, kind);
  const inputs = syntheticInputs(leaves);
  const population = syntheticPopulation(leaves, records);
  const name = `synthetic-${leaves}` as SetName;
  const lines = records.map((record, at) =>
    [`u${at + 1}`, ...inputs.map((input, place) => textOf(input, record[place] ?? 0))].join(','),
  );
  mkdirSync(folder, { recursive: true });
  const set = {
    name,
    leaves: syntheticLeaves(leaves),
    inputs,
    grades: syntheticGrades(leaves),
    records: size,
  };
  write(folder, 'set.json', JSON.stringify(set));
  write(
    folder,
    'records.csv',
    text([['unit', ...inputs.map((one) => one.name)].join(','), ...lines]),
  );
  writePopulation(folder, rulebook, population);
  return { name, kind, folder };
}

/** What every set holds: the model, the population and what it has to come to. */
export function writePopulation(folder: string, rulebook: Rulebook, population: Population): void {
  write(folder, 'rulebook.json', printRulebook(rulebook));
  write(folder, 'population.json', printPopulation(population));
  write(folder, 'expected.csv', text(expectedLines(rulebook, resultsOf(rulebook, population))));
}

function resultsOf(rulebook: Rulebook, population: Population): Results {
  const native = nativeScorer(rulebook);
  if (!native.ok) throw new Error(`${rulebook.code} is refused`);
  const results = native.score(population);
  const some = { ...population, units: population.units.slice(0, BY_REFERENCE) };
  const expected = score(rulebook, some, undefined);
  const given = { ...results, units: results.units.slice(0, BY_REFERENCE) };
  const same =
    expected.ok && text(expectedLines(rulebook, expected)) === text(expectedLines(rulebook, given));
  if (!same) throw new Error('the native engine differs from the reference');
  return results;
}

/** The form of `expected.csv`. */
export function expectedLines(
  rulebook: Rulebook,
  { units }: Pick<Results, 'units'>,
): readonly string[] {
  const leaves = [...leavesOf(rulebook)].map(({ id }) => id);
  const isLeaf = new Set(leaves);
  return [
    ['unit', 'total', 'grade', ...leaves].join(','),
    ...units.map(({ unit, total, grade, nodes }) => {
      const scores = nodes.filter(({ node }) => isLeaf.has(node)).map(({ score }) => score ?? '');
      const named = grade?.status === 'graded' ? grade.grade : '';
      return [unit, total.score ?? '', named, ...scores].join(',');
    }),
  ];
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function write(folder: string, name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}
