import type { Expression } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  aggregate,
  calc,
  column,
  compare,
  declareTable,
  formula,
  leaf,
  scoredLeaf,
  type Texts,
} from '../../../../test/build-model/index.js';

const tables = [declareTable('files', { days: 'integer', excused: 'yes-no' })];
const row = (days: string, excused = 'no'): Texts => ({ days, excused });
const LATE = compare(column('days'), '>', '5');

function valueOf(expression: Expression, files: readonly Texts[]): string {
  return scoredLeaf(leaf('1', formula(expression)), { cases: { files } }, { tables });
}

it.each<[string, Expression, string]>([
  ['rows', aggregate('count', 'files'), '3/10 scored'],
  ['rows that meet a condition', aggregate('count', 'files', { when: LATE }), '2/10 scored'],
  [
    'rows but those excepted',
    aggregate('count', 'files', { when: LATE, except: column('excused') }),
    '1/10 scored',
  ],
  ['a sum', aggregate('sum', 'files', { of: calc(column('days'), '/', '4') }), '4/10 scored'],
  ['a mean', aggregate('mean', 'files', { of: column('days') }), '16/3/10 scored'],
  ['the largest', aggregate('largest', 'files', { of: column('days') }), '7/10 scored'],
  ['the smallest', aggregate('smallest', 'files', { of: column('days') }), '3/10 scored'],
])('works out %s', (_, expression, expected) => {
  expect(valueOf(expression, [row('3'), row('6'), row('7', 'yes')])).toBe(expected);
});

it('has a count and a sum of no rows, but no mean', () => {
  expect(valueOf(aggregate('count', 'files'), [])).toBe('0/10 scored');
  expect(valueOf(aggregate('sum', 'files', { of: column('days') }), [])).toBe('0/10 scored');
  expect(valueOf(aggregate('mean', 'files', { of: column('days') }), [])).toBe(
    '-/10 refused zero-denominator',
  );
  expect(valueOf(aggregate('largest', 'files', { of: column('days') }), [])).toBe(
    '-/10 refused zero-denominator',
  );
});

it('names the rows it cannot decide, and only those', () => {
  const excused = aggregate('count', 'files', { when: LATE, except: column('excused') });
  expect(valueOf(excused, [{ days: '3' }, { days: '6' }])).toBe(
    '-/10 missing-input missing-cell:files:excused:2',
  );
});

it('needs the table to be handed in', () => {
  const one = leaf('1', formula(aggregate('count', 'files')));
  expect(scoredLeaf(one, {}, { tables })).toBe('-/10 missing-input missing-input:files');
});
