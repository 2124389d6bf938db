import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATA, VI, folderWith } from '../cli/fixture.js';
import { asWritten, firstDifference, targetNamed, writeFiles } from '../conformance/targets.js';
import { startCluster, type Cluster } from './spark/cluster.js';
import { populationOfCases, rulebookOfCases } from './spark/many-cases.js';
import { sparkEnv, sparkHome, submit } from './spark/pyspark.js';

/** A master and two workers, and Parquet in parts that they read for themselves. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-cluster-'));
const job = join(folder, 'job');
const data = join(folder, 'data');
const { order } = asWritten({
  name: 'many cases',
  rulebook: rulebookOfCases(),
  data: [populationOfCases()],
});
/** Plans of what is read by all, and of what is read where rows lack something. */
const running: { cluster?: Cluster; plans: readonly string[] } = { plans: [] };

/** Writes the tables of the vector as Parquet, cases by the quarter; and says how they would be read. */
const TABLES = `
import json, sys
from pathlib import Path

job, data, plan = sys.argv[1:]
sys.path.insert(0, job)
import score

spark = score.started("cchc tables")
[vector] = (Path(job) / "vectors").glob("*.json")
score.from_rows(spark, json.loads(vector.read_text("utf-8"))["tables"])
for name in score.tables():
    frame = spark.table(name)
    if name == "ho_so":
        parted = frame.selectExpr("*", "quarter(ngay_nhan) AS quy", "'của ai khác' AS ghi_chu").repartition(3)
        parted.write.partitionBy("quy").parquet(f"{data}/{name}")
    else:
        frame.write.parquet(f"{data}/{name}")
score.from_files(spark, data, "parquet")
counted, lacking = score.reading()
score.with_views(spark, counted)
spark.table(score.COUNTED).createOrReplaceTempView(score.HANDED_IN)
score.with_views(spark, lacking)
spark.conf.set("spark.sql.debug.maxToStringFields", 1000)
plans = [spark.table(name)._jdf.queryExecution().executedPlan() for name in (score.COUNTED, score.WITH_LACKS)]
Path(plan).write_text(json.dumps([one.toString() for one in plans]), "utf-8")
`;

beforeAll(async () => {
  writeFiles(job, await targetNamed('spark').generate(order));
  writeFileSync(join(folder, 'tables.py'), TABLES);
  const plan = join(folder, 'plan.txt');
  submit(['--master', 'local[2]', ...QUIET, 'tables.py', job, data, plan], folder);
  running.plans = JSON.parse(readFileSync(plan, 'utf8')) as readonly string[];
  running.cluster = await startCluster(folder, 2);
}, 900_000);

