import { DuckDBInstance } from '@duckdb/node-api';
import { it } from 'vitest';
import { duckdb } from '../../packages/generators/src/sql-duckdb/dialect.js';
import { FUNCTIONS } from '../../packages/generators/src/sql-duckdb/functions.js';
import { asOneQuery } from '../../packages/generators/src/sql-duckdb/scorer.js';
import { lastStep } from '../../packages/generators/src/sql/flow/steps.js';
import type { NodeTexts } from '../../packages/generators/src/sql/output.js';
import { inserts } from '../../packages/generators/src/sql/package/inserts.js';
import { rowsOf } from '../../packages/generators/src/sql/package/rows.js';
import { tablesOf } from '../../packages/generators/src/sql/package/schema.js';
import { scoringOf } from '../../packages/generators/src/sql/package/scoring.js';
import { HANDED_IN, type View } from '../../packages/generators/src/sql/reading/views.js';
import {
  expectKilled,
  mutantCases,
  without,
  type MutantCase,
} from '../conformance/mutants/cases.js';
import { SWITCH, type Mutant } from '../conformance/mutants/mutate.js';

/** Vectors bite in SQL too: all mutants of an example are in its views, and a figure wakes them. */
it('tells nearly all mutants from the scorer', { timeout: 300_000 }, async () => {
  // CCHC_ONE_IN=1 takes all leaves.
  const cases = mutantCases(Number(process.env.CCHC_ONE_IN ?? 5));
  const survivors = new Map<string, readonly Mutant[]>();
  for (const one of cases) survivors.set(one.name, await survivorsOf(one));
  expectKilled(cases, survivors);
});

async function survivorsOf({ program, order, mutants, vectors }: MutantCase) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(FUNCTIONS);
  const { assembled, reading, scoring } = scoringOf(order, program, duckdb);
  const { scorer } = assembled;
  const tables = tablesOf(scorer);
  for (const { name, columns } of tables) {
    const typed = columns.map(([own, type]) => `${own} ${type}`);
    await connection.run(duckdb.script.createTable(name, typed));
  }
  const most = Math.max(0, ...mutants.map(({ number }) => number));
  const copies = copiesOf(asOneQuery(reading), most, scorer.handedIn.input(SWITCH));
  await connection.run(`CREATE TABLE ${HANDED_IN} AS ${copies.replaceAll('$1', "''")}`);
  // Planned once, and in the end all scored at once, since planning takes longer than running.
  const read = await connection.prepare(`INSERT INTO ${HANDED_IN} ${copies}`);
  for (const [at, vector] of vectors.entries()) {
    for (const { name } of tables) await connection.run(`DELETE FROM ${name}`);
    const population = { ...vector, shared: { ...vector.shared, [SWITCH]: '0' } };
    for (const sql of inserts(rowsOf(population, vector.rounds, scorer), scorer)) {
      await connection.run(sql);
    }
    read.bindVarchar(1, `#${String(at)}#`);
    await read.run();
  }
  const told: (readonly [number: number, leaf: string])[] = [];
  const wanted = new Set(mutants.map(({ leaf }) => leaf));
  const leaves = assembled.nodes.filter(({ node }) => wanted.has(node.id));
  const query = linesOf(scoring, lastStep(scorer.sheet, HANDED_IN), leaves);
  const lines = (await connection.runAndReadAll(query)).getRows();
  const right = new Map<unknown, readonly unknown[]>();
  for (const [number, unit, ...said] of lines) {
    // The scorer stands before its mutants.
    if (number === '0') right.set(unit, said);
    const sound = right.get(unit) ?? [];
    leaves.forEach(({ node }, at) => {
      if (said[at] !== sound[at]) told.push([Number(number), node.id]);
    });
  }
  connection.closeSync();
  instance.closeSync();
  return without(mutants, told);
}

/** Every unit once for each number, in a round of its own: figures over units are over those of one number. */
function copiesOf(handedIn: string, most: number, column: string): string {
  const apart = (name: string): string => `h.${name} || $1 || n AS ${name}`;
  return `SELECT h.* REPLACE (${apart('round')}, ${apart('unit')}, n::BIGINT AS ${column})
FROM (${handedIn}) AS h CROSS JOIN range(0, ${String(most + 1)}) AS numbers(n)`;
}

/** A query of a row a copy of a unit: the number awake, the round and place of the unit, what is said of each leaf. */
function linesOf(views: readonly View[], last: string, leaves: readonly NodeTexts[]): string {
  const select = `SELECT split_part(round, '#', -1) AS number,
  regexp_replace(round, '#[0-9]+$', '') || ' ' || place AS of_unit${leaves.map(({ json }) => `, ${json}`).join('')}
FROM ${last}
ORDER BY number::INTEGER`;
  const steps = views.slice(0, views.findIndex(({ name }) => name === last) + 1);
  return asOneQuery([...steps, { name: 'said', comment: [], select }]);
}
