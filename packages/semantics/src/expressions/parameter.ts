import { sameName, type Name, type ParameterCase } from '@cchc/model';
import { MISMATCH, isLack, lack, type Lack } from '../values/lack.js';
import type { Evaluated } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { conditionOf, evaluate } from './evaluate.js';

/** The value of the first case that holds, else of `còn lại`; with neither there is no value to guess. */
export function parameterValue(name: Name, scope: Scope): Evaluated {
  const parameter = scope.world.names.parameters.get(name);
  if (!parameter) return MISMATCH;
  for (const one of parameter.cases) {
    const holds = caseHolds(one, scope);
    if (isLack(holds)) return holds;
    if (holds) return evaluate(one.value, scope);
  }
  if (parameter.otherwise) return evaluate(parameter.otherwise, scope);
  return lack('refused', { kind: 'parameter-without-value', parameter: name });
}

/** A period has begun if it begins on or before the last day of the assessed year. */
function caseHolds({ unitType, from, when }: ParameterCase, scope: Scope): boolean | Lack {
  const { unit, world } = scope;
  if (unitType !== undefined && !(unit.type && sameName(unit.type, unitType))) return false;
  const lastDay = `${world.rulebook.year.toString().padStart(4, '0')}-12-31`;
  if (from !== undefined && from > lastDay) return false;
  return when ? conditionOf(when, scope) : true;
}
