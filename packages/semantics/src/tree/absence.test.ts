import type { Leaf, Outcome } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  absent,
  declareInput,
  formula,
  group,
  guards,
  input,
  leaf,
  rescaledTo,
  rulebook,
  scoredUnit,
} from '../../../../test/build-model/index.js';

/** A leaf that comes to an outcome, whatever is handed in. */
const comesTo = (id: string, result: Outcome, points = '10'): Leaf =>
  leaf(id, guards([], { otherwise: result }), { points });
const gives = (id: string, value: string, points = '10'): Leaf =>
  leaf(id, formula(value), { points });
const waits = (id: string, points = '10'): Leaf => leaf(id, formula(input('x')), { points });
const inputs = [declareInput('x')];

it.each([
  ['left-out', '-/0 not-assessed absence:left-out:branch', '6/10 scored'],
  ['skipped', '-/0 not-assessed absence:skipped:branch', '6/10 scored'],
  ['not-counted', '-/5 not-assessed absence:not-counted:branch', '6/15 scored'],
  ['full', '5/5 not-assessed absence:full:branch', '11/15 scored'],
  ['zero', '0/5 not-assessed absence:zero:branch', '6/15 scored'],
] as const)('%s: its points and its parent', (kind, leafText, groupText) => {
  const book = rulebook([gives('1', '6'), comesTo('2', absent(kind), '5')]);
  const unit = scoredUnit(book);
  expect(unit.node('2')).toBe(leafText);
  expect(unit.node('I')).toBe(groupText);
  expect(unit.total).toBe(groupText);
});

it('rescales what is left to the points of the named node, and only there', () => {
  const criterion = group('1', [gives('1.1', '2', '4'), comesTo('1.2', rescaledTo('I'), '2')], {
    level: 'criterion',
  });
  const unit = scoredUnit(rulebook([group('I', [criterion, gives('2', '4', '4')])]));
  expect(unit.node('1.2')).toBe('-/0 not-assessed absence:rescaled:branch');
  expect(unit.node('1')).toBe('2/4 scored');
  expect(unit.node('I')).toBe('7.5/10 scored');
  expect(unit.total).toBe('7.5/10 scored');
});

it('keeps the share of what is left where something else is left out besides', () => {
  const field = group('I', [
    gives('1', '5', '5'),
    comesTo('2', rescaledTo('I'), '2'),
    comesTo('3', absent('left-out'), '3'),
  ]);
  expect(scoredUnit(rulebook([field])).node('I')).toBe('6.25/6.25 scored');
});

it('rescales at two heights, each for its own', () => {
  const criterion = group('1', [gives('1.1', '1', '2'), comesTo('1.2', rescaledTo('1'), '2')], {
    level: 'criterion',
  });
  const field = group('I', [criterion, gives('2', '3', '4'), comesTo('3', rescaledTo('I'), '2')]);
  const unit = scoredUnit(rulebook([field]));
  expect(unit.node('1')).toBe('2/4 scored');
  expect(unit.node('I')).toBe('6.25/10 scored');
});

it('is itself not assessed where none of its parts is', () => {
  const nothing = group('I', [
    comesTo('1', absent('left-out')),
    comesTo('2', rescaledTo('I')),
    leaf('3', undefined),
  ]);
  const unit = scoredUnit(rulebook([nothing, group('II', [gives('4', '1')])]));
  expect(unit.node('I')).toBe('-/0 not-assessed absence:left-out:all-parts-absent');
  expect(unit.total).toBe('1/10 scored');
});

it('has no total where no field is assessed, and is watched where all parts are', () => {
  const nothing = scoredUnit(rulebook([comesTo('1', absent('left-out'))]));
  expect(nothing.total).toBe('-/0 not-assessed absence:left-out:all-parts-absent');
  const watched = scoredUnit(
    rulebook([group('I', [leaf('1', undefined)]), group('II', [gives('2', '1')])]),
  );
  expect(watched.node('I')).toBe('-/0 monitored');
  expect(watched.total).toBe('1/10 scored');
});

it('waits for a part that waits, and says what is scored so far', () => {
  const criterion = group('1', [waits('1.1'), gives('1.2', '3')], { level: 'criterion' });
  const book = rulebook(
    [group('I', [criterion, gives('2', '4')]), group('II', [gives('3', '1')])],
    {
      inputs,
    },
  );
  const unit = scoredUnit(book);
  expect(unit.node('1')).toBe('-/20 incomplete part:1.1');
  expect(unit.node('I')).toBe('-/30 incomplete part:1');
  expect(unit.node('II')).toBe('1/10 scored');
  expect(unit.total).toBe('-/40 incomplete part:I');
  expect(unit.soFar).toBe('8');
});

it('takes the best of several, out of its own points', () => {
  const best = (...parts: readonly Leaf[]) =>
    scoredUnit(rulebook([group('I', parts, { combine: 'best', points: '7' })], { inputs })).node(
      'I',
    );
  expect(best(gives('1', '3'), gives('2', '5'))).toBe('5/7 scored');
  expect(best(gives('1', '3'), gives('2', '9'))).toBe('7/7 scored');
  expect(best(gives('1', '3'), comesTo('2', absent('left-out')))).toBe('3/7 scored');
  expect(best(gives('1', '3'), waits('2'))).toBe('-/7 incomplete part:2');
  expect(best(comesTo('1', absent('left-out')))).toBe(
    '-/0 not-assessed absence:left-out:all-parts-absent',
  );
});

it('adds up to nothing where its parts are only not counted, out of the points that stay', () => {
  const field = [comesTo('1', absent('not-counted'), '4'), comesTo('2', absent('left-out'), '6')];
  expect(scoredUnit(rulebook(field)).node('I')).toBe('0/4 scored');
});

it('makes good for all points of a best of several of which none is assessed, and for none otherwise', () => {
  const field = (second: Leaf) => {
    const parts = [comesTo('1.1', rescaledTo('I')), second];
    const best = group('1', parts, { level: 'criterion', combine: 'best', points: '6' });
    return scoredUnit(rulebook([group('I', [best, gives('2', '3', '6')])])).node('I');
  };
  expect(field(comesTo('1.2', rescaledTo('I')))).toBe('6/12 scored');
  expect(field(gives('1.2', '5'))).toBe('8/12 scored');
});

it('cannot make good where, by points that do not add up, nothing is left to stand for the rest', () => {
  const field = group('I', [comesTo('1', rescaledTo('I'), '10'), gives('2', '1')], {
    points: '10',
  });
  const unit = scoredUnit(rulebook([field]));
  expect(unit.node('I')).toBe('-/0 refused zero-denominator');
  expect(unit.total).toBe('-/0 incomplete part:I');
});
