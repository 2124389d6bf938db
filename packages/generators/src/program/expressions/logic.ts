import type { Expression, Logic } from '@cchc/model';
import { both, eitherOf, not } from '../cond.js';
import type { Cond } from '../int.js';
import { type Writer, fresh, inside } from '../writer.js';
import { lowerCondition } from './lower.js';

/** The right side is looked at only where the left one does not decide. */
export function logic({ operator, left, right }: Logic, to: Writer): Cond {
  const first = lowerCondition(left, to);
  return operator === 'and' ? andThen(first, right, to) : orElse(first, right, to);
}

export function andThen(first: Cond, right: Expression, to: Writer): Cond {
  const body = inside(to);
  const second = lowerCondition(right, body);
  if (body.statements.length === 0) return both(first, second);
  return lateCondition(first, body, second, true, to);
}

/** `hoặc`: the right side is looked at only where the left one does not hold. */
export function orElse(first: Cond, right: Expression, to: Writer): Cond {
  const body = inside(to);
  const second = lowerCondition(right, body);
  if (body.statements.length === 0) return eitherOf(first, second);
  return lateCondition(first, body, second, false, to);
}

/** What the right side needs is needed only inside the `if`. */
function lateCondition(first: Cond, body: Writer, second: Cond, when: boolean, to: Writer): Cond {
  // Where the left side says nothing, the right one alone decides.
  if (first.op === (when ? 'true' : 'false')) {
    to.statements.push(...body.statements);
    return second;
  }
  const name = fresh(to, 'holds');
  to.statements.push({ do: 'var', name, type: 'bool' });
  to.statements.push({ do: 'set', name, value: { type: 'bool', value: first } });
  const held: Cond = { op: 'local-is', name };
  to.statements.push({
    do: 'if',
    when: when ? held : not(held),
    then: [...body.statements, { do: 'set', name, value: { type: 'bool', value: second } }],
    otherwise: [],
  });
  return held;
}

export function andThenNot(first: Cond, except: Expression, to: Writer): Cond {
  const body = inside(to);
  const second = not(lowerCondition(except, body));
  if (body.statements.length === 0) return both(first, second);
  return lateCondition(first, body, second, true, to);
}
