import { print, type NodeId, type Rulebook } from '@cchc/model';
import { scoreNode, type Witness as MadeUpUnit } from '@cchc/semantics';
import type { Case } from '../../symbolic/case.js';
import { buildUnit } from '../../witness/build.js';
import type { Witness } from '../../findings.js';
import type { DiffWitness, ScoredOnce } from '../change.js';
import type { Side } from './side.js';

/** Makes up a unit of the cases and scores it by both versions; undefined where none can be made up. */
export function replayCase(here: Case, before: Side, after: Side): DiffWitness | undefined {
  const attempt = buildUnit(here, after.rulebook);
  return attempt.ok
    ? replayUnit(attempt.built.unit, attempt.built.witness, before, after)
    : undefined;
}

export function replayUnit(
  unit: MadeUpUnit,
  witness: Witness,
  before: Side,
  after: Side,
): DiffWitness | undefined {
  const old = scoredOnce(unit, before.rulebook, before.scored.leaf.id);
  const fresh = scoredOnce(unit, after.rulebook, after.scored.leaf.id);
  return old && fresh ? { witness, unit, before: old, after: fresh } : undefined;
}

function scoredOnce(unit: MadeUpUnit, rulebook: Rulebook, node: NodeId): ScoredOnce | undefined {
  const scored = scoreNode(rulebook, unit, node);
  if (!scored) return undefined;
  const { status, score, outOf } = scored;
  return { status, score: score && print(score), outOf: print(outOf) };
}

/** Whether the two versions give other scores, or no score for another reason. */
export function scoresDiffer({ before, after }: DiffWitness): boolean {
  return before.score !== after.score || before.status !== after.status;
}
