import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { PopulationJson } from '@cchc/model';
import { afterAll, expect, it } from 'vitest';
import { duckdbScorer } from '../../packages/generators/src/sql-duckdb/scorer.js';
import { manyLeaves } from '../conformance/synthetic/many-leaves.js';
import { asWritten, firstDifference, targetNamed, writeFiles } from '../conformance/targets.js';
import { sparkEnvOfLongRuns } from './spark/pyspark.js';
import { scoredInOneSession } from './spark/session.js';

/** A thousand leaves where planning them takes long: other targets score them among all else. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-many-leaves-'));
const { name, order } = asWritten(manyLeaves());
const [vector] = order.vectors;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it(
  'scores in DuckDB, by what the command line asks, to the bytes of the reference',
  { timeout: 900_000 },
  async () => {
    const scorer = duckdbScorer(order.rulebook, order.hash);
    if (!scorer || !vector) throw new Error('nothing is refused');
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const population = JSON.parse(vector.population) as PopulationJson;
    for (const sql of scorer.prepare(population, vector.round)) await connection.run(sql);
    const rows = (await connection.runAndReadAll(scorer.results)).getRows();
    const lines = rows.map(([line]) => `${String(line)}\n`);
    connection.closeSync();
    expect(firstDifference(lines.join(''), vector.results)).toBeUndefined();
  },
);

it('scores in Spark to the bytes of the reference', { timeout: 1_500_000 }, async () => {
  writeFiles(folder, await targetNamed('spark').generate(order));
  const env = sparkEnvOfLongRuns();
  expect([...scoredInOneSession([{ name, folder }], folder, env)]).toEqual([[name, []]]);
});
