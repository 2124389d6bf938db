import { expect, it } from 'vitest';
import {
  calc,
  declareInput,
  define,
  definition,
  formula,
  input,
  leaf,
  population,
  rulebook,
  scoredLeaf,
  unit,
} from '../../../../test/build-model/index.js';
import { explain } from '../explain.js';

const CHAIN = 60;
const declared = { inputs: [declareInput('x', 'number')] };
const doubled = Array.from({ length: CHAIN }, (_, step) => {
  const before = step === 0 ? input('x') : definition(`a${String(step)}`);
  return define(`a${String(step + 1)}`, calc(before, '+', before));
});
const last = definition(`a${String(CHAIN)}`);

it('works each definition out once, however often the next one uses it', () => {
  const rule = formula(calc(last, '/', String(2n ** BigInt(CHAIN))));
  const book = leaf('1', rule);
  const parts = { ...declared, definitions: doubled };
  expect(scoredLeaf(book, { inputs: { x: '3' } }, parts)).toBe('3/10 scored');
  const all = explain(
    rulebook([book], parts),
    population([unit('U', { inputs: { x: '3' } })]),
    'U',
  );
  const uses = all?.nodes.find(({ node }) => node === '1')?.uses ?? [];
  expect(uses.map(({ name }) => name)).toEqual(['x', ...doubled.map(({ name }) => name)]);
});

it('checks a bound once, however often the bound before it refers to it', () => {
  const inputs = Array.from({ length: 40 }, (_, step) => {
    const next = input(`x${String(step + 1)}`);
    return declareInput(`x${String(step)}`, 'number', { atMost: calc(next, '+', next) });
  });
  const rule = leaf('1', formula(input('x0')));
  expect(scoredLeaf(rule, { inputs: { x0: '3' } }, { inputs })).toBe('3/10 scored');
  const given = Object.fromEntries(inputs.map(({ name }) => [name, '3']));
  expect(scoredLeaf(rule, { inputs: given }, { inputs })).toBe('3/10 scored');
});
