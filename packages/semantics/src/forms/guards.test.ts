import { expect, it } from 'vitest';
import {
  absent,
  both,
  branch,
  declareInput,
  either,
  guards,
  input,
  leaf,
  scoredLeaf,
} from '../../../../test/build-model/index.js';

const inputs = [declareInput('posted', 'yes-no'), declareInput('online', 'yes-no')];
const rule = guards(
  [
    branch(both(input('posted'), input('online')), '2'),
    branch(either(input('posted'), input('online')), '1'),
  ],
  { otherwise: '0' },
);
const at = (given: Record<string, string>, of = rule) =>
  scoredLeaf(leaf('1', of, { points: '2' }), { inputs: given }, { inputs });

it('takes the first branch that holds, else what is left', () => {
  expect(at({ posted: 'yes', online: 'yes' })).toBe('2/2 scored');
  expect(at({ posted: 'no', online: 'yes' })).toBe('1/2 scored');
  expect(at({ posted: 'no', online: 'no' })).toBe('0/2 scored');
});

it('does not mind a missing figure that was not looked at', () => {
  const first = guards([branch(input('posted'), '2'), branch(input('online'), '1')]);
  expect(at({ posted: 'yes' }, first)).toBe('2/2 scored');
  expect(at({ posted: 'no' }, first)).toBe('-/2 missing-input missing-input:online');
});

it('says so where no branch takes the case', () => {
  const gap = guards([branch(input('posted'), '2')]);
  const kept = guards([branch(input('posted'), '2')], { uncovered: absent('full') });
  expect(at({ posted: 'no' }, gap)).toBe('-/2 refused uncovered');
  expect(at({ posted: 'no' }, kept)).toBe('2/2 not-assessed absence:full:uncovered');
});
