import { ZERO, max, ratio, rational, type Rational } from '@cchc/model';
import type { End } from '../../linear/bounds.js';
import { negateForm } from '../../linear/form.js';
import { assume, type Case } from '../../symbolic/case.js';
import { constantQuotient, differenceForm, type Quotient } from '../../symbolic/quotient.js';
import { stretchOfQuotient } from '../../symbolic/stretch.js';
import type { DiffWitness, Extent } from '../change.js';
import type { Difference } from './differences.js';

/** A case of a difference, scored by both versions. */
export type Replay = (here: Case) => DiffWitness | undefined;

/** Cases are scored no more often than so for one end. */
const MOST_TRIES = 60;

/** Ends closer than this are not told apart: points are seldom given finer. */
const CLOSE = ratio(1n, 200n);

const HALF = ratio(1n, 2n);

/** What a case gains (loses, below zero); nothing where one of the versions gives no score. */
export function gainOf({ before, after }: DiffWitness): Rational {
  if (before.score === null || after.score === null) return ZERO;
  return rational(after.score).sub(rational(before.score));
}

/**
 * The case that gains (`sign` 1) or loses (−1) most, as far as rounding lets it be told. The formulas bound each difference; where whole
 * figures keep a bound from being reached, the reach is halved until nothing better is left.
 */
export function furthest(
  differences: readonly Difference[],
  shown: readonly DiffWitness[],
  sign: 1 | -1,
  replay: Replay,
): Extent | undefined {
  const size = (one: DiffWitness) => gainOf(one).mul(sign);
  let best: DiffWitness | undefined;
  for (const one of shown) take(one);
  let [tries, exact] = [MOST_TRIES, true];
  for (const { here, by, end } of byEnd(differences, sign)) {
    if (!end) exact = false;
    if (end && best && end.value.compare(size(best)) <= 0) break;
    if (end?.inclusive && reached(equalTo(here, by, end.value.mul(sign)))) continue;
    let low = best ? size(best) : ZERO;
    let high = end?.value ?? low.add(1);
    while (high.sub(low).compare(CLOSE) > 0 && exact) {
      const middle = low.add(high).mul(HALF);
      const found = reached(atLeast(here, by, middle, sign));
      if (found) low = max(middle, size(found));
      else high = middle;
      if (tries <= 0) exact = false;
    }
  }
  return best && { case: best, exact };

  function reached(part: Case | undefined): DiffWitness | undefined {
    tries--;
    const found = part && replay(part);
    if (found) take(found);
    return found;
  }

  function take(one: DiffWitness): void {
    if (size(one).compare(best ? size(best) : ZERO) > 0) best = one;
  }
}

interface Reach {
  readonly here: Case;
  readonly by: Quotient;
  /** How far the difference goes in the direction asked for; absent where nothing bounds it. */
  readonly end: End | undefined;
}

/** Differences in the direction asked for, those that may go furthest first. */
function byEnd(differences: readonly Difference[], sign: 1 | -1): readonly Reach[] {
  const reaches = differences.flatMap(({ by, here }): Reach[] => {
    const stretch = by && stretchOfQuotient(here, by);
    if (!by || !stretch) return [];
    const { from, to } = stretch;
    const end = sign > 0 ? to : from && { ...from, value: from.value.neg() };
    return !end || end.value.compare(ZERO) > 0 ? [{ here, by, end }] : [];
  });
  return reaches.sort((a, b) =>
    a.end && b.end ? b.end.value.compare(a.end.value) : a.end ? 1 : -1,
  );
}

function equalTo(here: Case, by: Quotient, value: Rational): Case | undefined {
  const form = differenceForm(by, constantQuotient(value));
  return form && assume(here, { form, relation: '=' });
}

function atLeast(here: Case, by: Quotient, value: Rational, sign: 1 | -1): Case | undefined {
  const form = differenceForm(by, constantQuotient(value.mul(sign)));
  return form && assume(here, { form: sign > 0 ? form : negateForm(form), relation: '>=' });
}
