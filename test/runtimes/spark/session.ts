import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sparkEnv, submit } from './pyspark.js';

/** A package in a folder, and what it is told by. */
export interface Job {
  readonly name: string;
  readonly folder: string;
  /** At most so many are held by the driver; as many as the job says by itself where nothing is said. */
  readonly cells?: number;
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
            kept = score.scored(spark, job.get("cells", score.CELLS))
            given = [row.line for row in score.lines(spark).collect()]
            kept.release()
        except Exception as problem:
            given = [f"{type(problem).__name__}: {str(problem)[:2000]}"]
        found = [pair for pair in zip(given, vector["results"]) if pair[0] != pair[1]]
        if len(given) != len(vector["results"]):
            found.append((str(len(given)), str(len(vector["results"]))))
        answers[job["name"]] += [f"{vector['name']}\\n  given  {a}\\n  wanted {b}" for a, b in found[:1]]
    # Views hold their plans, which are large.
    made = [name for file in ("reading.sql", "scoring.sql") for name in score.views(file)]
    for name in [*score.tables(), *made, score.HANDED_IN]:
        spark.catalog.dropTempView(name)
    sys.path.pop(0)
    del sys.modules["score"]
Path(sys.argv[2]).write_text(json.dumps(answers), "utf-8")
`;

/** The same of packages with mutants: all populations are read, and then all scored at once. */
const MUTANTS = `
import functools, importlib, json, sys
from pathlib import Path

answers = {}
for job in json.loads(Path(sys.argv[1]).read_text("utf-8")):
    sys.path.insert(0, job["folder"])
    score = importlib.import_module("score")
    spark = score.started("cchc")
    spark.sparkContext.setLogLevel("OFF")
    frames = []
    for population in job["populations"]:
        score.from_rows(spark, json.loads(Path(population["file"]).read_text("utf-8")))
        score.handed_in(spark, score.Kept(spark, score.CELLS))
        frames.append(spark.sql(population["copies"]))
    functools.reduce(lambda a, b: a.unionByName(b), frames).createOrReplaceTempView(score.HANDED_IN)
    score.with_views(spark, score.views("scoring.sql"))
    answers[job["name"]] = [[row.number, row.leaf] for row in spark.table("told").collect()]
    made = [name for file in ("reading.sql", "scoring.sql") for name in score.views(file)]
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
  return inOneSession<readonly string[]>(RUNNER, jobs, folder, env);
}

/** A package with mutants in its SQL, and what is scored by it. */
export interface MutantJob extends Job {
  /** Files of tables as JSON, and a query that copies what is read of them once for each mutant. */
  readonly populations: readonly { readonly file: string; readonly copies: string }[];
}

/** By the name of the package: the numbers and leaves of which its views said something else than the scorer. */
export function toldInOneSession(
  jobs: readonly MutantJob[],
  folder: string,
): ReadonlyMap<string, readonly (readonly [number: string, leaf: string])[]> {
  return inOneSession(MUTANTS, jobs, folder, sparkEnv());
}

function inOneSession<Answer>(
  program: string,
  jobs: readonly Job[],
  folder: string,
  env: Record<string, string>,
): ReadonlyMap<string, Answer> {
  const [list, given, runner] = ['jobs.json', 'answers.json', 'runner.py'].map((one) =>
    join(folder, one),
  ) as [string, string, string];
  writeFileSync(list, JSON.stringify(jobs));
  writeFileSync(runner, program);
  const settings = SMALL.flatMap((one) => ['--conf', one]);
  const memory = ['--driver-memory', '4g', '--driver-java-options', '-Xss64m'];
  submit(['--master', 'local[2]', ...memory, ...settings, runner, list, given], folder, env);
  const told = JSON.parse(readFileSync(given, 'utf8')) as Record<string, Answer>;
  return new Map(Object.entries(told));
}
