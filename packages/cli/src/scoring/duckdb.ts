import { duckdbScorer, type DuckdbScorer } from '@cchc/generators';
import {
  fingerprint,
  populationJson,
  type Name,
  type Population,
  type Rulebook,
} from '@cchc/model';
import { refusals, score, type Results } from '@cchc/semantics';
import { textOf, withDatabase } from '../duckdb/database.js';
import { differingUnit } from './audit.js';
import type { EngineResult } from './engine.js';

/** Where a number does not fit into 128 bits, or the plan of a large rulebook not into the memory allowed. */
const BEYOND_DUCKDB = /^Out of (?:Range|Memory) Error/;

/** The lines of the canonical result; undefined where that is beyond DuckDB. */
async function linesOf(
  scorer: DuckdbScorer,
  population: Population,
  round: Name,
): Promise<readonly string[] | undefined> {
  try {
    return await withDatabase([], async ({ ask }) => {
      const statements = scorer.prepare(populationJson(population), round);
      for (const statement of statements) await ask(statement);
      return (await ask(scorer.results)).map(([line]) => textOf(line));
    });
  } catch (error) {
    if (error instanceof Error && BEYOND_DUCKDB.test(error.message)) return undefined;
    throw error;
  }
}

/**
 * By the generated SQL, in the embedded DuckDB: in memory, without files, network or extensions. What it
 * refuses is left to the reference, and so are figures over rows that stay in their file.
 */
export async function scoreByDuckdb(
  rulebook: Rulebook,
  population: Population,
  round: Name | undefined,
): Promise<EngineResult> {
  const known = round === undefined || population.rounds.includes(round);
  const isElsewhere = population.units.some(({ figures }) => figures !== undefined);
  const isTaken = known && !isElsewhere && refusals(rulebook).length === 0;
  const scorer = isTaken ? duckdbScorer(rulebook, fingerprint(rulebook)) : undefined;
  if (!scorer) return score(rulebook, population, round);
  const asked = round ?? population.rounds.at(-1) ?? '';
  const lines = await linesOf(scorer, population, asked);
  if (!lines) return score(rulebook, population, round);
  const [header, ...units] = lines.map((line): unknown => JSON.parse(line));
  const results = { header, units } as Results;
  // Where units look at each other a sample would be scored apart; the reference says nothing new of it.
  const apart = (some: Population, of: Name | undefined): Results => {
    const again = score(rulebook, some, of);
    return again.ok ? again : results;
  };
  const unit = differingUnit(rulebook, population, results, apart);
  return unit === undefined ? { ok: true, ...results } : { ok: 'differs', unit };
}
