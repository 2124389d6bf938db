import { nowhere as at, type Ranking } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  TOTAL,
  by,
  declareInput,
  formula,
  inShort,
  input,
  leaf,
  over,
  population,
  ranking,
  rulebook,
  scored,
  unit,
  calc,
  type Texts,
} from '../../../../test/build-model/index.js';

const inputs = [declareInput('x'), declareInput('y'), declareInput('on', 'date')];

function ranks(
  units: readonly (Texts & { readonly block?: string })[],
  parts: Partial<Ranking> = {},
) {
  const book = rulebook([leaf('1', formula(input('x')))], { inputs, ranking: ranking(parts) });
  const all = units.map(({ block = '', ...given }, index) =>
    unit(`${index}`, { block, inputs: given }),
  );
  return scored(book, population(all)).map((one) => inShort(one).rank?.replace(' ranked', ''));
}

const totals = (...xs: readonly string[]) => xs.map((x) => ({ x }));

it('ranks 1-2-2-4', () => {
  expect(ranks(totals('9', '7', '8', '8'))).toEqual(['1', '4', '2', '2']);
});

it('measures a tie from its first unit', () => {
  const tolerance = '0.001';
  expect(ranks(totals('9', '8.9995', '8.999', '8.9985', '8.5'), { tolerance })).toEqual([
    '1',
    '1',
    '1',
    '4',
    '5',
  ]);
});

it('breaks ties by the next keys, exactly, highest or lowest first', () => {
  const units = [
    { x: '9', y: '3' },
    { x: '8.999', y: '1' },
    { x: '8.9995', y: '1.0001' },
  ];
  const keys = [by(TOTAL), by(input('y'), 'lowest')];
  expect(ranks(units, { keys, tolerance: '0.001' })).toEqual(['3', '1', '2']);
});

it('ranks in each block, or over all', () => {
  const units = [
    { x: '9', block: 'xã' },
    { x: '8', block: 'xã' },
    { x: '7', block: 'phường' },
  ];
  expect(ranks(units, { per: 'block' })).toEqual(['1', '2', '1']);
  expect(ranks(units)).toEqual(['1', '2', '3']);
});

it('leaves a tie to the authority that decides it', () => {
  const keys = [by(TOTAL), { kind: 'authority', authority: 'Hội đồng', at } as const];
  expect(ranks(totals('9', '8', '8', '7'), { keys })).toEqual([
    '1',
    '2 awaiting-decision',
    '2 awaiting-decision',
    '4',
  ]);
});

it('gives no place to a unit without a total, or without a value of the first key', () => {
  expect(ranks([{ y: '1' }, { x: '8' }])).toEqual(['awaiting-score', '1']);
  expect(ranks([{ x: '9' }, { x: '8', y: '1' }], { keys: [by(input('y'))] })).toEqual([
    'awaiting-score',
    '1',
  ]);
});

it('puts a unit without a value of a later key after those it is tied with', () => {
  const units = [{ x: '8' }, { x: '8', y: '1' }, { x: '7' }];
  expect(ranks(units, { keys: [by(TOTAL), by(input('y'))] })).toEqual(['2', '1', '3']);
});

it('orders days, and whatever can be worked out', () => {
  const units = [
    { x: '8', on: '2025-03-02' },
    { x: '7', on: '2025-03-01' },
  ];
  expect(ranks(units, { keys: [by(input('on'), 'lowest')] })).toEqual(['2', '1']);
  const share = calc(input('x'), '/', over('sum', input('x')));
  expect(ranks(units, { keys: [by(share)] })).toEqual(['1', '2']);
});
