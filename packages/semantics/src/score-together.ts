import type { Name, Population, ResultHeader, Rulebook, UnitResult } from '@cchc/model';
import type { Refusal } from './refusal.js';
import { score } from './score.js';

/** A rulebook of a file and the units that it scores. */
export interface RulebookPart {
  readonly rulebook: Rulebook;
  readonly population: Population;
}

export type JointResult =
  | {
      readonly ok: true;
      /** One a rulebook, in the order of the file. */
      readonly headers: readonly ResultHeader[];
      /** In the order asked for; where there are several rulebooks each says which one scored it. */
      readonly units: readonly UnitResult[];
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Scores the units of several rulebooks in one run and one round. Each rulebook compares, grades and
 * ranks its own units only: points of different rulebooks are not of one measure. A construct of any
 * of them that is not scored refuses them all.
 */
export function scoreTogether(
  parts: readonly RulebookPart[],
  order: readonly string[],
  round?: Name,
): JointResult {
  const results = parts.map(({ rulebook, population }) => ({
    code: rulebook.code,
    result: score(rulebook, population, round),
  }));
  const refusals = results.flatMap(({ result }) => (result.ok ? [] : result.refusals));
  if (refusals.length > 0) return { ok: false, refusals };
  const scored = results.flatMap(({ code, result }) => (result.ok ? [{ code, ...result }] : []));
  const byId = new Map(
    scored.flatMap(({ code, units }) =>
      units.map(
        (unit) => [unit.unit, parts.length > 1 ? { ...unit, rulebook: code } : unit] as const,
      ),
    ),
  );
  return {
    ok: true,
    headers: scored.map(({ header }) => header),
    units: order.flatMap((id) => byId.get(id) ?? []),
  };
}
