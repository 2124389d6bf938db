import { expect, it } from 'vitest';
import {
  MAX,
  additive,
  calc,
  declareInput,
  each,
  fromMax,
  input,
  item,
  leaf,
  scoredLeaf,
} from '../../../../test/build-model/index.js';

const inputs = [
  declareInput('good', 'yes-no'),
  declareInput('n', 'integer'),
  declareInput('late', 'integer'),
];
const sum = additive(
  item('add', '0.1', { when: input('good') }),
  item('add', each('0.5', input('n')), { cap: '2' }),
  item('deduct', each('0.25', input('late'))),
);
const fromTop = fromMax(
  item('deduct', each('0.5', input('late'))),
  item('deduct', calc('0.5', '*', MAX), { when: input('good') }),
);

it.each([
  [{ good: 'yes', n: '1', late: '0' }, '0.6/3 scored'],
  [{ good: 'no', n: '1', late: '0' }, '0.5/3 scored'],
  [{ good: 'yes', n: '9', late: '1' }, '1.85/3 scored'],
  [{ good: 'no', n: '0', late: '1' }, '0/3 scored clamped:lowest'],
  [{ good: 'no', n: '0' }, '-/3 missing-input missing-input:late'],
])('adds up what counts, holds each item by its own cap: %o', (given, expected) => {
  const one = leaf('1', sum, { points: '3' });
  expect(scoredLeaf(one, { inputs: given }, { inputs })).toBe(expected);
});

it.each([
  [{ good: 'no', late: '0' }, '3/3 scored'],
  [{ good: 'no', late: '1' }, '2.5/3 scored'],
  [{ good: 'yes', late: '1' }, '1/3 scored'],
  [{ good: 'no', late: '9' }, '0/3 scored clamped:lowest'],
])('takes deductions off the points: %o', (given, expected) => {
  const one = leaf('1', fromTop, { points: '3' });
  expect(scoredLeaf(one, { inputs: given }, { inputs })).toBe(expected);
});

it('does not need the amount of an item whose condition does not hold', () => {
  const rule = additive(item('add', input('n'), { when: input('good') }));
  expect(scoredLeaf(leaf('1', rule), { inputs: { good: 'no' } }, { inputs })).toBe('0/10 scored');
});
