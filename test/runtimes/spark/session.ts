import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sparkEnv, submit } from './pyspark.js';

/** A package in a folder, and what it is told by. */
export interface Job {
  readonly name: string;
  readonly folder: string;
}

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

/**
 * All packages in one session, since starting one takes longer than most of them. By name: what differs from what the
 * vectors want. `folder` gets what is written on the way.
 */
export function scoredInOneSession(
  jobs: readonly Job[],
  folder: string,
  env = sparkEnv(),
): ReadonlyMap<string, readonly string[]> {
  const [list, given, runner] = ['jobs.json', 'answers.json', 'runner.py'].map((one) =>
    join(folder, one),
  ) as [string, string, string];
  writeFileSync(list, JSON.stringify(jobs));
  writeFileSync(runner, RUNNER);
  const settings = SMALL.flatMap((one) => ['--conf', one]);
  const memory = ['--driver-memory', '4g', '--driver-java-options', '-Xss64m'];
  submit(['--master', 'local[2]', ...memory, ...settings, runner, list, given], folder, env);
  const told = JSON.parse(readFileSync(given, 'utf8')) as Record<string, readonly string[]>;
  return new Map(Object.entries(told));
}
