import { ONE, ZERO, type Rational } from '@cchc/model';

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
  readonly terms: ReadonlyMap<VariableId, Rational>;
}

export function constantForm(constant: Rational): Form {
  return { constant, terms: new Map() };
}

export function variableForm(id: VariableId, coefficient: Rational = ONE): Form {
  return { constant: ZERO, terms: new Map([[id, coefficient]]) };
}

export function isConstant(form: Form): boolean {
  return form.terms.size === 0;
}

export function addForms(a: Form, b: Form): Form {
  const terms = new Map(a.terms);
  for (const [id, coefficient] of b.terms) {
    const sum = (terms.get(id) ?? ZERO).add(coefficient);
    if (sum.equals(ZERO)) terms.delete(id);
    else terms.set(id, sum);
  }
  return { constant: a.constant.add(b.constant), terms };
}

export function scaleForm(form: Form, by: Rational): Form {
  if (by.equals(ZERO)) return constantForm(ZERO);
  const terms = [...form.terms].map(([id, coefficient]) => [id, coefficient.mul(by)] as const);
  return { constant: form.constant.mul(by), terms: new Map(terms) };
}

export function negateForm(form: Form): Form {
  return scaleForm(form, ONE.neg());
}

export function subtractForms(a: Form, b: Form): Form {
  return addForms(a, negateForm(b));
}

export function addConstant(form: Form, constant: Rational): Form {
  return { constant: form.constant.add(constant), terms: form.terms };
}

/** The product, or undefined where it is not linear. */
export function multiplyForms(a: Form, b: Form): Form | undefined {
  if (isConstant(a)) return scaleForm(b, a.constant);
  if (isConstant(b)) return scaleForm(a, b.constant);
  return undefined;
}

export function sameForm(a: Form, b: Form): boolean {
  const difference = subtractForms(a, b);
  return isConstant(difference) && difference.constant.equals(ZERO);
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
  const terms = [...form.terms].sort(([a], [b]) => (a < b ? -1 : 1));
  return [form.constant.toFraction(), ...terms.map(([id, by]) => `${by.toFraction()}*${id}`)].join(
    '+',
  );
}
