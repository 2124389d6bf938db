import { ZERO, floor, isInteger, ratio, type Rational } from '@cchc/model';
import {
  addConstant,
  evaluateForm,
  isConstant,
  isWhole,
  negateForm,
  scaleForm,
  textOfForm,
  type Form,
  type VariableId,
} from './form.js';

/** A linear form compared with zero. */
export interface Constraint {
  readonly form: Form;
  readonly relation: Relation;
}

export type Relation = '>=' | '>' | '=';

/**
 * The tightest equal constraint in a normal form (coprime whole coefficients), or what it comes to
 * where nothing is unknown. Over whole numbers alone the constant is rounded inwards and `>` becomes
 * `>=`, so that `x > 4 and x < 5` has no room.
 */
export function tidy({ form, relation }: Constraint): Constraint | 'always' | 'never' {
  if (isConstant(form)) return holds(relation, form.constant) ? 'always' : 'never';
  const scaled = scaleForm(form, coprimeFactor([...form.terms.values()]));
  if (relation === '=') {
    if (!onlyWhole(scaled)) return { form: scaled, relation };
    return isInteger(scaled.constant) ? { form: scaled, relation } : 'never';
  }
  if (!onlyWhole(scaled)) return { form: scaled, relation };
  const room = floor(scaled.constant);
  const constant = relation === '>' && isInteger(scaled.constant) ? room.sub(1) : room;
  return { form: { constant, terms: scaled.terms }, relation: '>=' };
}

/** Exactly the cases the constraint excludes; `=` has two sides and is split by whoever needs it. */
export function opposite({ form, relation }: Constraint & { relation: '>=' | '>' }): Constraint {
  return { form: negateForm(form), relation: relation === '>' ? '>=' : '>' };
}

/** Tidied constraints with the same direction bound the same form; two equations are never alike. */
export function directionOf({ form, relation }: Constraint): string {
  const direction = textOfForm({ constant: ZERO, terms: form.terms });
  return relation === '=' ? `${direction}=${form.constant.toFraction()}` : direction;
}

export function isAlike(a: Constraint, b: Constraint): boolean {
  const [one, other] = [a.form.terms, b.form.terms];
  if (one.size !== other.size || (a.relation === '=') !== (b.relation === '=')) return false;
  if (a.relation === '=' && !a.form.constant.equals(b.form.constant)) return false;
  return [...one].every(([id, coefficient]) => other.get(id)?.equals(coefficient) === true);
}

/** Of two that are alike, whether the first says more. */
export function isTighter(a: Constraint, b: Constraint): boolean {
  const order = a.form.constant.compare(b.form.constant);
  return order < 0 || (order === 0 && a.relation === '>' && b.relation === '>=');
}

export function holdsAt(
  { form, relation }: Constraint,
  values: ReadonlyMap<VariableId, Rational>,
): boolean {
  const value = evaluateForm(form, values);
  return value !== undefined && holds(relation, value);
}

/** `form ⋈ value` as a constraint. */
export function compareForm(form: Form, relation: Relation, value: Rational): Constraint {
  return { form: addConstant(form, value.neg()), relation };
}

function holds(relation: Relation, value: Rational): boolean {
  const sign = value.compare(ZERO);
  if (relation === '=') return sign === 0;
  return relation === '>' ? sign > 0 : sign >= 0;
}

function onlyWhole(form: Form): boolean {
  return [...form.terms.keys()].every(isWhole);
}

/** What makes the coefficients whole numbers without a common divisor. */
function coprimeFactor(coefficients: readonly Rational[]): Rational {
  const denominators = coefficients.reduce((all, one) => (all * one.d) / gcd(all, one.d), 1n);
  const common = coefficients.reduce((all, one) => gcd(all, (one.n * denominators) / one.d), 0n);
  return ratio(denominators, common);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
