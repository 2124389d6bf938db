import { DuckDBInstance } from '@duckdb/node-api';
import { it } from 'vitest';
import { duckdb } from '../../packages/generators/src/sql-duckdb/dialect.js';
import { FUNCTIONS } from '../../packages/generators/src/sql-duckdb/functions.js';
import { asOneQuery } from '../../packages/generators/src/sql-duckdb/scorer.js';
import { inserts } from '../../packages/generators/src/sql/package/inserts.js';
import { HANDED_IN } from '../../packages/generators/src/sql/reading/views.js';
import { expectKilled, mutantCases, type MutantCase } from '../conformance/mutants/cases.js';
import { mutantsInSql, survivorsIn } from '../conformance/mutants/in-sql.js';
import type { Mutant } from '../conformance/mutants/mutate.js';

/** Vectors bite in SQL too: all mutants of an example are in its views, and a figure wakes them. */
it('tells nearly all mutants from the scorer', { timeout: 300_000 }, async () => {
  const cases = mutantCases();
  const survivors = new Map<string, readonly Mutant[]>();
  for (const one of cases) survivors.set(one.name, await survivorsOf(one));
  expectKilled(cases, survivors);
});

async function survivorsOf(one: MutantCase): Promise<readonly Mutant[]> {
  const { scorer, tables, rows, reading, copies, verdict } = mutantsInSql(one, duckdb);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(FUNCTIONS);
  for (const { name, columns } of tables) {
    const typed = columns.map(([own, type]) => `${own} ${type}`);
    await connection.run(duckdb.script.createTable(name, typed));
  }
  for (const [at, population] of rows.entries()) {
    for (const { name } of tables) await connection.run(`DELETE FROM ${name}`);
    for (const sql of inserts(population, scorer)) await connection.run(sql);
    const read = copies(at, `(${asOneQuery(reading)}) AS read_once`);
    const into = at === 0 ? `CREATE TABLE ${HANDED_IN} AS` : `INSERT INTO ${HANDED_IN} BY NAME`;
    await connection.run(`${into} ${read}`);
  }
  const told = (await connection.runAndReadAll(asOneQuery(verdict))).getRows();
  connection.closeSync();
  instance.closeSync();
  return survivorsIn(
    one,
    told.map(([number, leaf]) => [String(number), String(leaf)]),
  );
}
