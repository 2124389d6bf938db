import { MANY_UNITS, nativeScorer } from '@cchc/generators';
import { type Name, type Population, type Rulebook } from '@cchc/model';
import { refusals, score, type ScoringResult } from '@cchc/semantics';
import { differingUnit, type ScoreAgain } from './audit.js';

/**
 * `reference` is `semantics`; `native` puts the rules together as functions, `duckdb` as SQL for the embedded
 * database (`duckdb.ts`), `spark` as SQL for Spark (`spark.ts`), and all are checked against it.
 */
export const ENGINES = ['native', 'reference', 'duckdb', 'spark'] as const;
export type Engine = (typeof ENGINES)[number];

/** `differs`: the engines give this unit different bytes, and so neither is to be believed. */
export type EngineResult = ScoringResult | { readonly ok: 'differs'; readonly unit: string };

/** What no program can say, and what is refused, is left to the reference. */
export function scoreBy(
  engine: Exclude<Engine, 'duckdb' | 'spark'>,
  rulebook: Rulebook,
  population: Population,
  round: Name | undefined,
): EngineResult {
  const known = round === undefined || population.rounds.includes(round);
  const isRefused = !known || refusals(rulebook).length > 0;
  // Figures over rows that stay in their file are no part of the form that generated scorers read.
  const isElsewhere = population.units.some(({ figures }) => figures !== undefined);
  const byProgram = engine === 'native' && !isRefused && !isElsewhere;
  // A sample of many is audited by what scored the many.
  const least = population.units.length >= MANY_UNITS ? 1 : MANY_UNITS;
  const native = byProgram ? nativeScorer(rulebook, least) : undefined;
  if (!native?.ok) return score(rulebook, population, round);
  const byNative: ScoreAgain = (units, of) => native.score(units, of);
  const results = byNative(population, round);
  const unit = differingUnit(rulebook, population, results, byNative);
  return unit === undefined ? { ok: true, ...results } : { ok: 'differs', unit };
}
