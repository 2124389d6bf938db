import { afterAll, beforeAll, expect, it } from 'vitest';
import { postgres } from '../../packages/generators/src/sql-postgres/dialect.js';
import { FUNCTIONS } from '../../packages/generators/src/sql-postgres/functions.js';
import { inserts } from '../../packages/generators/src/sql/package/inserts.js';
import { HANDED_IN } from '../../packages/generators/src/sql/reading/views.js';
import { expectKilled, mutantCases, type MutantCase } from '../conformance/mutants/cases.js';
import { mutantsInSql, survivorsIn } from '../conformance/mutants/in-sql.js';
import type { Mutant } from '../conformance/mutants/mutate.js';
import { startCluster, type Cluster } from './postgres.js';

/** Vectors bite in PostgreSQL: all mutants of an example are in its views, and a figure wakes them. */
const server: { cluster?: Cluster } = {};

beforeAll(() => {
  server.cluster = startCluster();
}, 120_000);

afterAll(() => {
  server.cluster?.stop();
}, 120_000);

it('tells nearly all mutants from the scorer', { timeout: 300_000 }, () => {
  const cases = mutantCases();
  const survivors = new Map(cases.map((one) => [one.name, survivorsOf(one)]));
  expectKilled(cases, survivors);
});

function survivorsOf(one: MutantCase): readonly Mutant[] {
  const { scorer, tables, rows, reading, copies, verdict } = mutantsInSql(one, postgres);
  const { script, createView } = postgres;
  const read = `${HANDED_IN}_read`;
  const loaded = rows.flatMap((population, at) => [
    ...tables.map(({ name }) => `DELETE FROM ${name};`),
    ...inserts(population, scorer),
    `${at === 0 ? `CREATE TABLE ${HANDED_IN} AS` : `INSERT INTO ${HANDED_IN}`} ${copies(at, read)};`,
  ]);
  const views = [...reading, ...verdict].map(({ name, select }) => createView(name, select));
  const printed = server.cluster?.psql(
    ['-A', '-t', '-F', '\t'],
    [
      'SET client_min_messages TO warning;',
      script.useSchema('mutants'),
      FUNCTIONS,
      ...tables.map(({ name, columns }) =>
        script.createTable(
          name,
          columns.map(([column, type]) => `${column} ${type}`),
        ),
      ),
      ...views.slice(0, reading.length),
      ...loaded,
      `ANALYZE ${HANDED_IN};`,
      ...views.slice(reading.length),
      'SELECT number, leaf FROM told;',
      'DROP SCHEMA mutants CASCADE;',
    ].join('\n'),
  );
  expect(printed).toBeDefined();
  const lines = (printed ?? '').split('\n').filter((line) => line !== '');
  return survivorsIn(
    one,
    lines.map((line) => line.split('\t') as [string, string]),
  );
}
