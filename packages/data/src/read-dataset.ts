import { compareSpans, type Population, type Rulebook } from '@cchc/model';
import { assemble } from './assemble/population.js';
import { noUnits } from './complaint.js';
import type { DataFinding } from './findings.js';
import { vocabularyOf } from './kinds/vocabulary.js';
import { inOneFile } from './opened/in-one-file.js';
import { readFile, type DataFile, type Readers } from './read-file.js';

export interface Dataset {
  readonly population: Population;
  readonly findings: readonly DataFinding[];
}

/**
 * The text of data files as a population of the rulebook. Never throws: whatever is wrong is a
 * finding with file, row, column and reason; a value that cannot be read is a refused datum, and all
 * the rest stays. Findings come in the order of files and rows; `Span.file` of a finding is the index of its file in `files`.
 */
export function readDataset(
  rulebook: Rulebook,
  files: readonly DataFile[],
  readers: Readers = {},
): Dataset {
  const vocabulary = vocabularyOf(rulebook);
  const read = files.map((file, index) =>
    readFile({ index, name: file.name }, file, vocabulary, readers),
  );
  const whole = inOneFile(read.flatMap(({ facts }) => facts));
  const { population, findings } = assemble(rulebook, whole.facts);
  const all = [...read.flatMap((file) => file.findings), ...whole.findings, ...findings];
  const sorted = all.toSorted((a, b) => compareSpans(a.at, b.at));
  return { population, findings: population.units.length > 0 ? sorted : [...sorted, noUnits()] };
}
