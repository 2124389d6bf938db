import type { EvidenceFact, Reference, RoundScore, ScoreOf, TotalScore } from '@cchc/model';
import { readCell } from '../data/cell.js';
import { evidenceFact } from '../data/evidence.js';
import { readInput, type ReadInput } from '../data/input.js';
import type { UsedValue } from '../trace.js';
import { MISMATCH, missingInput, refusedInput, withoutScore } from '../values/lack.js';
import { number, text, textOrNull, type Evaluated } from '../values/value.js';
import { onceInScope } from '../world/known.js';
import type { Scope } from '../world/scope.js';
import { evaluate } from './evaluate.js';
import { parameterValue } from './parameter.js';

/** The value of a name. */
export function reference(expression: Reference, scope: Scope): Evaluated {
  const { evaluated, round } = READERS[expression.to](expression.name, scope);
  scope.recorder.use(() => ({
    ...used(expression.to, expression.name, expression, evaluated),
    ...(round === undefined ? {} : { round }),
  }));
  return evaluated;
}

const READERS: Readonly<Record<Reference['to'], (name: string, scope: Scope) => ReadInput>> = {
  input: readByName,
  definition: (name, scope) => {
    const definition = scope.world.names.definitions.get(name);
    if (!definition) return { evaluated: MISMATCH };
    return onceInScope(name, scope, () => ({ evaluated: evaluate(definition.value, scope) }));
  },
  parameter: (name, scope) => ({ evaluated: parameterValue(name, scope) }),
  column: (name, scope) => ({ evaluated: readCell(name, scope) }),
  attribute: (name, scope) => ({ evaluated: attribute(name, scope) }),
};

function readByName(name: string, scope: Scope): ReadInput {
  const input = scope.world.names.inputs.get(name);
  if (!input) return { evaluated: MISMATCH };
  if (scope.checking.includes(name)) return { evaluated: missingInput(name) };
  const bounded = input.atLeast ?? input.atMost;
  return bounded
    ? onceInScope(name, scope, () => readInput(input, scope))
    : readInput(input, scope);
}

function attribute(name: string, { unit }: Scope): Evaluated {
  const datum = unit.attributes.get(name);
  if (!datum) return missingInput(name);
  return datum.kind === 'given' ? text(datum.value) : refusedInput(name, datum.why);
}

/** `điểm của 1.1.2`, as it is after its rounding. */
export function scoreOf(expression: ScoreOf, { world, unit, recorder }: Scope): Evaluated {
  if (!world.names.nodes.has(expression.node)) return MISMATCH;
  const { score } = world.nodeScore(unit, expression.node);
  const evaluated = score ? number(score) : withoutScore(expression.node);
  recorder.use(() => used('score', expression.node, expression, evaluated));
  return evaluated;
}

/** `điểm tự chấm của 1.1`: the node's score by what was handed in for another round. */
export function scoreInRound(expression: RoundScore, { world, unit, recorder }: Scope): Evaluated {
  const { node, round } = expression;
  if (!world.names.nodes.has(node)) return MISMATCH;
  const other = round === world.round ? world : world.inRound(round);
  const score = other?.nodeScore(unit, node).score;
  const evaluated = score ? number(score) : withoutScore(node);
  recorder.use(() => ({ ...used('score', node, expression, evaluated), round }));
  return evaluated;
}

/** `tổng điểm`, rounded; without a total the reasons of the total are passed on. */
export function totalScore(expression: TotalScore, { world, unit, recorder }: Scope): Evaluated {
  const total = expression.withoutBonus ? world.totalWithoutBonus(unit) : world.total(unit);
  const evaluated: Evaluated = total.score
    ? number(total.score)
    : { kind: 'lack', cause: 'incomplete', reasons: total.reasons };
  recorder.use(() => used('total', 'total', expression, evaluated));
  return evaluated;
}

export function evaluateEvidence(expression: EvidenceFact, scope: Scope): Evaluated {
  const evidence = scope.world.names.evidence.get(expression.evidence);
  if (!evidence) return MISMATCH;
  const evaluated = evidenceFact(expression.fact, evidence, scope);
  scope.recorder.use(() => used('evidence', expression.evidence, expression, evaluated));
  return evaluated;
}

export function used(
  what: UsedValue['what'],
  name: string,
  { at }: Pick<UsedValue, 'at'>,
  evaluated: Evaluated,
): UsedValue {
  return { what, name, at, value: textOrNull(evaluated) };
}
