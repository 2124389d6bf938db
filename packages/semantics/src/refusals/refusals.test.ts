import {
  nowhere as at,
  type Expression,
  type Outcome,
  type Rulebook,
  type Scoring,
  type Span,
} from '@cchc/model';
import { expect, it } from 'vitest';
import {
  MAX,
  TOTAL,
  WITHOUT_BONUS,
  block,
  branch,
  calc,
  compare,
  declareEvidence,
  declareInput,
  declareParameter,
  declareSurvey,
  define,
  definition,
  fact,
  formula,
  grade,
  grading,
  group,
  guards,
  input,
  leaf,
  nested,
  over,
  parameter,
  population,
  rescaledTo,
  rulebook,
  scoreOf,
  unit,
  by,
  ranking,
} from '../../../../test/build-model/index.js';
import { score } from '../score.js';
import { refusals } from './refusals.js';

const here = (line: number): Span => ({
  file: 0,
  start: { line, character: 0 },
  end: { line, character: 1 },
});
const names = (book: Rulebook) => refusals(book).map(({ construct }) => construct);
const ofRule = (rule: Scoring | Expression, declared: Partial<Rulebook> = {}) =>
  names(rulebook([leaf('1', rule)], declared));

const ownRound: Expression = { kind: 'round-score', round: 'self', node: '1', at };
const working: Expression = {
  kind: 'working-days',
  from: MAX,
  days: MAX,
  direction: 'after',
  calendar: 'c',
  at,
};

it('names what is not scored, and where it stands', () => {
  const book = rulebook([leaf('1', formula(calc({ ...working, at: here(7) }, '/', '2')))], {
    inputs: [declareInput('x')],
  });
  expect(refusals(book)).toEqual([{ construct: 'unknown-calendar', at: here(7) }]);
  expect(score(book, population([unit('U')]))).toEqual({
    ok: false,
    refusals: [{ construct: 'unknown-calendar', at: here(7) }],
  });
});

it.each<[string, Partial<Rulebook>]>([
  ['unknown-calendar', { definitions: [define('d', working)] }],
  ['unknown-calendar', { inputs: [declareInput('x', 'date', { atMost: working })] }],
  ['unknown-calendar', { parameters: [declareParameter('p', [{ when: working, value: MAX }])] }],
  ['unknown-calendar', { missingInput: { kind: 'value', value: working, at } }],
  [
    'unknown-calendar',
    { evidence: [declareEvidence('e', { effects: { none: nested(formula(working)) } })] },
  ],
  ['survey-weights', { surveys: [declareSurvey('s', { a: '0.5', b: undefined }, { x: '1' })] }],
  [
    'unknown-calendar',
    { grading: grading({ vetoes: [], downgrades: [{ steps: 1, when: working, at }] }) },
  ],
  ['unknown-calendar', { rescaleTotal: { to: '100', when: working } }],
  ['unknown-calendar', { results: [{ name: 'r', value: working, at }] }],
  ['unknown-calendar', { ranking: ranking({ keys: [by(working)] }) }],
  [
    'unknown-grade',
    { grading: grading({ grades: [grade('A')], caps: [{ grade: 'B', when: MAX, at }] }) },
  ],
])('refuses %s wherever it is declared: %#', (construct, declared) => {
  expect(ofRule(formula('1'), declared)).toEqual([construct]);
});

const to = (target: string): Outcome => rescaledTo(target);

it('refuses to rescale to a node that the leaf does not stand in', () => {
  const inField = (outcome: Outcome) =>
    names(
      rulebook([
        group('I', [leaf('1', guards([], { otherwise: outcome }))]),
        group('II', [leaf('2', '1')]),
      ]),
    );
  expect(inField(to('I'))).toEqual([]);
  expect(inField(to('II'))).toEqual(['rescale-target']);
  expect(inField(to('1'))).toEqual(['rescale-target']);
});

it.each<[string, Expression, Partial<Rulebook>]>([
  ['a leaf on itself', scoreOf('1'), {}],
  ['a leaf on its field', scoreOf('I'), {}],
  ['a leaf on the total', TOTAL, {}],
  ['a leaf on itself in another round', ownRound, {}],
  [
    'a total on what rescales it',
    input('x'),
    { rescaleTotal: { to: '100', when: compare(TOTAL, '>', '1') } },
  ],
  ['a leaf on others of itself', over('mean', scoreOf('1')), {}],
  ['a definition on itself', definition('d'), { definitions: [define('d', definition('d'))] }],
  [
    'a parameter on a definition and back',
    parameter('p'),
    {
      parameters: [declareParameter('p', [], definition('d'))],
      definitions: [define('d', parameter('p'))],
    },
  ],
  [
    'a bound on a score',
    input('x'),
    { inputs: [declareInput('x', 'number', { atMost: scoreOf('1') })] },
  ],
])('refuses a circle: %s', (_, value, declared) => {
  expect(ofRule(formula(value), declared)).toEqual(['cycle']);
});

it('refuses a bonus that hangs on the total it is part of, and none that hangs on the rest', () => {
  const bonus = (when: Expression) =>
    ofRule(formula('1'), {
      blocks: [block('bonus', [], { share: { of: '0.1', when: compare(when, '>', '1') } })],
    });
  expect(bonus(TOTAL)).toEqual(['cycle']);
  expect(bonus(WITHOUT_BONUS)).toEqual([]);
});

it('refuses an effect of evidence that hangs on the leaf it decides', () => {
  const evidence = [
    declareEvidence('e', { effects: { none: { kind: 'value', value: scoreOf('1'), at } } }),
  ];
  expect(ofRule(guards([branch(fact('e'), '1')]), { evidence })).toEqual(['cycle']);
});

it('refuses nothing of bounds that only refer to each other', () => {
  const inputs = [
    declareInput('x', 'number', { atMost: input('y') }),
    declareInput('y', 'number', { atLeast: input('x') }),
  ];
  expect(ofRule(formula(input('x')), { inputs })).toEqual([]);
});

it('refuses a round that the population does not have', () => {
  const result = score(rulebook([leaf('1', '1')]), population([unit('U')]), 'third');
  expect(result).toMatchObject({ ok: false, refusals: [{ construct: 'unknown-round' }] });
});
