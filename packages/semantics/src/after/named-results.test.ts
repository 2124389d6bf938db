import { nowhere as at, type Rulebook } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  TOTAL,
  calc,
  compare,
  declareInput,
  formula,
  input,
  leaf,
  over,
  population,
  rulebook,
  scored,
  scoredUnit,
  unit,
} from '../../../../test/build-model/index.js';

const inputs = [declareInput('x')];
const share = calc(TOTAL, '/', over('sum', TOTAL));

it('works results out of totals last, rounded where it is said', () => {
  const book: Rulebook = rulebook([leaf('1', formula(input('x')))], {
    inputs,
    results: [
      { name: 'vốn', value: calc('100', '*', share), digits: 2, at },
      { name: 'phần', value: share, at },
    ],
  });
  const units = population([
    unit('A', { inputs: { x: '1' } }),
    unit('B', { inputs: { x: '2' } }),
    unit('C'),
  ]);
  expect(scored(book, units).map(({ results }) => results?.map(({ value }) => value))).toEqual([
    ['33.33', '1/3'],
    ['66.67', '2/3'],
    [null, null],
  ]);
});

it('rescales what is left of the fields, if the condition holds', () => {
  const rest = leaf('2', '5', {
    applies: [{ kind: 'except', to: [{ kind: 'type', name: 'sở' }], at }],
  });
  const book = (when?: Parameters<typeof compare>[0]): Rulebook =>
    rulebook([leaf('1', formula(input('x'))), rest], {
      inputs,
      rescaleTotal: { to: '100', ...(when ? { when: compare(when, '>', '3') } : {}) },
    });
  const of = (handed: string, type: string) => ({ type, inputs: { x: handed } });
  expect(scoredUnit(book(), of('4', 'sở')).total).toBe('40/100 scored');
  expect(scoredUnit(book(), of('4', 'xã')).total).toBe('45/100 scored');
  expect(scoredUnit(book(input('x')), of('3', 'sở')).total).toBe('3/10 scored');
});

it('takes scores of another round', () => {
  const before = { kind: 'round-score', round: 'self', node: '1', at } as const;
  const book = rulebook([leaf('1', formula(input('x'))), leaf('2', formula(before))], { inputs });
  const both = scoredUnit(book, { inputs: { x: '3' }, earlier: { self: { x: '2' } } });
  expect([both.node('1'), both.node('2')]).toEqual(['3/10 scored', '2/10 scored']);
  expect(scoredUnit(book, { inputs: { x: '3' } }).node('2')).toBe('-/10 incomplete part:1');
});
