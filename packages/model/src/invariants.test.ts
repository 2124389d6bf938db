import { expect, it } from 'vitest';
import {
  calc,
  declareInput,
  define,
  fact,
  formula,
  group,
  input,
  leaf,
  rulebook,
  sample,
  scoreOf,
} from '../../../test/build-model/index.js';
import { invariantsBroken } from './invariants.js';
import type { Rulebook } from './rulebook.js';
import { nowhere as at } from './text/place.js';

const broken = (book: Rulebook) =>
  invariantsBroken(book).map(({ pointer, invariant }) => `${pointer} ${invariant}`);

it('holds for a sound rulebook', () => {
  expect(broken(sample)).toEqual([]);
});

it.each<[string, Rulebook]>([
  ['/fields/1 node ids are unique', rulebook([leaf('1', '1'), leaf('1', '1')])],
  [
    '/x names are unique',
    rulebook([leaf('1', '1')], { inputs: [declareInput('x')], definitions: [define('x', '1')] }),
  ],
  [
    '/fields/1 points are not negative',
    rulebook([leaf('1', '1', { points: '-1', lowest: '-1' }), leaf('2', '1')]),
  ],
  ['/fields/1 lowest is not above points', rulebook([leaf('1', '1', { lowest: '11' })])],
  ['/fields/II a group has children', rulebook([group('I', [leaf('1', '1')]), group('II', [])])],
  [
    '/fields/I children stand below the level of their group',
    rulebook([group('I', [group('II', [leaf('1', '1')])])]),
  ],
  [
    '/fields/I children add up to their group',
    rulebook([group('I', [leaf('1', '1')], { points: '9' })]),
  ],
  ['/scale fields add up to the scale', rulebook([leaf('1', '1')], { scale: '100' })],
  [
    '/fields/1 every input that is named exists: y',
    rulebook([leaf('1', formula(calc('1', '+', input('y'))))]),
  ],
  ['/fields/1 every node that is named exists: 9', rulebook([leaf('1', formula(scoreOf('9')))])],
  [
    '/definitions/d every evidence that is named exists: e',
    rulebook([leaf('1', '1')], { definitions: [define('d', fact('e'))] }),
  ],
])('finds: %s', (expected, book) => {
  expect(broken(book)).toEqual([expected]);
});

it('lets points that do not add up pass where that is acknowledged', () => {
  const acknowledged = rulebook([leaf('1', '1')], {
    scale: '100',
    acknowledgements: [{ code: 'POINTS_DO_NOT_ADD_UP', reason: 'as printed', scope: at, at }],
  });
  expect(broken(acknowledged)).toEqual([]);
});
