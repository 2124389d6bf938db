import type { Leaf } from '@cchc/model';
import { evidenceState, missingEvidence } from '../data/evidence.js';
import { outcomeOf } from '../forms/outcome.js';
import { lack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { because, type Verdict } from './verdict.js';

/**
 * Evidence that is not accepted decides the leaf where its state has an effect. Without one, evidence
 * that the rule mentions is the rule's business; the leaf's other evidence must be there.
 */
export function evidenceEffects(leaf: Leaf, scope: Scope): Verdict | undefined {
  const lacks: Lack[] = [];
  for (const { evidence, mentioned } of scope.world.names.askedEvidence.get(leaf.id) ?? []) {
    const state = evidenceState(evidence, scope);
    const effect = evidence.effects.find((one) => one.state === state);
    scope.recorder.step(() => ({
      kind: 'evidence',
      at: evidence.at,
      evidence: evidence.name,
      state,
      ...(effect ? { effect: effect.at } : {}),
    }));
    if (state === 'accepted') continue;
    const missing = missingEvidence(evidence, state);
    if (effect) return because(missing.reasons, outcomeOf(effect.outcome, scope, 'evidence'));
    if (!mentioned) lacks.push(missing);
  }
  if (lacks.length === 0) return undefined;
  return lack('missing-evidence', ...lacks.flatMap(({ reasons }) => reasons));
}
