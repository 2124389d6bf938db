import type { Logic, Negation, Not } from '@cchc/model';
import { isLack } from '../values/lack.js';
import { asNumber, asYesNo, number, yesNo, type Evaluated } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { evaluate } from './evaluate.js';

/** The right side is looked at only where the left one does not decide: what it lacks then does not matter. */
export function logic({ operator, left, right }: Logic, scope: Scope): Evaluated {
  const first = asYesNo(evaluate(left, scope));
  if (isLack(first)) return first;
  const decided = operator === 'and' ? !first : first;
  if (decided) return yesNo(first);
  const second = asYesNo(evaluate(right, scope));
  return isLack(second) ? second : yesNo(second);
}

export function not({ value }: Not, scope: Scope): Evaluated {
  const holds = asYesNo(evaluate(value, scope));
  return isLack(holds) ? holds : yesNo(!holds);
}

export function negate({ value }: Negation, scope: Scope): Evaluated {
  const exact = asNumber(evaluate(value, scope));
  return isLack(exact) ? exact : number(exact.neg());
}
