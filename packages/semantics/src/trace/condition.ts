import type { Expression } from '@cchc/model';
import { conditionOf, evaluate } from '../expressions/evaluate.js';
import type { Atom, ConditionTrace } from '../trace.js';
import { isLack, type Lack } from '../values/lack.js';
import { textOrNull } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { silent } from './recorder.js';

/** A condition that was decided, and each of its parts with the values that it has. */
export function conditionTrace(
  condition: Expression,
  holds: boolean | Lack,
  scope: Scope,
): ConditionTrace {
  return { holds: isLack(holds) ? null : holds, atoms: atomsOf(condition, scope) };
}

export function atomsOf(condition: Expression, scope: Scope, wanted = true): readonly Atom[] {
  switch (condition.kind) {
    case 'logic':
      return [
        ...atomsOf(condition.left, scope, wanted),
        ...atomsOf(condition.right, scope, wanted),
      ];
    case 'not':
      return atomsOf(condition.value, scope, !wanted);
    default:
      return [atomOf(condition, wanted, { ...scope, recorder: silent })];
  }
}

/** The atoms that keep the condition from holding. */
export function failing(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.filter(({ holds, wanted }) => holds !== wanted);
}

function atomOf(expression: Expression, wanted: boolean, scope: Scope): Atom {
  const holds = conditionOf(expression, scope);
  const atom = { at: expression.at, expression, wanted, holds: isLack(holds) ? null : holds };
  if (expression.kind !== 'comparison') return atom;
  const left = textOrNull(evaluate(expression.left, scope));
  const right = textOrNull(evaluate(expression.right, scope));
  return { ...atom, ...(left ? { left } : {}), ...(right ? { right } : {}) };
}
