import type { Expression } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  MAX,
  calc,
  declareInput,
  formula,
  inShort,
  input,
  leaf,
  over,
  population,
  rulebook,
  scoreOf,
  scored,
  unit,
} from '../../../../test/build-model/index.js';

const inputs = [declareInput('x')];
const units = population([
  unit('A', { block: 'xã', inputs: { x: '2' } }),
  unit('B', { block: 'xã', inputs: { x: '6' } }),
  unit('C', { block: 'phường', inputs: { x: '6' } }),
  unit('D', { block: 'phường' }),
]);

function valuesOf(expression: Expression): readonly string[] {
  const book = rulebook([leaf('1', formula(input('x'))), leaf('2', formula(expression))], {
    inputs,
  });
  return scored(book, units).map((one) => inShort(one).node('2').replace('/10 scored', ''));
}

const MISSING = '-/10 missing-input missing-input:x';

it.each<[string, Expression, readonly string[]]>([
  ['a mean', over('mean', input('x')), ['14/3', '14/3', '14/3', '14/3']],
  ['a mean of the block', over('mean', input('x'), 'block'), ['4', '4', '6', '6']],
  ['the largest', over('largest', input('x')), ['6', '6', '6', '6']],
  ['the smallest of the block', over('smallest', input('x'), 'block'), ['2', '2', '6', '6']],
  ['a sum of scores', over('sum', scoreOf('1'), 'block'), ['8', '8', '6', '6']],
  [
    'a sum of what stands in the leaf',
    over('sum', calc(input('x'), '/', MAX)),
    ['1.4', '1.4', '1.4', '1.4'],
  ],
  ['places from the top', over('rank-from-high', input('x')), ['3', '1', '1', MISSING]],
  ['places from the bottom', over('rank-from-low', input('x')), ['1', '2', '2', MISSING]],
  ['min-max', over('min-max', input('x')), ['0', '1', '1', MISSING]],
  ['min-max in reverse', over('min-max-reverse', input('x')), ['1', '0', '0', MISSING]],
  ['a share', over('share', input('x')), ['1/7', '3/7', '3/7', MISSING]],
])('gives %s, units without a value left out', (_, expression, expected) => {
  expect(valuesOf(expression)).toEqual(expected);
});

it('has no spread among equals, and no mean of nobody', () => {
  expect(valuesOf(over('min-max', input('x'), 'block'))[2]).toBe('-/10 refused zero-denominator');
  const nobody = population([unit('A'), unit('B')]);
  const book = rulebook([leaf('1', formula(over('mean', input('x'))))], { inputs });
  expect(scored(book, nobody).map((one) => inShort(one).node('1'))).toEqual([
    '-/10 refused zero-denominator',
    '-/10 refused zero-denominator',
  ]);
});

it('checks bounds over the population, even those that hang on what they bound', () => {
  const book = rulebook([leaf('1', formula(input('x')))], {
    inputs: [
      declareInput('x', 'number', { atMost: over('largest', input('y')) }),
      declareInput('y'),
    ],
  });
  const some = population([
    unit('A', { inputs: { x: '5', y: '3' } }),
    unit('B', { inputs: { x: '5', y: '5' } }),
    unit('C', { inputs: { x: '6', y: '4' } }),
  ]);
  expect(scored(book, some).map((one) => inShort(one).node('1'))).toEqual([
    '5/10 scored',
    '5/10 scored',
    '-/10 refused refused-input:x:above-highest:6:5',
  ]);
  const itself = rulebook([leaf('1', formula(input('x')))], {
    inputs: [declareInput('x', 'number', { atMost: over('mean', input('x')) })],
  });
  expect(scored(itself, some).map((one) => inShort(one).node('1'))).toEqual([
    '5/10 scored',
    '5/10 scored',
    '6/10 scored',
  ]);
});

it('works a figure over all units out once, not once a unit', () => {
  const chain = over('sum', over('sum', over('sum', input('x'))));
  const book = rulebook([leaf('1', formula(chain, '1'))], { inputs });
  const many = population(
    Array.from({ length: 400 }, (_, index) => unit(`${index}`, { inputs: { x: '1' } })),
  );
  expect(scored(book, many)).toHaveLength(400);
}, 5_000);
