import { expect, it } from 'vitest';
import {
  MAX,
  SUBJECT,
  absent,
  band,
  bands,
  calc,
  day,
  declareEvidence,
  declareInput,
  fact,
  formula,
  gives,
  input,
  leaf,
  nested,
  range,
  scoredLeaf,
  steps,
} from '../../../../test/build-model/index.js';

const inputs = [declareInput('x')];

it.each([
  ['100', '10/10 scored'],
  ['99.999', '9.9999/10 scored'],
  ['80', '8/10 scored'],
  ['79.999', '0/10 scored'],
])('takes the first band that holds %s, bounds as they are written', (x, expected) => {
  const rule = bands(calc(input('x'), '/', '100'), [
    band(range('1', ''), MAX),
    band(range('0.8', '1'), calc(SUBJECT, '*', MAX)),
    band(range('', '0.8'), '0'),
  ]);
  expect(scoredLeaf(leaf('1', rule), { inputs: { x } }, { inputs })).toBe(expected);
});

it.each([
  ['()', '-/10 refused uncovered'],
  ['(]', '-/10 refused uncovered'],
  ['[]', '1/10 scored'],
])('is out of %s at its lower bound unless that is part of it', (sides, expected) => {
  const rule = bands(input('x'), [band(range('5', '7', sides), '1')]);
  expect(scoredLeaf(leaf('1', rule), { inputs: { x: '5' } }, { inputs })).toBe(expected);
});

it('scores what is left, and an acknowledged gap, as it is said', () => {
  const none = bands(input('x'), [band(range('5', ''), '1')], { otherwise: '2' });
  const gap = bands(input('x'), [band(range('5', ''), '1')], { uncovered: '3' });
  const out = bands(input('x'), [band(range('5', ''), '1')], { uncovered: absent('left-out') });
  const at = (rule: typeof none) => scoredLeaf(leaf('1', rule), { inputs: { x: '4' } }, { inputs });
  expect(at(none)).toBe('2/10 scored');
  expect(at(gap)).toBe('3/10 scored uncovered');
  expect(at(out)).toBe('-/0 not-assessed absence:left-out:uncovered');
});

it.each([
  ['16000', '10/25 scored'],
  ['18500', '11.25/25 scored'],
  ['60000', '25/25 scored'],
])('adds a part for each step above a base, up to the cap: %s', (x, expected) => {
  const rule = bands(input('x'), [
    band(range('', '16000', '[]'), '10'),
    band(range('16000', '', '()'), gives(calc('10', '+', steps('0.5', '1000', '16000')), '25')),
  ]);
  expect(scoredLeaf(leaf('1', rule, { points: '25' }), { inputs: { x } }, { inputs })).toBe(
    expected,
  );
});

it('counts only finished steps where they are whole, and downwards where they fall short', () => {
  const whole = bands(input('x'), [
    band(range('0', ''), calc('10', '+', steps('0.5', '1000', '16000', { whole: true }))),
  ]);
  const short = bands(input('x'), [
    band(range('0', ''), calc('3', '+', steps('1', '0.01', '0.045', { direction: 'short-of' }))),
  ]);
  const at = (rule: typeof whole, x: string) =>
    scoredLeaf(leaf('1', rule, { points: '25' }), { inputs: { x } }, { inputs });
  expect(at(whole, '18500')).toBe('11/25 scored');
  expect(at(short, '0.027')).toBe('4.8/25 scored');
  expect(at(short, '0.05')).toBe('3/25 scored');
});

it('looks into a branch that holds a rule of its own, with a subject of its own', () => {
  const inside = nested(bands(calc(input('x'), '*', '2'), [band(range('0', ''), SUBJECT)]));
  const rule = bands(input('x'), [band(range('0', ''), inside)]);
  expect(scoredLeaf(leaf('1', rule), { inputs: { x: '3' } }, { inputs })).toBe('6/10 scored');
});

it('orders days', () => {
  const rule = bands(fact('plan', 'date'), [
    band(range('', day('2025-01-31'), '[]'), '10'),
    band(range(day('2025-01-31'), '', '()'), '5'),
  ]);
  const on = (issued: string) =>
    scoredLeaf(
      leaf('1', rule),
      { evidence: { plan: [{ state: 'accepted', issued }] } },
      { evidence: [declareEvidence('plan')] },
    );
  expect(on('2025-01-31')).toBe('10/10 scored');
  expect(on('2025-02-01')).toBe('5/10 scored');
});

it('caps a formula', () => {
  const rule = formula(calc(input('x'), '*', '2'), '7');
  expect(scoredLeaf(leaf('1', rule), { inputs: { x: '3' } }, { inputs })).toBe('6/10 scored');
  expect(scoredLeaf(leaf('1', rule), { inputs: { x: '4' } }, { inputs })).toBe('7/10 scored');
});
