import type { PopulationJson, Rulebook } from '@cchc/model';
import { rowsOf } from '../sql/package/rows.js';
import { scoringOf } from '../sql/package/scoring.js';
import { programOf } from '../program/program.js';
import { refusalsOf } from '../sql/refusals.js';
import type { GeneratedFile } from '../target.js';
import { spark } from './dialect.js';
import { allTables, packageFiles, tablesRead } from './package.js';

/** What Spark has to be given to score a population by a rulebook. */
export interface SparkScorer {
  /** The package, without README and vectors. */
  readonly files: readonly GeneratedFile[];
  /** What the job takes as `--rows`. */
  readonly rows: (population: PopulationJson, round: string) => string;
}

/** Undefined where Spark cannot give all of the rulebook exactly. */
export function sparkScorer(rulebook: Rulebook, hash: string): SparkScorer | undefined {
  if (refusalsOf(rulebook, spark).length > 0) return undefined;
  const order = { rulebook, hash, version: '', tongue: 'en', vectors: [] } as const;
  const { assembled, reading, scoring } = scoringOf(order, programOf(rulebook).program, spark);
  const { scorer } = assembled;
  const tables = tablesRead(scorer, [...reading, ...scoring]);
  return {
    files: packageFiles(order).filter(({ path }) => !/^(?:README\.md|test_.*)$/.test(path)),
    rows: (population, round) =>
      JSON.stringify(allTables(rowsOf(population, [round], scorer), tables)),
  };
}
