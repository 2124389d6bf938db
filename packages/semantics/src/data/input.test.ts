import { type Datum, type Input } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  calc,
  compare,
  day,
  declareInput,
  define,
  definition,
  formula,
  guards,
  branch,
  input,
  leaf,
  lift,
  rulebook,
  scoredLeaf,
  scoredUnit,
  text,
  unit,
  population,
  scored,
  inShort,
  type Texts,
} from '../../../../test/build-model/index.js';

const scoreOf = (inputs: readonly Input[], given: Texts, of = input('x')) =>
  scoredLeaf(leaf('1', formula(of)), { inputs: given }, { inputs });

it.each<[Input['type']['kind'] & ('number' | 'integer' | 'ratio'), string, string]>([
  ['number', '0.123456', '0.123456/10 scored'],
  ['number', '0.1234567', '-/10 refused refused-input:x:too-fine:0.1234567'],
  ['number', '999999999.999999', '10/10 scored clamped:points'],
  ['number', '1000000000', '-/10 refused refused-input:x:above-highest'],
  ['number', '-1', '-/10 refused refused-input:x:below-lowest:-1:0'],
  ['number', '1,5', '-/10 refused refused-input:x:unreadable'],
  ['integer', '3', '3/10 scored'],
  ['integer', '3.0', '3/10 scored'],
  ['integer', '1000000000000000', '-/10 refused refused-input:x:above-highest'],
  ['integer', '3.5', '-/10 refused refused-input:x:too-fine:3.5'],
  ['ratio', '1', '1/10 scored'],
  ['ratio', '1.001', '-/10 refused refused-input:x:above-highest:1.001:1'],
])('reads %s %s', (kind, x, expected) => {
  expect(scoreOf([declareInput('x', kind)], { x })).toBe(expected);
});

it('is missing where it was not handed in, and refused as the reader of the data refused it', () => {
  const unreadable: Datum = { kind: 'refused', text: '#N/A', why: 'unreadable' };
  expect(scoreOf([declareInput('x')], {})).toBe('-/10 missing-input missing-input:x');
  expect(scoreOf([declareInput('x')], { x: unreadable })).toBe(
    '-/10 refused refused-input:x:unreadable',
  );
});

it('takes stated bounds in place of those of the type', () => {
  const wide = declareInput('x', 'ratio', { atLeast: lift('-1'), atMost: lift('2') });
  expect(scoreOf([wide], { x: '1.5' })).toBe('1.5/10 scored');
  expect(scoreOf([wide], { x: '-0.5' })).toBe('0/10 scored clamped:lowest');
  expect(scoreOf([wide], { x: '2.01' })).toBe('-/10 refused refused-input:x:above-highest:2.01:2');
});

it('checks the resolution', () => {
  const fine = declareInput('x', 'number', { resolution: '0.05' });
  expect(scoreOf([fine], { x: '0.15' })).toBe('0.15/10 scored');
  expect(scoreOf([fine], { x: '0.16' })).toBe('-/10 refused refused-input:x:too-fine:0.16');
});

it('checks a bound that is another figure, if that one is there', () => {
  const done = declareInput('x', 'integer', { atMost: input('given') });
  const given = declareInput('given', 'integer', { atMost: lift('100') });
  expect(scoreOf([done, given], { x: '5', given: '4' })).toBe(
    '-/10 refused refused-input:x:above-highest:5:4',
  );
  expect(scoreOf([done, given], { x: '5' })).toBe('5/10 scored');
  expect(scoreOf([done, given], { x: '200', given: '101' })).toBe('10/10 scored clamped:points');
});

it('checks bounds that refer to each other against what was handed in', () => {
  const low = declareInput('x', 'number', { atMost: input('y') });
  const high = declareInput('y', 'number', { atLeast: input('x') });
  expect(scoreOf([low, high], { x: '2', y: '3' })).toBe('2/10 scored');
  expect(scoreOf([low, high], { x: '3', y: '2' })).toBe(
    '-/10 refused refused-input:x:above-highest:3:2',
  );
  expect(scoreOf([low, high], { x: '3', y: '2' }, input('y'))).toBe(
    '-/10 refused refused-input:y:below-lowest:2:3',
  );
});

it('reads days and options, in NFC and NFD', () => {
  const inputs = [declareInput('on', 'date'), declareInput('how', ['tốt', 'xấu'])];
  const rule = guards([
    branch(compare(input('on'), '>', day('2025-01-31')), '1'),
    branch(compare(input('how'), '=', text('tốt')), '2'),
    branch(compare(input('how'), '<>', text('tốt')), '3'),
  ]);
  const at = (given: Texts) => scoredLeaf(leaf('1', rule), { inputs: given }, { inputs });
  expect(at({ on: '2025-02-01' })).toBe('1/10 scored');
  expect(at({ on: '2025-01-31', how: 'tốt'.normalize('NFD') })).toBe('2/10 scored');
  expect(at({ on: '2025-01-31', how: 'xấu' })).toBe('3/10 scored');
  expect(at({ on: '2025-02-30' })).toBe('-/10 refused refused-input:on:unreadable');
  expect(at({ on: '2025-01-01', how: 'vừa' })).toBe(
    '-/10 refused refused-input:how:unknown-option',
  );
});

it('takes one figure for all units', () => {
  const inputs = [declareInput('x', 'number', { shared: true })];
  const book = rulebook([leaf('1', formula(input('x')))], { inputs });
  const units = scored(book, population([unit('A'), unit('B')], { x: '4' }));
  expect(units.map((one) => inShort(one).node('1'))).toEqual(['4/10 scored', '4/10 scored']);
});

it('takes from an earlier round what a later one does not restate, and nothing from a later one', () => {
  const inputs = [declareInput('x'), declareInput('y')];
  const book = rulebook([leaf('1', formula(calc(input('x'), '+', input('y'))))], { inputs });
  const parts = {
    earlier: { self: { x: '1', y: '1' }, appraisal: { x: '2' } },
    inputs: { y: '5' },
  };
  expect(scoredUnit(book, parts, 'self').node('1')).toBe('2/10 scored');
  expect(scoredUnit(book, parts, 'appraisal').node('1')).toBe('3/10 scored');
  expect(scoredUnit(book, parts).node('1')).toBe('7/10 scored');
});

it('names what a definition lacks', () => {
  const declared = {
    inputs: [declareInput('x')],
    definitions: [define('twice', calc(input('x'), '*', '2'))],
  };
  const one = leaf('1', formula(definition('twice')));
  expect(scoredLeaf(one, { inputs: { x: '2' } }, declared)).toBe('4/10 scored');
  expect(scoredLeaf(one, {}, declared)).toBe('-/10 missing-input missing-input:x');
});
