import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sparkScorer, type SparkScorer } from '@cchc/generators';
import {
  fingerprint,
  populationJson,
  type Name,
  type Population,
  type Rulebook,
} from '@cchc/model';
import { refusals, score, type Results } from '@cchc/semantics';
import { differingUnit } from './audit.js';
import type { EngineResult } from './engine.js';
import { sparkSubmit, submitted, type Env } from './spark-submit.js';

interface Submitting {
  readonly master?: string | undefined;
  readonly env: Env;
}

export type SparkResult =
  | EngineResult
  | { readonly ok: 'no-spark' }
  | { readonly ok: 'spark-failed'; readonly why: string };

/**
 * By the generated job, which `spark-submit` runs on the master that is named, or on this machine. The rows go
 * from the driver to the workers, which need no folder in common. What Spark refuses is left to the reference,
 * and so are figures over rows that stay in their file: whole tables are scored by the package itself.
 */
export async function scoreBySpark(
  rulebook: Rulebook,
  population: Population,
  round: Name | undefined,
  { master = 'local[*]', env }: Submitting,
): Promise<SparkResult> {
  const program = sparkSubmit(env);
  if (program === undefined) return { ok: 'no-spark' };
  const known = round === undefined || population.rounds.includes(round);
  const isElsewhere = population.units.some(({ figures }) => figures !== undefined);
  const isTaken = known && !isElsewhere && refusals(rulebook).length === 0;
  const scorer = isTaken ? sparkScorer(rulebook, fingerprint(rulebook)) : undefined;
  if (!scorer) return score(rulebook, population, round);
  const rows = scorer.rows(populationJson(population), round ?? population.rounds.at(-1) ?? '');
  const run = await linesOf(scorer, rows, { program, master, env });
  if ('failed' in run) return { ok: 'spark-failed', why: run.failed };
  const [header, ...units] = run.lines.map((line): unknown => JSON.parse(line));
  const results = { header, units } as Results;
  // Where units look at each other a sample would be scored apart; the reference says nothing new of it.
  const apart = (some: Population, of: Name | undefined): Results => {
    const again = score(rulebook, some, of);
    return again.ok ? again : results;
  };
  const unit = differingUnit(rulebook, population, results, apart);
  return unit === undefined ? { ok: true, ...results } : { ok: 'differs', unit };
}

async function linesOf(
  { files }: SparkScorer,
  rows: string,
  {
    program,
    master,
    env,
  }: { readonly program: string; readonly master: string; readonly env: Env },
): Promise<{ readonly lines: readonly string[] } | { readonly failed: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-spark-'));
  try {
    for (const { path, content } of files) await writeFile(join(folder, path), content);
    await writeFile(join(folder, 'rows.json'), rows);
    const quiet = ['spark.ui.enabled=false', 'spark.sql.shuffle.partitions=1'];
    const failed = await submitted(
      program,
      [
        '--master',
        master,
        ...quiet.flatMap((one) => ['--conf', one]),
        'score.py',
        '--rows',
        'rows.json',
        '--lines',
        'results.jsonl',
      ],
      { cwd: folder, env },
    );
    if (failed !== undefined) return { failed };
    const text = await readFile(join(folder, 'results.jsonl'), 'utf8');
    return { lines: text.trimEnd().split('\n') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
