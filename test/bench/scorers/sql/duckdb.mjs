// DuckDB with what a file of statements sets up: `SETUP QUERY SCALE FOLDER`; scores are so many of a point.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { serve } from '../serve.mjs';

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
  const all = leaves.map((_, at) => `max(leaf_${at + 1})`);
  const pass = await connection.prepare(
    `SELECT ${all.join(', ')}, max(total), max(grade) FROM (${select}) AS scored`,
  );
  const hundredths = (value) => ((Number(value) * 100) / Number(scale) / 100).toFixed(2);
  return {
    records,
    pass: () => pass.run(),
    answers: async () => {
      const names = leaves.map((_, at) => `leaf_${at + 1}`).join(', ');
      const rows = await connection.runAndReadAll(
        `SELECT unit, total, grade, ${names} FROM (${select}) AS scored ORDER BY length(unit), unit`,
      );
      const lines = rows
        .getRowsJson()
        .map(([unit, total, grade, ...scores]) =>
          [unit, hundredths(total), grade, ...scores.map(hundredths)].join(','),
        );
      return [`unit,total,grade,${leaves.map(({ code }) => code).join(',')}`, ...lines];
    },
  };
});
