import { leavesOf, type Leaf, type Outcome, type Rulebook } from '@cchc/model';
import type { Refusal } from '../refusal.js';
import { namesOf, type Names } from '../world/names.js';
import { outcomesOfEvidence, outcomesOfHeader, outcomesOfLeaf } from './outcomes.js';

/** `quy đổi về 1` stands only in leaves below 1: another node has no points of the leaf to make good. */
export function rescaleTargets(rulebook: Rulebook): readonly Refusal[] {
  const names = namesOf(rulebook);
  return [...leavesOf(rulebook)].flatMap((leaf) => strayTargets(leaf, rulebook, names));
}

function strayTargets(leaf: Leaf, rulebook: Rulebook, names: Names): readonly Refusal[] {
  const above = (names.lineage.get(leaf.id) ?? []).slice(0, -1).map(({ id }) => id);
  const asked = names.askedEvidence.get(leaf.id) ?? [];
  return [
    ...outcomesOfLeaf(leaf),
    ...asked.flatMap(({ evidence }) => outcomesOfEvidence(evidence)),
    ...outcomesOfHeader(rulebook),
  ]
    .filter((outcome) => isStray(outcome, above))
    .map(({ at }) => ({ construct: 'rescale-target', at }));
}

function isStray(outcome: Outcome, above: readonly string[]): boolean {
  if (outcome.kind !== 'absent' || outcome.absence.kind !== 'rescaled') return false;
  return !above.includes(outcome.absence.to);
}
