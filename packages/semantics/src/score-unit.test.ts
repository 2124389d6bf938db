import { expect, it } from 'vitest';
import {
  aggregate,
  attribute,
  branch,
  calc,
  compare,
  declareEvidence,
  declareInput,
  declareTable,
  fact,
  formula,
  guards,
  input,
  leaf,
  rulebook,
  scoreOf,
  text,
  unitIs,
} from '../../../test/build-model/index.js';
import { scoreNode, scoreUnit } from './score-unit.js';

const book = rulebook(
  [
    leaf('1', formula(calc(input('x'), '/', input('mean')))),
    leaf('2', formula(aggregate('count', 'files'))),
    leaf(
      '3',
      guards([
        branch(fact('plan'), '1'),
        branch(unitIs('type', 'xã'), '2'),
        branch(compare(attribute('vùng'), '=', text('núi')), '3'),
      ]),
    ),
    leaf('4', { kind: 'scorer-choice', alternatives: [], at: input('x').at }),
  ],
  {
    inputs: [declareInput('x'), declareInput('mean', 'number', { shared: true })],
    evidence: [declareEvidence('plan')],
    tables: [declareTable('files', { days: 'integer' })],
  },
);

it('gives one node of a made-up unit exactly', () => {
  const third = scoreNode(book, { inputs: { x: '1', mean: '3' } }, '1');
  expect(third?.score?.toFraction()).toBe('1/3');
  expect(scoreNode(book, {}, '1')).toMatchObject({
    status: 'missing-input',
    score: null,
    reasons: [{ kind: 'missing-input', input: 'x' }],
  });
});

it('takes rows, evidence, types and attributes', () => {
  const files = [{ days: '1' }, { days: '2' }];
  expect(scoreNode(book, { cases: { files } }, '2')?.score?.toString()).toBe('2');
  const plan = [{ state: 'accepted' } as const];
  expect(scoreNode(book, { evidence: { plan } }, '3')?.score?.toString()).toBe('1');
  expect(scoreNode(book, { type: 'xã' }, '3')?.score?.toString()).toBe('2');
  expect(scoreNode(book, { attributes: { vùng: 'núi' } }, '3')?.score?.toString()).toBe('3');
});

it('does not mind what the rest of the rulebook cannot be scored for', () => {
  expect(scoreNode(book, {}, '4')).toMatchObject({
    status: 'awaiting-manual-score',
    reasons: [{ kind: 'missing-choice' }],
  });
  expect(scoreUnit(book, { inputs: { x: '1', mean: '1' } })?.nodes[1]).toMatchObject({
    score: '1',
  });
});

it('gives nothing for a node that is not there, or that hangs on itself', () => {
  expect(scoreNode(book, {}, '9')).toBeUndefined();
  const circle = rulebook([leaf('1', formula(scoreOf('1')))]);
  expect(scoreNode(circle, {}, '1')).toBeUndefined();
  expect(scoreUnit(circle, {})).toBeUndefined();
});
