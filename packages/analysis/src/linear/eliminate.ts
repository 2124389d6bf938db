import { ZERO } from '@cchc/model';
import { addForms, scaleForm, type Form, type VariableId } from './form.js';
import { isTighter, tidy, type Constraint, type Tidied } from './constraint.js';

/**
 * Past this many constraints the rest is forgotten. Forgetting only makes more cases seem possible,
 * and a case is believed only once it was built and met every constraint.
 */
const MOST_CONSTRAINTS = 300;

/**
 * Fourier–Motzkin elimination of one unknown: constraints over the others that hold exactly where
 * some rational value of the unknown meets all of `constraints`; undefined where none does. Over
 * whole numbers the result may allow more than it should, never less.
 */
export function eliminate(
  constraints: readonly Constraint[],
  id: VariableId,
): readonly Tidied[] | undefined {
  const [about, rest] = split(constraints, id);
  const equation = about.find((constraint) => constraint.relation === '=');
  const combined = equation
    ? about.filter((one) => one !== equation).map((one) => substitute(one, equation, id))
    : combineSides(about, id);
  return simplify([...rest, ...combined])?.slice(0, MOST_CONSTRAINTS);
}

/** Normal forms without repetition, or undefined where one of them cannot hold. */
export function simplify(constraints: readonly Constraint[]): readonly Tidied[] | undefined {
  const tightest = new Map<string, Tidied>();
  for (const constraint of constraints) {
    const tidied = tidy(constraint);
    if (tidied === 'never') return undefined;
    if (tidied === 'always') continue;
    const known = tightest.get(tidied.direction);
    if (known === undefined || isTighter(tidied, known)) tightest.set(tidied.direction, tidied);
  }
  return [...tightest.values()];
}

export function split(
  constraints: readonly Constraint[],
  id: VariableId,
): readonly [about: readonly Constraint[], rest: readonly Constraint[]] {
  const about = constraints.filter(({ form }) => form.terms.has(id));
  const rest = constraints.filter(({ form }) => !form.terms.has(id));
  return [about, rest];
}

function substitute(constraint: Constraint, equation: Constraint, id: VariableId): Constraint {
  const factor = coefficient(constraint, id).div(coefficient(equation, id));
  const form = addForms(constraint.form, scaleForm(equation.form, factor.neg()));
  return { form, relation: constraint.relation };
}

/** Each lower bound of the unknown lies below each upper bound. */
function combineSides(about: readonly Constraint[], id: VariableId): readonly Constraint[] {
  const lower = about.filter((one) => coefficient(one, id).s > 0n);
  const upper = about.filter((one) => coefficient(one, id).s < 0n);
  return lower.flatMap((low) =>
    upper.map((high): Constraint => {
      const strict = low.relation === '>' || high.relation === '>';
      return { form: withoutUnknown(low.form, high.form, id), relation: strict ? '>' : '>=' };
    }),
  );
}

function withoutUnknown(low: Form, high: Form, id: VariableId): Form {
  const [up, down] = [low.terms.get(id) ?? ZERO, high.terms.get(id) ?? ZERO];
  return addForms(scaleForm(low, down.neg()), scaleForm(high, up));
}

function coefficient({ form }: Constraint, id: VariableId) {
  return form.terms.get(id) ?? ZERO;
}
