import { ZERO, type Rational } from '@cchc/model';
import type { Tidied } from './constraint.js';
import type { VariableId } from './form.js';

/**
 * `8b ≤ a` with b at least 1 says what `7b < a` does: of bounds on a ÷ b on one side the tightest says all.
 * Without that, every band over a share would be remembered in every case behind it. Gives what of the
 * constraints is left beside a new one; undefined where they say the new one already.
 */
export function besideRatioBound(
  constraints: readonly Tidied[],
  added: Tidied,
): readonly Tidied[] | undefined {
  if (!isOfTwo(added)) return constraints;
  const least = leastValues(constraints);
  const left: Tidied[] = [];
  for (const one of constraints) {
    if (!isOfTwo(one)) left.push(one);
    else if (follows(added, one, least)) return undefined;
    else if (!follows(one, added, least)) left.push(one);
  }
  return left;
}

function isOfTwo({ form, relation }: Tidied): boolean {
  return form.terms.size === 2 && relation !== '=';
}

type Least = ReadonlyMap<VariableId, Rational>;

/** What unknowns are at least, where a constraint of theirs alone says so. */
function leastValues(constraints: readonly Tidied[]): Least {
  const least = new Map<VariableId, Rational>();
  for (const { form } of constraints) {
    const [only, ...others] = form.terms;
    if (!only || others.length > 0 || only[1].s < 0n) continue;
    const value = form.constant.neg().div(only[1]);
    const known = least.get(only[0]);
    if (!known || known.compare(value) < 0) least.set(only[0], value);
  }
  return least;
}

/** Whether `weak` holds wherever `strong` does: what it has more is never below zero. */
function follows(weak: Tidied, strong: Tidied, least: Least): boolean {
  for (const [id, by] of strong.form.terms) {
    const own = weak.form.terms.get(id);
    if (own?.s !== by.s) continue;
    const scale = by.div(own);
    const [other] = [...weak.form.terms.keys()].filter((one) => one !== id);
    const lowest = other === undefined ? undefined : least.get(other);
    const theirs = other === undefined ? undefined : strong.form.terms.get(other);
    if (other === undefined || !lowest || !theirs) continue;
    const more = (weak.form.terms.get(other) ?? ZERO).mul(scale).sub(theirs);
    if (more.s < 0n) continue;
    const rest = weak.form.constant.mul(scale).sub(strong.form.constant);
    const order = more.mul(lowest).add(rest).compare(ZERO);
    const isStrict = weak.relation === '>' && strong.relation === '>=';
    if (isStrict ? order > 0 : order >= 0) return true;
  }
  return false;
}
