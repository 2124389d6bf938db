import { nowhere as at, type Datum, type Outcome, type PerCase, type Scoring } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  absent,
  branch,
  calc,
  column,
  compare,
  declareTable,
  formula,
  guards,
  leaf,
  rulebook,
  scoredLeaf,
  scoredUnit,
  type RuleParts,
  type Texts,
} from '../../../../test/build-model/index.js';

const tables = [declareTable('files', { due: 'date', done: 'date', late: 'integer' })];
const punctual = guards(
  [
    branch(compare(column('done'), '<', column('due')), '2'),
    branch(compare(column('done'), '=', column('due')), '1'),
  ],
  { otherwise: '0' },
);
const file = (done: string): Texts => ({ due: '2025-03-10', done });
const EARLY = file('2025-03-09');
const ON_TIME = file('2025-03-10');
const LATE = file('2025-03-11');

function perCase(scoring: Scoring, noRows: Outcome = absent('left-out'), digits?: number): PerCase {
  return {
    kind: 'per-case',
    table: 'files',
    scoring,
    noRows,
    at,
    ...(digits === undefined ? {} : { digits }),
  };
}

function scores(files: readonly Texts[], form = perCase(punctual), parts: RuleParts = {}): string {
  return scoredLeaf(leaf('1', form, { points: '2', ...parts }), { cases: { files } }, { tables });
}

it('gives the exact mean of the scores of the rows', () => {
  expect(scores([EARLY, LATE])).toBe('1/2 scored');
  expect(scores([EARLY, EARLY, ON_TIME])).toBe('5/3/2 scored');
});

it('rounds the mean, and then the leaf', () => {
  expect(scores([EARLY, EARLY, ON_TIME], perCase(punctual, absent('zero'), 1))).toBe(
    '1.7/2 scored',
  );
  expect(scores([EARLY, EARLY, ON_TIME], perCase(punctual, absent('zero'), 1), { digits: 0 })).toBe(
    '2/2 scored',
  );
  const header = {
    kind: 'rules',
    levels: [{ level: 'subcriterion', digits: 2 }],
    means: 1,
  } as const;
  const book = rulebook([leaf('1', perCase(punctual), { points: '2' })], {
    tables,
    rounding: header,
  });
  const files = [EARLY, EARLY, ON_TIME];
  expect(scoredUnit(book, { cases: { files } }).node('1')).toBe('1.70/2 scored');
});

it('holds each row within the range of the leaf', () => {
  const rows = [{ late: '9' }, { late: '1' }];
  expect(scores(rows, perCase(formula(column('late'))))).toBe('1.5/2 scored');
});

it('tells no rows from a table that was not handed in', () => {
  expect(scores([])).toBe('-/0 not-assessed absence:left-out:no-rows');
  const missing = scoredLeaf(leaf('1', perCase(punctual), { points: '2' }), {}, { tables });
  expect(missing).toBe('-/2 missing-input missing-input:files');
});

it('leaves rows that are not assessed out of the mean', () => {
  const fair = guards([branch(compare(column('late'), '>', '5'), absent('left-out'))], {
    otherwise: column('late'),
  });
  expect(scores([{ late: '9' }, { late: '1' }], perCase(fair))).toBe('1/2 scored');
  expect(scores([{ late: '9' }], perCase(fair))).toBe('-/0 not-assessed absence:left-out:no-rows');
});

it('counts a row for nothing or for all where it is so said', () => {
  const kind = (outcome: Outcome) =>
    scores(
      [{ late: '9' }, { late: '1' }],
      perCase(guards([branch(compare(column('late'), '>', '5'), outcome)], { otherwise: '1' })),
    );
  expect(kind(absent('zero'))).toBe('0.5/2 scored');
  expect(kind(absent('not-counted'))).toBe('0.5/2 scored');
  expect(kind(absent('full'))).toBe('1.5/2 scored');
});

it('names the first three rows whose cell is missing', () => {
  const without = { due: '2025-03-10' };
  expect(scores([EARLY, without, without, without, without])).toBe(
    '-/2 missing-input missing-cell:files:done:2 missing-cell:files:done:3 missing-cell:files:done:4',
  );
  const parts = { missingInput: absent('zero') };
  expect(scores([without], perCase(punctual), parts)).toBe(
    '0/2 not-assessed missing-cell:files:done:1 absence:zero:missing-input',
  );
});

it('refuses a cell that cannot be what its column declares', () => {
  const unreadable: Datum = { kind: 'refused', text: '#REF!', why: 'unreadable' };
  const by = (late: string | Datum) => scores([{ late }], perCase(formula(column('late'))));
  expect(by(unreadable)).toBe('-/2 refused refused-cell:files:late:1:unreadable');
  expect(by('0.5')).toBe('-/2 refused refused-cell:files:late:1:too-fine');
  expect(by('-1')).toBe('-/2 refused refused-cell:files:late:1:below-lowest');
});

it('says where a row falls into a gap', () => {
  const gap = guards([branch(compare(column('late'), '=', '0'), '2')]);
  const kept = guards([branch(compare(column('late'), '=', '0'), '2')], { uncovered: '0' });
  expect(scores([{ late: '0' }, { late: '1' }], perCase(gap))).toBe('-/2 refused uncovered');
  expect(scores([{ late: '0' }, { late: '1' }], perCase(kept))).toBe('1/2 scored uncovered');
});

it('subtracts days', () => {
  const days = formula(calc(column('due'), '-', column('done')));
  expect(scores([EARLY], perCase(days))).toBe('1/2 scored');
});
