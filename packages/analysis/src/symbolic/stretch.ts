import { ONE, ZERO } from '@cchc/model';
import { boundsOfForm, type Stretch } from '../linear/bounds.js';
import type { Constraint } from '../linear/constraint.js';
import {
  constantForm,
  isConstant,
  isZero,
  subtractForms,
  variableForm,
  type Form,
} from '../linear/form.js';
import { linkedTo } from '../linear/order.js';
import { Terms } from '../linear/terms.js';
import type { Case } from './case.js';
import { constantOf, type Quotient } from './quotient.js';

const known = new WeakMap<Case, Map<Quotient, Stretch | undefined>>();

/** The least stretch that holds the quotient in all cases of `here`; undefined where there are none. */
export function stretchOfQuotient(here: Case, value: Quotient): Stretch | undefined {
  // Several proofs ask for both ends of what a rule gives.
  const values = known.get(here) ?? new Map<Quotient, Stretch | undefined>();
  known.set(here, values);
  if (values.has(value)) return values.get(value);
  const stretch = found(here, value);
  values.set(value, stretch);
  return stretch;
}

function found(here: Case, value: Quotient): Stretch | undefined {
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
  const { constant, terms } = form;
  const ids = terms.keys().map((id) => `scaled ${id}`);
  const scaled = isZero(constant)
    ? new Terms(ids, terms.values())
    : new Terms([SCALE, ...ids], [constant, ...terms.values()]);
  return { constant: ZERO, terms: scaled };
}

function scaledTo(denominator: Form): readonly Constraint[] {
  return [
    { form: variableForm(SCALE), relation: '>' },
    { form: subtractForms(homogeneous(denominator), constantForm(ONE)), relation: '=' },
  ];
}
