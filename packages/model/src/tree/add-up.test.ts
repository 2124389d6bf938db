import { expect, test } from 'vitest';
import { rational } from '../exact/rational.js';
import { comesTo, uneven, type Addressed, type Summand } from './add-up.js';

const TYPES = ['xã', 'phường'];
const onlyFor = (...types: string[]): Addressed => ({
  kind: 'only',
  to: types.map((name) => ({ kind: 'type', name })),
});
const onlyWhen: Addressed = { kind: 'only', to: [{ kind: 'when' }] };

test.each<[string, readonly Addressed[], string]>([
  ['what nothing is said of', [], 'always'],
  ['what is for its type', [onlyFor('xã')], 'always'],
  ['what is for another type', [onlyFor('phường')], 'never'],
  ['what is not for its type', [{ kind: 'except', to: [{ kind: 'type', name: 'xã' }] }], 'never'],
  ['what a condition lets in', [onlyWhen], 'perhaps'],
  ['what a condition leaves out', [{ kind: 'except', to: [{ kind: 'when' }] }], 'perhaps'],
  ['what only a named unit has', [{ kind: 'only', to: [{ kind: 'unit', name: 'A' }] }], 'perhaps'],
  ['what a named unit has not', [{ kind: 'except', to: [{ kind: 'unit', name: 'A' }] }], 'always'],
  ['all statements together', [onlyWhen, onlyFor('phường')], 'never'],
])('a commune comes to %s', (_, statements, answer) => {
  expect(comesTo('xã', statements)).toBe(answer);
});

test('parts add up together, or for each type', () => {
  expect(sumTo('10', [part('6'), part('4', onlyFor('xã'))])).toBeUndefined();
  expect(sumTo('10', [part('10', onlyFor('xã')), part('10', onlyFor('phường'))])).toBeUndefined();
});

test('the type whose parts do not add up is named, with their sum', () => {
  expect(sumTo('10', [part('10', onlyFor('xã')), part('9', onlyFor('phường'))])).toEqual({
    sum: '9',
    unitType: 'phường',
  });
  expect(sumTo('10', [part('6'), part('5')])).toEqual({ sum: '11', unitType: undefined });
});

test('parts that hang on conditions may stand for each other, if some choice of them adds up', () => {
  const choices = (points: string) => [
    part('10', onlyFor('xã')),
    part('4', onlyFor('phường')),
    part(points, onlyFor('phường'), onlyWhen),
    part(points, onlyFor('phường'), onlyWhen),
  ];
  expect(sumTo('10', choices('6'))).toBeUndefined();
  expect(sumTo('10', choices('5'))).toEqual({ sum: '14', unitType: 'phường' });
});

test('more choices than are tried are let pass', () => {
  const many = Array.from({ length: 11 }, () => part('7', onlyFor('phường'), onlyWhen));
  expect(sumTo('10', [part('10', onlyFor('xã')), ...many])).toBeUndefined();
});

function part(points: string, ...statements: readonly Addressed[]): Summand {
  return { worth: rational(points), comesTo: (type) => comesTo(type, statements) };
}

function sumTo(whole: string, parts: readonly Summand[]) {
  const found = uneven(rational(whole), parts, TYPES);
  return found && { sum: found.sum.toFraction(), unitType: found.unitType };
}
