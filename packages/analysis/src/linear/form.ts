import { ONE, ZERO, type Rational } from '@cchc/model';
import { NO_TERMS, Terms } from './terms.js';

/** An unknown of a proof. Whole numbers are marked in the name, so that a form knows them by itself. */
export type VariableId = string;

const WHOLE = '#';

export function wholeVariable(name: string): VariableId {
  return WHOLE + name;
}

export function isWhole(id: VariableId): boolean {
  return id.startsWith(WHOLE);
}

/** A linear form, constant + Σ coefficient × unknown; no coefficient is zero. */
export interface Form {
  readonly constant: Rational;
  readonly terms: Terms;
}

export function constantForm(constant: Rational): Form {
  return { constant, terms: NO_TERMS };
}

export function variableForm(id: VariableId, coefficient: Rational = ONE): Form {
  return { constant: ZERO, terms: new Terms([id], [coefficient]) };
}

export function isConstant(form: Form): boolean {
  return form.terms.size === 0;
}

export function addForms(a: Form, b: Form): Form {
  if (isConstant(b)) return addConstant(a, b.constant);
  return { constant: plus(a.constant, b.constant), terms: a.terms.plus(b.terms) };
}

export function scaleForm(form: Form, by: Rational): Form {
  if (isZero(by)) return constantForm(ZERO);
  if (by.n === 1n && by.d === 1n) return by.s > 0n ? form : negateForm(form);
  return mapForm(form, (value) => value.mul(by));
}

export function negateForm(form: Form): Form {
  return mapForm(form, (value) => value.neg());
}

export function subtractForms(a: Form, b: Form): Form {
  return addForms(a, negateForm(b));
}

export function addConstant(form: Form, constant: Rational): Form {
  return { constant: plus(form.constant, constant), terms: form.terms };
}

/** The product, or undefined where it is not linear. */
export function multiplyForms(a: Form, b: Form): Form | undefined {
  if (isConstant(a)) return scaleForm(b, a.constant);
  if (isConstant(b)) return scaleForm(a, b.constant);
  return undefined;
}

export function sameForm(a: Form, b: Form): boolean {
  const difference = subtractForms(a, b);
  return isConstant(difference) && isZero(difference.constant);
}

/** The value where every unknown of the form has one. */
export function evaluateForm(
  form: Form,
  values: ReadonlyMap<VariableId, Rational>,
): Rational | undefined {
  let total = form.constant;
  for (const [id, coefficient] of form.terms) {
    const value = values.get(id);
    if (value === undefined) return undefined;
    total = total.add(coefficient.mul(value));
  }
  return total;
}

/** Two forms that are alike have the same text. */
export function textOfForm(form: Form): string {
  const coefficients = form.terms.values();
  const terms = form.terms
    .keys()
    .map((id, at) => `${id}*${textOfRational(coefficients[at] ?? ZERO)}`);
  if (terms.length > 1) terms.sort();
  return `${textOfRational(form.constant)}+${terms.join('+')}`;
}

export function isZero(value: Rational): boolean {
  return value.n === 0n;
}

export function textOfRational({ s, n, d }: Rational): string {
  return `${s < 0n ? '-' : ''}${n}/${d}`;
}

/** Most constants are zero: the library would look for common divisors all the same. */
function plus(a: Rational, b: Rational): Rational {
  if (isZero(a)) return b;
  return isZero(b) ? a : a.add(b);
}

function mapForm(form: Form, change: (value: Rational) => Rational): Form {
  const { constant, terms } = form;
  return { constant: isZero(constant) ? constant : change(constant), terms: terms.map(change) };
}
