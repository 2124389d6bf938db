import type { Rulebook } from '@cchc/model';
import type { Results } from '@cchc/semantics';
import { inYear } from '../diff/year.js';
import type { Impact } from './data.js';
import { comparedLeaves } from './leaves.js';
import { blockImpacts, gradeMoves, nodeImpacts, openNodes } from './summaries.js';
import { unitImpact } from './units.js';

/** The new version as if it were of the old one's year, so that the data of that year can be scored by it. */
export function forDataOf(before: Rulebook, after: Rulebook): Rulebook {
  return inYear(after, before.year);
}

/** Compares what two versions gave the same population. */
export function impactOf(
  before: Rulebook,
  after: Rulebook,
  results: { readonly before: Results; readonly after: Results },
): Impact {
  const leaves = comparedLeaves(before, after);
  const old = new Map(results.before.units.map((one) => [one.unit, one]));
  const units = results.after.units.flatMap((fresh) => {
    const was = old.get(fresh.unit);
    return was ? [unitImpact(was, fresh, leaves)] : [];
  });
  return {
    units,
    blocks: blockImpacts(units),
    nodes: nodeImpacts(units),
    grades: gradeMoves(units),
    open: openNodes(results, leaves),
  };
}
