import { ONE, ZERO } from '@cchc/model';
import { boundsOfForm, type Stretch } from '../linear/bounds.js';
import type { Constraint } from '../linear/constraint.js';
import {
  addForms,
  constantForm,
  isConstant,
  isZero,
  subtractForms,
  variableForm,
  type Form,
} from '../linear/form.js';
import { linkedTo } from '../linear/order.js';
import type { Case } from './case.js';
import { constantOf, type Quotient } from './quotient.js';

/** The least stretch that holds the quotient in all cases of `here`; undefined where there are none. */
export function stretchOfQuotient(here: Case, value: Quotient): Stretch | undefined {
  const { numerator, denominator } = value;
  const constant = constantOf(value);
  // What is possible at all was settled when the case was made.
  if (constant)
    return { from: { value: constant, inclusive: true }, to: { value: constant, inclusive: true } };
  const unknowns = [...numerator.terms.keys(), ...denominator.terms.keys()];
  const constraints = linkedTo(here.constraints, unknowns);
  if (isConstant(denominator)) return boundsOfForm(constraints, numerator);
  const scaled = [...constraints.map(overScale), ...scaledTo(denominator)];
  return boundsOfForm(scaled, homogeneous(numerator));
}

/** 1 ÷ the denominator. Multiplying every unknown by it makes the quotient linear (Charnes and Cooper, 1962). */
const SCALE = 'scale';

function overScale({ form, relation }: Constraint): Constraint {
  return { form: homogeneous(form), relation };
}

/** Scaled unknowns are no longer whole numbers, so they get names of their own. */
function homogeneous(form: Form): Form {
  const constant = variableForm(SCALE, form.constant);
  const start = isZero(form.constant) ? constantForm(ZERO) : constant;
  return [...form.terms].reduce(
    (sum, [id, coefficient]) => addForms(sum, variableForm(`scaled ${id}`, coefficient)),
    start,
  );
}

function scaledTo(denominator: Form): readonly Constraint[] {
  return [
    { form: variableForm(SCALE), relation: '>' },
    { form: subtractForms(homogeneous(denominator), constantForm(ONE)), relation: '=' },
  ];
}
