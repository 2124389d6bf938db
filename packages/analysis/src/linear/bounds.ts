import { ONE, type Rational } from '@cchc/model';
import type { Constraint } from './constraint.js';
import { eliminate, simplify } from './eliminate.js';
import { subtractForms, variableForm, type Form, type VariableId } from './form.js';
import { cheapestUnknown } from './order.js';

/** A stretch of rational numbers; an absent side is unbounded. */
export interface Stretch {
  readonly from?: End;
  readonly to?: End;
}

export interface End {
  readonly value: Rational;
  readonly inclusive: boolean;
}

export const everything: Stretch = {};

/** Whether some rational values meet all constraints; whole numbers may be promised too much. */
export function feasible(constraints: readonly Constraint[]): boolean {
  const tidied = simplify(constraints);
  if (!tidied) return false;
  const only = onlyUnknown(tidied);
  if (only !== undefined) return !isEmpty(stretchOf(tidied, only));
  return projection(tidied) !== undefined;
}

const RESULT: VariableId = '=';

/** The least stretch that holds every value of the form under the constraints; undefined where there is none. */
export function boundsOfForm(constraints: readonly Constraint[], form: Form): Stretch | undefined {
  const result: Constraint = {
    form: subtractForms(variableForm(RESULT), form),
    relation: '=',
  };
  const left = projection([...constraints, result], RESULT);
  return left && stretchOf(left, RESULT);
}

/** What the constraints say of one unknown, the others being known or gone. */
export function stretchOf(constraints: readonly Constraint[], id: VariableId): Stretch {
  return constraints.map((one) => boundOf(one, id)).reduce(meet, everything);
}

export function meet(a: Stretch, b: Stretch): Stretch {
  const from = tighter(a.from, b.from, 1);
  const to = tighter(a.to, b.to, -1);
  return { ...(from && { from }), ...(to && { to }) };
}

export function isEmpty({ from, to }: Stretch): boolean {
  if (!from || !to) return false;
  const order = from.value.compare(to.value);
  return order > 0 || (order === 0 && !(from.inclusive && to.inclusive));
}

/** The unknown that all constraints are about, if there is just one. */
function onlyUnknown(constraints: readonly Constraint[]): VariableId | undefined {
  const [first] = constraints[0]?.form.terms.keys() ?? [];
  const about = ({ form }: Constraint) =>
    first !== undefined && form.terms.size === 1 && form.terms.has(first);
  return constraints.every(about) ? first : undefined;
}

function projection(
  constraints: readonly Constraint[],
  kept?: VariableId,
): readonly Constraint[] | undefined {
  let left = simplify(constraints);
  while (left) {
    const id = cheapestUnknown(left, kept);
    if (id === undefined) break;
    left = eliminate(left, id);
  }
  return left;
}

function boundOf(constraint: Constraint, id: VariableId): Stretch {
  const { form, relation } = constraint;
  const by = form.terms.get(id) ?? ONE;
  const end: End = { value: form.constant.neg().div(by), inclusive: relation !== '>' };
  if (relation === '=') return { from: end, to: end };
  return by.s > 0n ? { from: end } : { to: end };
}

/** `side` is 1 where the greater end is the tighter one (lower ends), −1 where the lesser one is. */
function tighter(a: End | undefined, b: End | undefined, side: 1 | -1): End | undefined {
  if (!a || !b) return a ?? b;
  const order = a.value.compare(b.value) * side;
  if (order !== 0) return order > 0 ? a : b;
  return a.inclusive ? b : a;
}
