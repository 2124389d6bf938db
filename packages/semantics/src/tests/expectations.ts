import { print, sameName, type NodeId, type TestExpectation, type Unit } from '@cchc/model';
import { gradesOf } from '../after/grades.js';
import { readInput } from '../data/input.js';
import { numberOf } from '../expressions/evaluate.js';
import { silent } from '../trace/recorder.js';
import type { NodeScore, TotalScore } from '../tree/node-score.js';
import { isLack } from '../values/lack.js';
import { unitScope, type Scope, type World } from '../world/scope.js';
import type { ExpectationResult, Scored } from './report.js';

/** What the unit got where the test expects something; `constants` is where the expected values stand. */
export function compare(
  expected: TestExpectation,
  unit: Unit,
  world: World,
  constants: Scope,
): ExpectationResult {
  const { at } = expected;
  switch (expected.kind) {
    case 'score': {
      const { node } = expected;
      const wanted = numberOf(expected.score, constants);
      const found = scoreOf(node, unit, world);
      const met = !isLack(wanted) && (found?.score?.equals(wanted) ?? false);
      const text = isLack(wanted) ? null : print(wanted);
      return { kind: 'score', at, node, met, expected: text, actual: found && said(found) };
    }
    case 'status': {
      const { node, status } = expected;
      const found = scoreOf(node, unit, world);
      const met = found?.status === status;
      return { kind: 'status', at, node, met, expected: status, actual: found && said(found) };
    }
    case 'grade': {
      const { grade } = expected;
      const { grading } = world.rulebook;
      const actual = (grading && gradesOf(grading, world).get(unit)) ?? null;
      const met = actual?.status === 'graded' && sameName(actual.grade, grade);
      return { kind: 'grade', at, met, expected: grade, actual };
    }
    case 'refused': {
      const actual = fateOf(expected.input, unit, world);
      const met = actual !== 'accepted' && actual !== 'missing';
      return { kind: 'refused', at, met, input: expected.input, actual };
    }
  }
}

function scoreOf(node: NodeId, unit: Unit, world: World): NodeScore | TotalScore | null {
  if (node === 'total') return world.total(unit);
  return world.names.nodes.has(node) ? world.nodeScore(unit, node) : null;
}

function said({ score, status, reasons, digits }: NodeScore | TotalScore): Scored {
  return { score: score && print(score, digits), status, reasons };
}

function fateOf(
  name: string,
  unit: Unit,
  world: World,
): Extract<ExpectationResult, { kind: 'refused' }>['actual'] {
  const input = world.names.inputs.get(name);
  if (!input) return 'missing';
  const { evaluated } = readInput(input, unitScope(world, unit, silent));
  if (!isLack(evaluated)) return 'accepted';
  const refusal = evaluated.reasons.find((reason) => reason.kind === 'refused-input');
  return refusal ? refusal.why : 'missing';
}
