import { leavesOf, type Grading, type NodeId, type Placed, type Unit } from '@cchc/model';
import { bandTaken } from '../after/grade-bands.js';
import { conditionOf } from '../expressions/evaluate.js';
import type { TraceStep } from '../trace.js';
import { silent } from '../trace/recorder.js';
import { isLack } from '../values/lack.js';
import { unitScope, type Scope, type World } from '../world/scope.js';
import type { Branch, BranchKind } from './report.js';

/** The ways that the scores and the grade of a unit went, in a world that records its rows too. */
export function branchesReached(unit: Unit, world: World): readonly Branch[] {
  const { rulebook } = world;
  const ofLeaves = [...leavesOf(rulebook)].flatMap(({ id }) => branchesOfNode(id, unit, world));
  return [...ofLeaves, ...branchesOfGrades(unit, world)];
}

/** The same of the grade alone. */
export function branchesOfGrades(unit: Unit, world: World): readonly Branch[] {
  const { grading } = world.rulebook;
  return grading ? branchesOfGrading(grading, unitScope(world, unit, silent)) : [];
}

/** The same of one leaf. */
export function branchesOfNode(node: NodeId, unit: Unit, world: World): readonly Branch[] {
  return world.nodeScore(unit, node).recorder.steps.flatMap((step) => {
    const branch = branchOf(step);
    return branch ? [{ ...branch, node }] : [];
  });
}

function branchOf(step: TraceStep): Branch | undefined {
  switch (step.kind) {
    case 'band':
      return step.holds ? { kind: 'band', at: step.at, holds: true } : undefined;
    case 'branch':
    case 'exception':
    case 'gate': {
      const { kind, at, condition } = step;
      return condition.holds === null ? undefined : { kind, at, holds: condition.holds };
    }
    case 'item': {
      const { condition, counted, amount } = step;
      const undecided = condition?.holds === null || (counted && amount === undefined);
      return undecided ? undefined : { kind: 'item', at: step.at, holds: counted };
    }
    case 'bracket':
      return step.part === '0' ? undefined : { kind: 'bracket', at: step.at, holds: true };
    case 'choice':
      return { kind: 'alternative', at: step.at, holds: true };
    case 'otherwise':
    case 'fallback':
      return { kind: step.kind, at: step.at, holds: true };
    case 'uncovered':
      return step.at && { kind: 'uncovered', at: step.at, holds: true };
    case 'evidence':
      return step.effect && { kind: 'evidence', at: step.effect, holds: true };
    default:
      return undefined;
  }
}

function branchesOfGrading(grading: Grading, scope: Scope): readonly Branch[] {
  if (!scope.world.total(scope.unit).score) return [];
  const band = bandTaken(grading, scope);
  return [
    ...(band && !isLack(band) ? [{ kind: 'grade', at: band.at, holds: true } as const] : []),
    ...grading.vetoes.flatMap((one) => held('veto', one, scope)),
    ...grading.downgrades.flatMap((one) => held('downgrade', one, scope)),
    ...grading.caps.flatMap((one) => held('grade-cap', one, scope)),
  ];
}

function held(
  kind: BranchKind,
  { at, when }: Placed & { readonly when: Parameters<typeof conditionOf>[0] },
  scope: Scope,
): readonly Branch[] {
  return conditionOf(when, scope) === true ? [{ kind, at, holds: true }] : [];
}
