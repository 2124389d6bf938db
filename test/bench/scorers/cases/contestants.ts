import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TargetName } from '@cchc/generators';
import { printRulebook } from '@cchc/model';
import { checkText } from '@cchc/check';
import { sparkEnvOfLongRuns, submit } from '../../../runtimes/spark/pyspark.js';
import type { Measure, Row } from '../contestant.js';
import { projectOf } from '../generated.js';

const here = import.meta.dirname;
const BY_HAND = join(here, 'by-hand.sql');
const [ROWS, SEED] = [10_000_000, 766];

interface Turn {
  readonly hand: number;
  readonly ours: number;
}

/** What is scored is the whole: counts of all rows, put beside the units, their scores, totals and grades. */
export const measures: readonly Measure[] = [
  {
    name: 'cases-duckdb',
    run: () =>
      onRows('sql-duckdb', 'DuckDB', (project, rows) =>
        program('duckdb.mjs', [project, rows, BY_HAND]),
      ),
  },
  {
    name: 'cases-spark',
    run: () =>
      onRows('spark', 'Spark', (project, rows) =>
        submit(
          [
            ...['--master', 'local[2]', '--driver-memory', '3g'],
            ...['--driver-java-options', '-Xss16m', '--conf', 'spark.ui.enabled=false'],
            ...[join(here, 'spark.py'), project, rows, BY_HAND],
          ],
          rows,
          sparkEnvOfLongRuns(),
        ),
      ),
  },
];

async function onRows(
  target: TargetName,
  says: string,
  run: (project: string, rows: string) => string,
): Promise<Row> {
  const work = mkdtempSync(join(tmpdir(), 'cchc-cases-'));
  try {
    const rows = join(work, 'rows');
    mkdirSync(rows);
    program('rows.mjs', [String(ROWS), String(SEED), rows]);
    writeRulebook(work);
    const project = join(work, 'project');
    await projectOf(target, work, project);
    const turns = run(project, rows)
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Turn);
    const [hand, ours, value] = [
      turns.map((turn) => turn.hand),
      turns.map((turn) => turn.ours),
      turns.map((turn) => turn.ours / turn.hand),
    ].map(median) as [number, number, number];
    return {
      what: `${says} over ${String(ROWS)} case rows ÷ a GROUP BY by hand, processor time`,
      ...{ value, atMost: 1.3, reach: 1.1 },
      note: `${ours.toFixed(2)} s of ${hand.toFixed(2)} s`,
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function writeRulebook(work: string): void {
  const { rulebook } = checkText(readFileSync(join(here, 'ho-so.cchc'), 'utf8'), 'ho-so.cchc');
  if (!rulebook) throw new Error('the rulebook is well formed');
  writeFileSync(join(work, 'rulebook.json'), printRulebook(rulebook));
}

function program(name: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, name), ...args]);
  if (status !== 0) throw new Error(stderr.toString());
  return stdout.toString();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
