// DuckDB with what a file of statements sets up: `SETUP QUERY SCALE FOLDER`; scores are so many of a point.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { serve } from '../serve.mjs';
import { allOf, answerLines, rowsOf } from './answers.mjs';

const [setup, query, scale] = process.argv.slice(2);

await serve(async (folder) => {
  const { leaves, records } = JSON.parse(readFileSync(`${folder}/set.json`, 'utf8'));
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const csv = `${folder}/records.csv`.replaceAll("'", "''");
  await connection.run(
    `CREATE TABLE records AS SELECT * FROM read_csv('${csv}', header = true, all_varchar = true)`,
  );
  for (const statement of JSON.parse(readFileSync(setup, 'utf8'))) await connection.run(statement);
  const select = readFileSync(query, 'utf8');
  const pass = await connection.prepare(allOf(leaves, select));
  return {
    records,
    pass: () => pass.run(),
    answers: async () => {
      const rows = await connection.runAndReadAll(rowsOf(leaves, select));
      return answerLines(leaves, rows.getRowsJson(), Number(scale));
    },
  };
});
