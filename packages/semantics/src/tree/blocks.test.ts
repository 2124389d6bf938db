import { expect, it } from 'vitest';
import {
  WITHOUT_BONUS,
  absent,
  block,
  calc,
  compare,
  declareInput,
  formula,
  guards,
  input,
  leaf,
  rulebook,
  scoreOf,
  scoredUnit,
  type Lifted,
  type UnitParts,
} from '../../../../test/build-model/index.js';

const part = (id: string, value: Lifted, lowest = '0') =>
  leaf(id, formula(value), { points: '5', lowest });
const inputs = [declareInput('x')];

function totalOf(blocks: readonly ReturnType<typeof block>[], parts: UnitParts = {}) {
  return scoredUnit(rulebook([leaf('1', formula('8'))], { inputs, blocks }), parts);
}

it('adds bonus and takes penalty, each up to its most, outside what the total is out of', () => {
  const bonus = block('bonus', [part('b1', '2'), part('b2', '2')], { most: '3' });
  const penalty = block('penalty', [part('p1', '1.5')], { most: '1' });
  const unit = totalOf([bonus, penalty]);
  expect(unit.total).toBe('10/10 scored');
  expect([unit.bonus, unit.penalty]).toEqual(['3', '1']);
  expect(unit.node('b2')).toBe('2/5 scored');
});

it('takes penalties that are written as negative points the same way, below zero if need be', () => {
  const penalty = block('penalty', [part('p1', '-4', '-5'), part('p2', '-5', '-5')]);
  expect(totalOf([penalty]).total).toBe('-1/10 scored');
});

it('counts only the best bonus, or the heaviest penalty, where it is so said', () => {
  const best = { combine: 'best' } as const;
  expect(totalOf([block('bonus', [part('b1', '1'), part('b2', '2')], best)]).total).toBe(
    '10/10 scored',
  );
  const heaviest = block('penalty', [part('p1', '-1', '-5'), part('p2', '-3', '-5')], best);
  expect(totalOf([heaviest]).total).toBe('5/10 scored');
});

it('may be a share of the total where a condition holds', () => {
  const share = (when: Parameters<typeof compare>[0]) =>
    block('bonus', [], { share: { of: '0.1', when: compare(when, '>=', '8') } });
  expect(totalOf([share(WITHOUT_BONUS)]).total).toBe('8.8/10 scored');
  expect(totalOf([share('7')]).total).toBe('8/10 scored');
  expect(totalOf([share(input('x'))]).total).toBe('-/10 incomplete missing-input:x');
});

it('makes the total wait where a part of it waits', () => {
  const bonus = block('bonus', [part('b1', input('x'))]);
  const book = rulebook([leaf('1', formula('8'))], {
    inputs,
    blocks: [bonus],
    grading: {
      grades: [],
      vetoes: [],
      downgrades: [],
      caps: [],
      quotas: [],
      at: bonus.at,
    },
  });
  const unit = scoredUnit(book);
  expect(unit.total).toBe('-/10 incomplete part:b1');
  expect([unit.bonus, unit.soFar, unit.grade]).toEqual([undefined, '8', 'awaiting-score']);
});

it('may speak of the scores of fields, and adds nothing for what is not assessed', () => {
  const ofField = block('bonus', [part('b1', calc(scoreOf('I'), '/', '4'))]);
  expect(totalOf([ofField]).total).toBe('10/10 scored');
  const out = leaf('b1', guards([], { otherwise: absent('left-out') }));
  expect(totalOf([block('bonus', [out])]).total).toBe('8/10 scored');
});

it('may speak of the total without bonus', () => {
  const ofTotal = block('bonus', [part('b1', calc(WITHOUT_BONUS, '/', '8'))]);
  expect(totalOf([ofTotal, block('penalty', [part('p1', '4')])]).total).toBe('4.5/10 scored');
});
