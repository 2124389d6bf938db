import { expect, it } from 'vitest';
import type { Expression } from './rules/expression.js';
import { takersOf, type Taker } from './takers.js';
import { nowhere } from './text/place.js';

const at = nowhere;
const isA = (name: string, by: 'type' | 'unit' = 'type'): Expression => ({
  kind: 'unit-is',
  by,
  name,
  at,
});
const book = (
  code: string,
  unitTypes: readonly string[],
  ...to: [string, Expression][]
): Taker => ({
  code,
  unitTypes,
  standIns: to.map(([other, when]) => ({ code: other, when, at })),
});
const takers = (books: readonly Taker[], type: string, id = 'A') =>
  takersOf(books, { id, type }).map(({ code }) => code);

const either: Expression = {
  kind: 'logic',
  operator: 'or',
  left: isA('đô thị'),
  right: isA('Tân Lập', 'unit'),
  at,
};
const books = [book('X', ['xã', 'đô thị'], ['P', either]), book('P', ['phường'])];

it('is the rulebook for the type, or the one that stands in', () => {
  expect(takers(books, 'xã')).toEqual(['X']);
  expect(takers(books, 'phường')).toEqual(['P']);
  expect(takers(books, 'đô thị')).toEqual(['P']);
  expect(takers(books, 'xã', 'Tân Lập')).toEqual(['P']);
  expect(takers(books, 'sở')).toEqual([]);
});

it('is one rulebook where a type that two are for is handed on', () => {
  expect(takers([book('X', ['xã'], ['P', isA('xã')]), book('P', ['xã'])], 'xã')).toEqual(['P']);
  expect(takers([book('X', ['xã']), book('P', ['xã'])], 'xã')).toEqual(['X', 'P']);
});

it('follows stand-ins of stand-ins, and takes nobody in a circle', () => {
  const chain = [book('X', ['xã'], ['P', isA('xã')]), book('P', [], ['S', isA('xã')])];
  expect(takers([...chain, book('S', [])], 'xã')).toEqual(['S']);
  expect(takers([...chain, book('S', [], ['X', isA('xã')])], 'xã')).toEqual([]);
});

it('asks nothing where there is one rulebook', () => {
  expect(takers([book('X', ['xã'])], 'sở')).toEqual(['X']);
});
