import { ZERO, ratio } from '@cchc/model';
import { negateForm } from '../../linear/form.js';
import { assume, type Case } from '../../symbolic/case.js';
import { constantQuotient, differenceForm } from '../../symbolic/quotient.js';
import { stretchOfQuotient } from '../../symbolic/stretch.js';
import type { Difference } from './differences.js';

/** The cases at the far end of the largest differences: where that is not reached, close to it. */
export function endsOf(differences: readonly Difference[], sign: 1 | -1): readonly Case[] {
  const ends = differences.flatMap(({ by, here }) => {
    const stretch = by && stretchOfQuotient(here, by);
    const end = sign > 0 ? stretch?.to : stretch?.from;
    return by && end && end.value.mul(sign).compare(ZERO) > 0 ? [{ by, here, end }] : [];
  });
  return ends
    .sort((a, b) => b.end.value.mul(sign).compare(a.end.value.mul(sign)))
    .slice(0, 2)
    .flatMap(({ by, here, end }) => {
      const near = end.inclusive ? end.value : end.value.mul(ratio(999n, 1000n));
      const distance = differenceForm(by, constantQuotient(near));
      if (!distance) return [];
      const exact = end.inclusive ? assume(here, { form: distance, relation: '=' }) : undefined;
      const form = sign > 0 ? distance : negateForm(distance);
      return exact ?? assume(here, { form, relation: '>=' }) ?? [];
    });
}
