import type { Expression } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  MAX,
  NO,
  SUBJECT,
  YES,
  both,
  branch,
  calc,
  compare,
  day,
  declareInput,
  each,
  either,
  extreme,
  formula,
  guards,
  input,
  leaf,
  negative,
  not,
  scoredLeaf,
  text,
  unitIs,
  attribute,
  type UnitParts,
} from '../../../../test/build-model/index.js';

const inputs = [declareInput('x'), declareInput('gone', 'yes-no')];

function valueOf(expression: Expression, parts: UnitParts = {}): string {
  return scoredLeaf(leaf('1', formula(expression), { lowest: '-10' }), parts, { inputs });
}

function holds(condition: Expression, parts: UnitParts = {}): string {
  const rule = guards([branch(condition, '1')], { otherwise: '0' });
  return scoredLeaf(leaf('1', rule), parts, { inputs });
}

it.each<[string, Expression, string]>([
  ['thirds stay thirds', calc(calc('1', '/', '3'), '*', '3'), '1/10 scored'],
  ['a third', calc('1', '/', '3'), '1/3/10 scored'],
  ['tenths add up', calc(calc('0.1', '+', '0.2'), '-', '0.3'), '0/10 scored'],
  ['below zero', negative(calc('1', '/', '4')), '-0.25/10 scored'],
  ['points', calc(MAX, '-', '1'), '9/10 scored'],
  ['each', each('0.25', '3'), '0.75/10 scored'],
  ['largest', extreme('largest', '1', '3', '2'), '3/10 scored'],
  ['smallest', extreme('smallest', '2', '1', '3'), '1/10 scored'],
  ['days between', calc(day('2024-03-01'), '-', day('2024-02-28')), '2/10 scored'],
  ['a day moved', calc(calc(day('2025-12-31'), '+', '1'), '-', day('2025-12-31')), '1/10 scored'],
  ['no division by zero', calc('1', '/', '0'), '-/10 refused zero-denominator'],
  ['nothing to be the largest', extreme('largest'), '-/10 refused zero-denominator'],
  ['a text is no number', text('a'), '-/10 refused unsupported:mismatched-values'],
  [
    'no sum of a day and a day',
    calc(day('2025-01-01'), '+', day('2025-01-01')),
    '-/10 refused unsupported:mismatched-values',
  ],
  [
    'no half day',
    calc(day('2025-01-01'), '+', '0.5'),
    '-/10 refused unsupported:mismatched-values',
  ],
  ['no subject outside bands', SUBJECT, '-/10 refused unsupported:mismatched-values'],
])('%s', (_, expression, expected) => {
  expect(valueOf(expression)).toBe(expected);
});

it.each<[string, Expression, string]>([
  ['=', compare('0.5', '=', calc('1', '/', '2')), '1'],
  ['<>', compare('1', '<>', '1'), '0'],
  ['<', compare('1', '<', '2'), '1'],
  ['<=', compare('2', '<=', '2'), '1'],
  ['>', compare('2', '>', '2'), '0'],
  ['>=', compare(calc('1', '/', '3'), '>=', '0.3333'), '1'],
  ['days', compare(day('2024-12-31'), '<', day('2025-01-01')), '1'],
  ['yes and no', compare(YES, '=', not(NO)), '1'],
  ['not', not(YES), '0'],
])('compares by %s', (_, condition, expected) => {
  expect(holds(condition)).toBe(`${expected}/10 scored`);
});

it('does not order texts', () => {
  expect(holds(compare(text('a'), '<', text('b')))).toBe(
    '-/10 refused unsupported:mismatched-values',
  );
});

it('looks at the right side of "and" and "or" only where the left does not decide', () => {
  const gone = input('gone');
  expect(holds(both(NO, gone))).toBe('0/10 scored');
  expect(holds(either(YES, gone))).toBe('1/10 scored');
  expect(holds(both(YES, gone))).toBe('-/10 missing-input missing-input:gone');
  expect(holds(either(NO, gone))).toBe('-/10 missing-input missing-input:gone');
  expect(holds(both(gone, NO))).toBe('-/10 missing-input missing-input:gone');
});

it('knows a unit by its type, its name and its attributes, in NFC', () => {
  const nfd = (name: string) => name.normalize('NFD');
  expect(holds(unitIs('type', 'xã'), { type: nfd('xã') })).toBe('1/10 scored');
  expect(holds(unitIs('type', 'xã'), {})).toBe('0/10 scored');
  expect(holds(unitIs('unit', 'Minh Châu'), { name: nfd('Minh Châu') })).toBe('1/10 scored');
  expect(holds(unitIs('unit', 'U'), {})).toBe('1/10 scored');
  const region = compare(attribute('vùng'), '=', text('núi'));
  expect(holds(region, { attributes: { vùng: nfd('núi') } })).toBe('1/10 scored');
  expect(holds(region)).toBe('-/10 missing-input missing-input:vùng');
});
