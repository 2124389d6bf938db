import { ONE, ZERO, floor, isInteger, ratio, type Rational } from '@cchc/model';
import {
  addConstant,
  evaluateForm,
  isConstant,
  isWhole,
  isZero,
  negateForm,
  scaleForm,
  textOfForm,
  textOfRational,
  type Form,
  type VariableId,
} from './form.js';

/** A linear form compared with zero. */
export interface Constraint {
  readonly form: Form;
  readonly relation: Relation;
}

/** A constraint in its normal form. */
export interface Tidied extends Constraint {
  /** Those with the same direction bound the same form; two equations are never alike. */
  readonly direction: string;
}

export type Relation = '>=' | '>' | '=';

/**
 * The tightest equal constraint in a normal form (coprime whole coefficients), or what it comes to
 * where nothing is unknown. Over whole numbers alone the constant is rounded inwards and `>` becomes
 * `>=`, so that `x > 4 and x < 5` has no room.
 */
export function tidy(constraint: Constraint | Tidied): Tidied | 'always' | 'never' {
  if ('direction' in constraint) return constraint;
  const { form, relation } = constraint;
  if (isConstant(form)) return holds(relation, form.constant) ? 'always' : 'never';
  const scaled = scaleForm(form, coprimeFactor(form));
  if (relation === '=') {
    const isPossible = !onlyWhole(scaled) || isInteger(scaled.constant);
    return isPossible ? tidied(scaled, relation) : 'never';
  }
  if (!onlyWhole(scaled)) return tidied(scaled, relation);
  const room = floor(scaled.constant);
  const constant = relation === '>' && isInteger(scaled.constant) ? room.sub(1) : room;
  return tidied({ constant, terms: scaled.terms }, '>=');
}

/** Exactly the cases the constraint excludes; `=` has two sides and is split by whoever needs it. */
export function opposite({ form, relation }: Constraint & { relation: '>=' | '>' }): Constraint {
  return { form: negateForm(form), relation: relation === '>' ? '>=' : '>' };
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

function tidied(form: Form, relation: Relation): Tidied {
  const terms = textOfForm({ constant: ZERO, terms: form.terms });
  const direction = relation === '=' ? `${terms}=${textOfRational(form.constant)}` : terms;
  return { form, relation, direction };
}

function holds(relation: Relation, value: Rational): boolean {
  if (isZero(value)) return relation !== '>';
  return relation !== '=' && value.s > 0n;
}

function onlyWhole(form: Form): boolean {
  for (const id of form.terms.keys()) if (!isWhole(id)) return false;
  return true;
}

/** What makes the coefficients whole numbers without a common divisor. */
function coprimeFactor({ terms }: Form): Rational {
  let [denominators, common] = [1n, 0n];
  for (const { d } of terms.values())
    if (d !== 1n) denominators = (denominators * d) / gcd(denominators, d);
  for (const { n, d } of terms.values()) {
    common = gcd(common, (n * denominators) / d);
    if (common === 1n) break;
  }
  return denominators === 1n && common === 1n ? ONE : ratio(denominators, common);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
