import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedFile } from '@cchc/generators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matrixColumn } from '../conformance/matrix/matrix.js';
import { targetNamed, writeFiles, type Case } from '../conformance/targets.js';
import { submit } from './spark/pyspark.js';
import { sparkCases } from './spark/cases.js';

const target = targetNamed('spark');
const column = matrixColumn('spark');
const cases = sparkCases();
const folder = mkdtempSync(join(tmpdir(), 'cchc-spark-'));
const answers = new Map<string, readonly string[]>();

/** One session imports the job of each package in turn, and scores its vectors as its own test does. */
const RUNNER = `
import importlib, json, sys
from pathlib import Path

answers = {}
for job in json.loads(Path(sys.argv[1]).read_text("utf-8")):
    sys.path.insert(0, job["folder"])
    score = importlib.import_module("score")
    spark = score.started("cchc")
    spark.sparkContext.setLogLevel("OFF")
    answers[job["name"]] = []
    for file in sorted((Path(job["folder"]) / "vectors").glob("*.json")):
        vector = json.loads(file.read_text("utf-8"))
        try:
            score.from_rows(spark, vector["tables"])
            kept = score.scored(spark)
            given = [row.line for row in score.lines(spark).collect()]
            kept.unpersist(False)
        except Exception as problem:
            given = [f"{type(problem).__name__}: {str(problem)[:2000]}"]
        found = [pair for pair in zip(given, vector["results"]) if pair[0] != pair[1]]
        if len(given) != len(vector["results"]):
            found.append((str(len(given)), str(len(vector["results"]))))
        answers[job["name"]] += [f"{vector['name']}\\n  given  {a}\\n  wanted {b}" for a, b in found[:1]]
    # Views hold their plans, which are large.
    made = [name for file in ("reading.sql", "scoring.sql") for name in score.VIEW.findall(score.beside(file))]
    for name in [*score.tables(), *made, score.HANDED_IN]:
        spark.catalog.dropTempView(name)
    sys.path.pop(0)
    del sys.modules["score"]
Path(sys.argv[2]).write_text(json.dumps(answers), "utf-8")
`;

/** Plans of rulebooks are large and their data here small: one partition, and expressions that are not compiled. */
const SMALL = [
  'spark.ui.enabled=false',
  'spark.sql.shuffle.partitions=1',
  'spark.sql.adaptive.enabled=false',
  'spark.sql.codegen.wholeStage=false',
  'spark.sql.codegen.factoryMode=NO_CODEGEN',
];

async function packaged({ name, order }: Case, at: number): Promise<object> {
  const where = join(folder, String(at));
  writeFiles(where, await target.generate(order));
  return { name, folder: where };
}

/** All packages in one session, since starting one takes longer than most of them. */
beforeAll(async () => {
  const wrong = await packaged({ ...example(), name: 'spoilt' }, cases.length);
  spoilResults(join(folder, String(cases.length)));
  const jobs = [...(await Promise.all(cases.map(packaged))), wrong];
  const [list, given, runner] = ['jobs.json', 'answers.json', 'runner.py'].map((one) =>
    join(folder, one),
  ) as [string, string, string];
  writeFileSync(list, JSON.stringify(jobs));
  writeFileSync(runner, RUNNER);
  const settings = SMALL.flatMap((one) => ['--conf', one]);
  const memory = ['--driver-memory', '4g', '--driver-java-options', '-Xss64m'];
  submit(['--master', 'local[2]', ...memory, ...settings, runner, list, given], folder);
  const told = JSON.parse(readFileSync(given, 'utf8')) as Record<string, readonly string[]>;
  for (const [name, found] of Object.entries(told)) answers.set(name, found);
}, 1_500_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function example(): Case {
  const found = cases.find(({ name }) => name.startsWith('qd-766/xep-hang'));
  if (!found) throw new Error('no such example');
  return found;
}

/** The results that the first vector has to give are other ones. */
function spoilResults(where: string): void {
  const file = join(where, 'vectors', '001_data_0.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('\\"status\\":\\"scored\\"', '\\"status\\":\\"score\\"'));
}

describe.each(cases)('$name', ({ name }) => {
  it('scores in Spark to the bytes of the reference', () => {
    expect(answers.get(name)).toEqual([]);
    column.compared(name);
  });
});

it('compares what the matrix says it does', () => {
  column.check();
}, 600_000);

describe('the package of an example', () => {
  it('says so where a result is another one', () => {
    expect(answers.get('spoilt')).toHaveLength(1);
  });

  it('is the same whenever it is made', async () => {
    const made = async (): Promise<readonly GeneratedFile[]> => target.generate(example().order);
    expect(await made()).toEqual(await made());
  });
});
