// A PostgreSQL of its own with what a file of statements sets up: `SETUP QUERY SCALE FOLDER`, as duckdb.mjs.
import { readFileSync } from 'node:fs';
import { startCluster } from '../../../runtimes/postgres.ts';
import { LEAST_SECONDS, serve } from '../serve.mjs';
import { allOf, answerLines, rowsOf } from './answers.mjs';

const [setup, query, scale] = process.argv.slice(2);
const cluster = startCluster();
/** Where the process of a connection says what it has used; Linux counts in hundredths of a second. */
const USED = "SELECT pg_read_file('/proc/self/stat');";
const TICKS = 100;

try {
  await serve((folder) => {
    const { leaves, records } = JSON.parse(readFileSync(`${folder}/set.json`, 'utf8'));
    const csv = readFileSync(`${folder}/records.csv`, 'utf8');
    const columns = csv.slice(0, csv.indexOf('\n')).split(',');
    const select = readFileSync(query, 'utf8');
    const ask = (sql) => cluster.psql(['-A', '-t', '-F', ','], sql).trimEnd().split('\n');
    ask(
      [
        `CREATE TABLE records (${columns.map((name) => `"${name}" text`).join(', ')});`,
        `COPY records FROM STDIN (FORMAT csv, HEADER);\n${csv}\\.\n`,
        ...JSON.parse(readFileSync(setup, 'utf8')),
        'ANALYZE;',
      ].join('\n'),
    );
    let passes = 1;
    const run = () => {
      const pass = '\\o /dev/null\nEXECUTE pass;\n\\o\n';
      const told = ask(
        `SET jit TO off;\nPREPARE pass AS ${allOf(leaves, select)};\n${pass}${USED}\n${pass.repeat(passes)}${USED}`,
      );
      const [before, after] = told.filter((line) => line !== '').map(secondsOf);
      const [scored, cpu] = [records * passes, after - before];
      if (cpu >= LEAST_SECONDS) return { records: scored, cpu };
      passes = Math.ceil((passes * LEAST_SECONDS * 1.3) / Math.max(cpu, 0.02));
      return run();
    };
    const answers = () =>
      answerLines(
        leaves,
        ask(`${rowsOf(leaves, select)};`).map((line) => line.split(',')),
        Number(scale),
      );
    return { records, run, answers };
  });
} finally {
  cluster.stop();
}

/** User and system time, the 14th and 15th of what stands there. */
function secondsOf(stat) {
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / TICKS;
}
