import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asWritten, targetNamed, writeFiles } from '../conformance/targets.js';
import { populationOfCases, rulebookOfCases } from './spark/many-cases.js';
import { sparkEnv, sparkHome, submit } from './spark/pyspark.js';

/** A table that was forgotten is an error of the job: all units would be scored as if they had handed nothing in. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-spark-missing-'));
const job = join(folder, 'job');
const data = join(folder, 'data');
const { units, ...rest } = populationOfCases();
const { order } = asWritten({
  name: 'cases',
  rulebook: rulebookOfCases(),
  // The sixth has no cases.
  data: [{ ...rest, units: units.slice(5, 6) }],
});
const [vector] = order.vectors;

/** Writes the tables of the vector that have rows, and says how functions take one that is not there. */
const PROGRAM = `
import json, sys
from pathlib import Path

job, data, answers = sys.argv[1:]
sys.path.insert(0, job)
import score

spark = score.started("cchc missing")
[vector] = (Path(job) / "vectors").glob("*.json")
rows = json.loads(vector.read_text("utf-8"))["tables"]
score.from_rows(spark, rows)
for name in rows:
    spark.table(name).write.parquet(f"{data}/{name}.parquet")

def told(call):
    try:
        call()
    except ValueError as problem:
        return [type(problem).__name__, str(problem)]
    return [row.line for row in score.lines(spark).collect()]

def files(empty):
    score.from_files(spark, f"{data}/none" if empty is None else data, "parquet", empty or ())
    score.scored(spark).release()

without = {name: given for name, given in rows.items() if name != "case_tables"}
Path(answers).write_text(json.dumps({
    "read": list(score.tables()),
    "whole": told(lambda: files([])),
    "nowhere": told(lambda: files(None)),
    "rows": told(lambda: score.from_rows(spark, without)),
    "rows said to be empty": told(lambda: score.from_rows(spark, without, ["case_tables"])),
}), "utf-8")
`;

let answers: Readonly<Record<string, readonly string[]>> = {};

beforeAll(async () => {
  writeFiles(job, await targetNamed('spark').generate(order));
  writeFileSync(join(folder, 'program.py'), PROGRAM);
  const told = join(folder, 'answers.json');
  submit([...LOCAL, 'program.py', job, data, told], folder);
  answers = JSON.parse(readFileSync(told, 'utf8')) as typeof answers;
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const LOCAL = [
  ...['--master', 'local[2]', '--conf', 'spark.ui.enabled=false'],
  ...['--conf', 'spark.sql.shuffle.partitions=1', '--conf', 'spark.sql.codegen.wholeStage=false'],
];

describe('functions of the job', () => {
  it('ask for no table that the rulebook does not', () => {
    expect(answers.read).toEqual(['rounds', 'units', 'case_tables', 'ho_so']);
  });

  it('take a table without rows that is there', () => {
    expect(answers.whole?.join('\n')).toBe(vector?.results.trimEnd());
  });

  it('name all tables that are not there', () => {
    const [kind, said] = answers.nowhere ?? [];
    expect(kind).toBe('TableMissing');
    expect(said).toContain('`rounds`, `units`, `case_tables`, `ho_so`');
  });

  it('take rows in the same way', () => {
    const [kind, said] = answers.rows ?? [];
    expect([kind, said?.includes('`case_tables`')]).toEqual(['TableMissing', true]);
    expect(answers['rows said to be empty']?.[0]).toContain('"format"');
  });
});

describe('the command', { timeout: 300_000 }, () => {
  const scored = (...more: readonly string[]) => {
    const out = join(folder, 'out.jsonl');
    rmSync(out, { force: true });
    const { status, stdout, stderr } = spawnSync(
      join(sparkHome(), 'bin', 'spark-submit'),
      [...[...LOCAL, join(job, 'score.py'), '--data', data, '--lines', out], ...more],
      { cwd: folder, env: sparkEnv(), encoding: 'utf8' },
    );
    // Spark prints what a program says to either of them as its own output.
    return {
      status,
      said: stdout + stderr,
      lines: status === 0 ? readFileSync(out, 'utf8') : undefined,
    };
  };

  beforeAll(() => {
    renameSync(join(data, 'ho_so.parquet'), join(folder, 'put away'));
  });

  it('ends with an error in both languages: which table, where, and what to do', () => {
    const { status, said } = scored();
    expect(status).toBe(1);
    expect(said).toContain(`Không có bảng \`ho_so\` trong \`${data}\``);
    expect(said).toContain(`There is no table \`ho_so\` in \`${data}\``);
    expect(said).toContain('--empty ho_so');
    expect(said).not.toContain('Traceback');
  });

  it('scores as without rows where it is told so', () => {
    expect(scored('--empty', 'ho_so').lines).toBe(vector?.results);
  });
});
