import type { Rulebook, Span } from '@cchc/model';
import { scoreNode, type ScoredNode } from '@cchc/semantics';
import type { Case } from '../symbolic/case.js';
import type { Undecided } from '../undecided.js';
import type { Witness } from '../findings.js';
import type { CaseValues } from './values.js';
import { buildUnit } from './build.js';

/** A case that the reference evaluator was shown, and what it gave there. */
export type Shown = ShownCase | { readonly ok: false; readonly undecided: Undecided };

export interface ShownCase {
  readonly ok: true;
  readonly witness: Witness;
  readonly values: CaseValues;
  readonly scored: ScoredNode;
}

/**
 * Makes up a unit that is one of the cases and scores it with the reference evaluator; only a case in
 * which `confirms` finds the flaw there counts as shown.
 */
export function show(
  here: Case,
  place: { readonly node: string; readonly at: Span; readonly rulebook: Rulebook },
  confirms: (scored: ScoredNode, values: CaseValues) => boolean,
): Shown {
  const { node, at, rulebook } = place;
  const attempt = buildUnit(here, rulebook);
  if (!attempt.ok) return { ok: false, undecided: { at, why: attempt.why } };
  const { unit, witness, values } = attempt.built;
  const scored = scoreNode(rulebook, unit, node);
  if (!scored || !confirms(scored, values)) {
    return { ok: false, undecided: { at, why: 'witness-not-confirmed' } };
  }
  return { ok: true, witness, values, scored };
}
