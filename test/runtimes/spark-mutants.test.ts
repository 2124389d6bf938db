import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, it } from 'vitest';
import { spark } from '../../packages/generators/src/spark/dialect.js';
import { allTables, tablesJson } from '../../packages/generators/src/spark/package.js';
import { HANDED_IN, type View } from '../../packages/generators/src/sql/reading/views.js';
import { expectKilled, mutantCases, type MutantCase } from '../conformance/mutants/cases.js';
import { mutantsInSql, survivorsIn } from '../conformance/mutants/in-sql.js';
import type { Mutant } from '../conformance/mutants/mutate.js';
import { targetNamed, writeFiles } from '../conformance/targets.js';
import { toldInOneSession, type MutantJob } from './spark/session.js';

/** Vectors bite in Spark: all mutants of an example are in its views, and a figure wakes them. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-spark-mutants-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('tells nearly all mutants from the scorer', { timeout: 600_000 }, async () => {
  // CCHC_ONE_IN=1 takes all leaves.
  const cases = mutantCases(Number(process.env.CCHC_ONE_IN ?? 5));
  const jobs = await Promise.all(cases.map(packaged));
  const told = toldInOneSession(jobs, folder);
  const survivors = new Map<string, readonly Mutant[]>(
    cases.map((one) => [one.name, survivorsIn(one, told.get(one.name) ?? [])]),
  );
  expectKilled(cases, survivors);
});

/** The package of an example, with the mutants in its SQL and the populations beside it. */
async function packaged(one: MutantCase, at: number): Promise<MutantJob> {
  const { rows, tables, reading, copies, verdict } = mutantsInSql(one, spark);
  const where = join(folder, String(at));
  const said = (views: readonly View[]): string =>
    views.map(({ name, select }) => spark.createView(name, select)).join('\n\n');
  writeFiles(where, await targetNamed('spark').generate(one.order));
  writeFiles(where, [
    // Mutants ask for a figure of all units, which the rulebook may not.
    { path: 'tables.json', content: tablesJson(tables) },
    { path: 'reading.sql', content: said(reading) },
    { path: 'scoring.sql', content: said(verdict) },
  ]);
  const populations = rows.map((given, number) => {
    const file = join(where, `population_${String(number)}.json`);
    writeFileSync(file, JSON.stringify(allTables(given, tables)));
    return { file, copies: copies(number, HANDED_IN) };
  });
  return { name: one.name, folder: where, populations };
}
