import {
  RESULT_FORMAT,
  fingerprint,
  type Name,
  type Population,
  type ResultHeader,
  type Rulebook,
  type UnitResult,
} from '@cchc/model';
import { ENGINE } from './engine.js';
import type { Refusal } from './refusal.js';
import { refusals } from './refusals/refusals.js';
import { resultsOf } from './results/results.js';
import { silent } from './trace/recorder.js';
import { createWorld } from './world/create-world.js';

export type ScoringResult =
  | {
      readonly ok: true;
      readonly header: ResultHeader;
      /** In input order. */
      readonly units: readonly UnitResult[];
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Scores all units of a population by a rulebook, exactly. `round` is one of the population's rounds,
 * the last one unless said. A rulebook with a construct that is not scored is refused as a whole.
 */
export function score(rulebook: Rulebook, population: Population, round?: Name): ScoringResult {
  const known = round ?? lastRound(population);
  const refused = [...refusals(rulebook), ...unknownRound(rulebook, population, round)];
  if (refused.length > 0) return { ok: false, refusals: refused };
  const world = createWorld(rulebook, population, known, () => silent);
  const header: ResultHeader = {
    format: RESULT_FORMAT,
    rulebook: rulebook.code,
    hash: fingerprint(rulebook),
    round: known,
    engine: ENGINE,
  };
  return { ok: true, header, units: resultsOf(world) };
}

/** The round that counts unless one is asked for; empty where nothing was handed in for any round. */
export function lastRound({ rounds }: Population): Name {
  return rounds.at(-1) ?? '';
}

function unknownRound(
  { at }: Rulebook,
  { rounds }: Population,
  round: Name | undefined,
): readonly Refusal[] {
  const known = round === undefined || rounds.includes(round);
  return known ? [] : [{ construct: 'unknown-round', at }];
}
