// DuckDB over case rows: `PACKAGE ROWS BY-HAND`; prints seconds of processor time, by hand and generated, a line a turn.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, rows, byHand] = process.argv.slice(2);
const TURNS = 5;
const sqlOf = (name) => readFileSync(join(folder, name), 'utf8');
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
const run = (sql) => connection.run(sql);

const installed = ['functions.sql', 'schema.sql', 'reading.sql', 'scoring.sql'].map(sqlOf);
for (const sql of installed) await run(sql);
for (const [, name] of installed[1].matchAll(/^CREATE TABLE IF NOT EXISTS (\w+)/gm)) {
  const file = join(rows, `${name}.parquet`);
  if (existsSync(file))
    await run(`INSERT INTO ${name} BY NAME FROM '${file.replaceAll("'", "''")}'`);
}
const counted = readFileSync(byHand, 'utf8');
const differing = await connection.runAndReadAll(
  `SELECT count(*) FROM ((${counted}) EXCEPT SELECT * FROM ho_so_figures) AS apart`,
);
if (Number(differing.getRowsJson()[0][0]) > 0) throw new Error('other counts than by hand');

for (let turn = 0; turn < TURNS; turn++) {
  const hand = await seconds(`CREATE OR REPLACE TABLE by_hand AS ${counted}`);
  const ours = await seconds(sqlOf('prepare.sql'), 'CREATE OR REPLACE TABLE scored AS FROM scores');
  console.log(JSON.stringify({ hand, ours }));
}

async function seconds(...statements) {
  const start = process.cpuUsage();
  for (const sql of statements) await run(sql);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