afterAll(() => {
  running.cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

const QUIET = ['--conf', 'spark.ui.enabled=false', '--conf', 'spark.sql.shuffle.partitions=4'];

it('reads cases once where none lacks anything, and adds them up where they lie', () => {
  const [counted = ''] = running.plans;
  expect(scansIn(counted, 'ho_so').map(({ above }) => above.map(verbOf))).toEqual([
    ['Project', 'HashAggregate', 'Exchange'],
  ]);
  expect(scansIn(counted, 'ho_so').every(({ above }) => above.some(isPartial))).toBe(true);
});

it('sends on those cases alone that lack something', () => {
  const [, withLacks = ''] = running.plans;
  const sent = scansIn(withLacks, 'ho_so').filter(({ above }) => !above.some(isPartial));
  expect(sent.length).toBeGreaterThan(0);
  for (const { above } of sent) expect(above[0]).toMatch(/^Filter .*\bisnull\(\w+#\d+L?\)/);
});

it('plans no function of Python', () => {
  expect(running.plans).toHaveLength(2);
  for (const plan of running.plans) expect(plan).not.toMatch(/python|pandas|arrow/i);
});

it('reads no more columns than are asked', () => {
  const read = running.plans.map((plan) => scansIn(plan, 'ho_so').flatMap((one) => one.columns));
  const counted = ['unit', 'ngay_nhan', 'ngay_hen', 'ngay_tra', 'le_phi'];
  expect(read.map((columns) => new Set(columns))).toEqual([
    new Set(counted),
    new Set([...counted, 'place', 'row_no', 'faults']),
  ]);
});

function isPartial(step: string): boolean {
  return step.startsWith('HashAggregate') && step.includes('partial_');
}

function verbOf(step: string): string {
  return step.split(/[ (]/, 1).join('');
}

it('scores by what the command line submits', { timeout: 900_000 }, async () => {
  const here = folderWith({ 'vi.cchc': VI, 'd/so-lieu.csv': DATA });
  const score = 'score vi.cchc --data d --format json --engine';
  const byReference = await here.cchc(`${score} reference`);
  const master = running.cluster?.master ?? '';
  const bySpark = await here.cchc(`${score} spark --master ${master}`, { env: sparkEnv() });
  expect(bySpark).toEqual(byReference);
  expect(bySpark.stdout).toContain('"unit":"A"');
});

it('gives the same bytes though a worker is killed on the way', { timeout: 900_000 }, async () => {
  const { master = '', workers: [first] = [] } = running.cluster ?? {};
  const out = join(folder, 'out');
  const finished = new Set<string>();
  const { code, text } = await submitted(
    ['--master', master, ...QUIET, ...PARTS, join(job, 'score.py'), '--data', data, '--out', out],
    (line) => {
      const [, executor] = /Finished task .*\(executor (\d+)\)/.exec(line) ?? [];
      if (executor !== undefined) finished.add(executor);
      // Both have rows that the other has not.
      if (finished.size === 2) first?.kill();
    },
  );
  expect([code, code === 0 ? '' : text]).toEqual([0, '']);
  expect(text).toMatch(/Lost executor \d/);
  expect(firstDifference(resultsIn(out), order.vectors[0]?.results ?? '')).toBeUndefined();
});

/** Small enough parts that each worker has several. */
const PARTS = [
  '--conf',
  'spark.sql.files.maxPartitionBytes=128k',
  '--conf',
  'spark.sql.files.openCostInBytes=1k',
];

function submitted(
  args: readonly string[],
  onLine: (line: string) => void,
): Promise<{ readonly code: number | null; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(sparkHome(), 'bin', 'spark-submit'), args, {
      cwd: folder,
      env: sparkEnv(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      for (const line of more.split('\n')) onLine(line);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, text });
    });
  });
}

function resultsIn(out: string): string {
  const parts = readdirSync(join(out, 'results')).filter((name) => name.startsWith('part-'));
  return parts
    .toSorted()
    .map((name) => readFileSync(join(out, 'results', name), 'utf8'))
    .join('');
}

interface Scan {
  readonly columns: readonly string[];
  /** What is done to its rows up to the exchange behind them, from the scan on. */
  readonly above: readonly string[];
}

/** Each scan of a table in a plan, whose lines are indented by what they are part of. */
function scansIn(plan: string, table: string): readonly Scan[] {
  const lines = plan.split('\n').map((line) => {
    const depth = line.search(/[A-Za-z*]/);
    return { depth, text: line.slice(Math.max(0, depth)).replace(/^\*\(\d+\) /, '') };
  });
  return lines.flatMap(({ text, depth }, at) => {
    if (!text.startsWith('FileScan') || !text.includes(`/${table}]`)) return [];
    const [, columns = ''] = /ReadSchema: struct<(.*?)>/.exec(text) ?? [];
    const above: string[] = [];
    let from = depth;
    for (const line of lines.slice(0, at).toReversed()) {
      if (line.depth < 0 || line.depth >= from) continue;
      from = line.depth;
      above.push(line.text);
      if (line.text.startsWith('Exchange')) break;
    }
    return [{ columns: [...columns.matchAll(/(\w+):/g)].map(([, name = '']) => name), above }];
  });
}
