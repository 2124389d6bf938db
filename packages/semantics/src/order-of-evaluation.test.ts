import { nowhere as at } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  TOTAL,
  absent,
  block,
  branch,
  by,
  calc,
  declareInput,
  formula,
  grade,
  grading,
  group,
  guards,
  inShort,
  input,
  leaf,
  population,
  ranking,
  remainingGrade,
  rescaledTo,
  rulebook,
  scored,
  totalIn,
  unit,
} from '../../../test/build-model/index.js';

/** Every step matters: each line below would come out otherwise if the step before it were skipped or moved. */
const book = rulebook(
  [
    group('I', [
      leaf('1', formula(calc(input('x'), '/', '3')), { points: '4' }),
      leaf('2', guards([branch(input('none'), rescaledTo('I'))], { otherwise: '2' }), {
        points: '4',
      }),
    ]),
    group('II', [
      leaf('3', formula('1.005'), { points: '2' }),
      leaf('4', guards([branch(input('none'), absent('left-out'))], { otherwise: '1' }), {
        points: '2',
      }),
    ]),
  ],
  {
    inputs: [declareInput('x'), declareInput('none', 'yes-no'), declareInput('bad', 'yes-no')],
    rounding: { kind: 'rules', levels: [{ level: 'subcriterion', digits: 2 }], total: 1 },
    blocks: [
      block('bonus', [leaf('b', formula('2'), { level: 'item' })], { most: '0.5' }),
      block('penalty', [leaf('p', formula('0.25'), { level: 'item' })], { most: '1' }),
    ],
    grading: grading({
      grades: [grade('A', totalIn('9', '')), grade('B', totalIn('5', '')), remainingGrade('C')],
      downgrades: [{ steps: 1, when: input('bad'), at }],
      quotas: [{ grade: 'A', most: { count: 1 }, per: 'all', at }],
    }),
    ranking: ranking({ keys: [by(TOTAL)] }),
  },
);

const [first, second, third, fourth] = scored(
  book,
  population([
    unit('over', { inputs: { x: '13', none: 'yes', bad: 'no' } }),
    unit('third', { inputs: { x: '10', none: 'no', bad: 'no' } }),
    unit('bad', { inputs: { x: '12', none: 'yes', bad: 'yes' } }),
    unit('silent', { inputs: { none: 'yes', bad: 'no' } }),
  ]),
).map(inShort);

it('holds a leaf within its range, rounds it, rescales its group', () => {
  // 13/3 is held at 4, then 4 of 4 stands for 8.
  expect(first?.node('1')).toBe('4.00/4 scored clamped:points');
  expect(first?.node('I')).toBe('8/8 scored');
  // 10/3 is rounded before it is added.
  expect(second?.node('1')).toBe('3.33/4 scored');
  expect(second?.node('I')).toBe('5.33/8 scored');
});

it('leaves out what is not assessed, then adds bonus, takes penalty, rounds the total', () => {
  // 8 + 1.01 + 0.5 − 0.25 = 9.26
  expect(first?.node('II')).toBe('1.01/2 scored');
  expect(first?.total).toBe('9.3/10 scored');
  expect([first?.bonus, first?.penalty]).toEqual(['0.5', '0.25']);
  // 5.33 + 2.01 + 0.25 = 7.59
  expect(second?.total).toBe('7.6/12 scored');
});

it('grades by the rounded total, then downgrades, then applies quotas to what is left', () => {
  // Both have 9.3, but the one that is downgraded takes no place of the quota.
  expect(third?.total).toBe('9.3/10 scored');
  expect(third?.grade).toBe('B by downgrade');
  expect(first?.grade).toBe('A by band');
  expect(second?.grade).toBe('B by band');
});

it('ranks last, by the total and not by the grade', () => {
  expect([first, second, third, fourth].map((one) => one?.rank)).toEqual([
    '1 ranked',
    '3 ranked',
    '1 ranked',
    'awaiting-score',
  ]);
});

it('says of a unit that waits what it has so far, and gives it neither grade nor rank', () => {
  expect(fourth?.total).toBe('-/10 incomplete part:I');
  expect(fourth?.soFar).toBe('1.26');
  expect(fourth?.grade).toBe('awaiting-score');
});
