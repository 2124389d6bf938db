import type { Leaf, Unit } from '@cchc/model';
import { evidenceState } from '../data/evidence.js';
import { conditionOf } from '../expressions/evaluate.js';
import { applicability } from '../leaf/applicability.js';
import { evidenceEffects } from '../leaf/evidence-effects.js';
import { exceptions } from '../leaf/exceptions.js';
import { settle } from '../leaf/score-leaf.js';
import { atomsOf, failing } from '../trace/condition.js';
import { silent } from '../trace/recorder.js';
import type { NextStep } from '../trace.js';
import type { NodeScore } from '../tree/node-score.js';
import { unitScope, type Scope, type World } from '../world/scope.js';
import type { Aim } from './aim.js';
import { nextOfScoring } from './next-of-scoring.js';

/** What stands between a leaf and more points: what decided it first, evidence and gates before the rule. */
export function nextSteps(
  { node, score }: NodeScore,
  unit: Unit,
  world: World,
): readonly NextStep[] {
  if (node.kind === 'group' || !node.rule) return [];
  const scope: Scope = { ...unitScope(world, unit, silent), leaf: node };
  if (applicability(node, scope)) return [];
  if (evidenceEffects(node, scope)) return missingEvidence(node, scope);
  if (exceptions(node, scope)) return [];
  const closed = closedGate(node, scope);
  if (closed) return [closed];
  const aim: Aim = {
    scope,
    worth: (verdict) => settle(node, verdict, scope).score,
    isBetter: (other) => score === null || other.compare(score) > 0,
  };
  return nextOfScoring(node.rule.scoring, aim);
}

function missingEvidence(leaf: Leaf, scope: Scope): readonly NextStep[] {
  const asked = scope.world.names.askedEvidence.get(leaf.id) ?? [];
  return asked
    .map(({ evidence }) => ({ evidence: evidence.name, state: evidenceState(evidence, scope) }))
    .filter(({ state }) => state !== 'accepted')
    .map((missing) => ({ kind: 'evidence', ...missing }));
}

function closedGate({ rule }: Leaf, scope: Scope): NextStep | undefined {
  const gate = rule?.gates.find(({ when }) => conditionOf(when, scope) !== true);
  return gate && { kind: 'gate', at: gate.at, toHold: failing(atomsOf(gate.when, scope)) };
}
