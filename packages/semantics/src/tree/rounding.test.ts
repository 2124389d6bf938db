import type { Rounding } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  calc,
  formula,
  group,
  leaf,
  rulebook,
  scoredUnit,
} from '../../../../test/build-model/index.js';

const third = (id: string) => leaf(id, formula(calc('1', '/', '3')));
const rules = (rounding: Omit<Extract<Rounding, { kind: 'rules' }>, 'kind'>): Rounding => ({
  kind: 'rules',
  ...rounding,
});

function rounded(rounding: Rounding) {
  return scoredUnit(rulebook([third('1'), third('2'), third('3')], { rounding }));
}

it('adds exactly where nothing is rounded', () => {
  const unit = rounded({ kind: 'never' });
  expect(unit.node('1')).toBe('1/3/10 scored');
  expect(unit.total).toBe('1/30 scored');
});

it('rounds and then adds, or adds and then rounds, as the rulebook says', () => {
  const first = rounded(rules({ levels: [{ level: 'subcriterion', digits: 2 }] }));
  expect([first.node('1'), first.total]).toEqual(['0.33/10 scored', '0.99/30 scored']);
  const last = rounded(rules({ levels: [], total: 2 }));
  expect([last.node('1'), last.total]).toEqual(['1/3/10 scored', '1.00/30 scored']);
  const field = rounded(rules({ levels: [{ level: 'field', digits: 1 }] }));
  expect([field.node('I'), field.total]).toEqual(['1.0/30 scored', '1/30 scored']);
});

it.each<[string, number, string]>([
  ['2.345', 2, '2.35'],
  ['-2.345', 2, '-2.35'],
  ['2.3449', 2, '2.34'],
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['-0.4', 0, '0'],
])('rounds %s half away from zero', (value, digits, expected) => {
  const book = rulebook([leaf('1', formula(value), { lowest: '-10', digits })]);
  expect(scoredUnit(book).node('1')).toBe(`${expected}/10 scored`);
});

it('rounds a leaf by its own rule before that of its level', () => {
  const rounding = rules({ levels: [{ level: 'subcriterion', digits: 2 }] });
  const book = rulebook([group('I', [leaf('1', formula('0.25'), { digits: 1 }), third('2')])], {
    rounding,
  });
  expect(scoredUnit(book).node('I')).toBe('0.63/20 scored');
});
