import { nowhere as at, type Quota } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  declareInput,
  formula,
  grade,
  grading,
  inShort,
  input,
  leaf,
  population,
  remainingGrade,
  rulebook,
  scored,
  totalIn,
  unit,
} from '../../../../test/build-model/index.js';

const quota = (name: string, most: Quota['most'], per: Quota['per'] = 'all'): Quota => ({
  grade: name,
  most,
  per,
  at,
});

/** The grades of units with these totals; `-` hands nothing in, `7 x` is in block `x`. */
function grades(totals: readonly string[], ...quotas: readonly Quota[]): string {
  const book = rulebook([leaf('1', formula(input('x')))], {
    inputs: [declareInput('x')],
    grading: grading({
      grades: [grade('A', totalIn('8', '')), grade('B', totalIn('5', '')), remainingGrade('C')],
      quotas,
    }),
  });
  const units = totals.map((total, index) => {
    const [x = '', block = ''] = total.split(' ');
    return unit(`${index}`, { block, inputs: x === '-' ? {} : { x } });
  });
  const letters = scored(book, population(units)).map((one) =>
    inShort(one).grade?.replace(' by ', '/'),
  );
  return letters.map((one) => one?.replace('/band', '').replace('/quota', "'")).join(' ');
}

it.each<[string, readonly string[], Quota['most'], string]>([
  ['room for all', ['9', '8'], { count: 2 }, 'A A'],
  ['highest first', ['8', '9'], { count: 1 }, "B' A"],
  ['a tie within the limit', ['9', '9', '8'], { count: 2 }, "A A B'"],
  ['a tie that straddles the limit is out whole', ['9', '8', '8'], { count: 2 }, "A B' B'"],
  ['a tie at the top that does not fit', ['9', '9'], { count: 1 }, "B' B'"],
  [
    'who stands behind a tie that is out is out',
    ['9', '8.5', '8.5', '8'],
    { count: 2 },
    "A B' B' B'",
  ],
  ['a share is rounded down', ['9', '8', '1', '1', '1'], { share: '0.39' }, "A B' C C C"],
  [
    'a share of all units, also of those that wait',
    ['9', '8', '-', '-'],
    { share: '0.5' },
    'A A awaiting-score awaiting-score',
  ],
  ['no room', ['9'], { count: 0 }, "B'"],
])('%s', (_, totals, most, expected) => {
  expect(grades(totals, quota('A', most))).toBe(expected);
});

it('who is left out of one competes in the next, whatever order they are written in', () => {
  const both = [quota('B', { count: 1 }), quota('A', { count: 1 })];
  expect(grades(['9', '8', '6'], ...both)).toBe("A B' C'");
});

it('counts in each block by itself', () => {
  const totals = ['9 x', '8 x', '8 y', '1 y'];
  expect(grades(totals, quota('A', { share: '0.5' }, 'block'))).toBe("A B' A C");
  expect(grades(totals, quota('A', { share: '0.5' }))).toBe("A B' B' C");
});

it('cannot push below the last grade', () => {
  expect(grades(['1', '2'], quota('C', { count: 0 }))).toBe('C C');
});

it('rounds a share of few units down to no less than the least', () => {
  const share = quota('A', { share: '0.3' });
  expect(grades(['9', '8'], share)).toBe("B' B'");
  expect(grades(['9', '8'], { ...share, least: 1 })).toBe("A B'");
  expect(grades(['9', '8 x'], { ...share, least: 1, per: 'block' })).toBe('A A');
});
