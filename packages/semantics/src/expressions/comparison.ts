import type { Comparison } from '@cchc/model';
import { holdsBetween } from '../values/compare.js';
import { isLack } from '../values/lack.js';
import { yesNo, type Evaluated } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { evaluate } from './evaluate.js';

export function compareOperands(expression: Comparison, scope: Scope): Evaluated {
  const left = evaluate(expression.left, scope);
  if (isLack(left)) return left;
  const right = evaluate(expression.right, scope);
  if (isLack(right)) return right;
  const holds = holdsBetween(left, expression.operator, right);
  return isLack(holds) ? holds : yesNo(holds);
}
