import { nowhere as at, type Rulebook, type TestExpectation, type TestGiven } from '@cchc/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX,
  YES,
  aggregate,
  band,
  bands,
  branch,
  calc,
  column,
  compare,
  day,
  declareEvidence,
  declareInput,
  declareSurvey,
  declareTable,
  expectGrade,
  expectRefused,
  expectScore,
  expectStatus,
  fact,
  formula,
  givenCases,
  givenEvidence,
  givenInput,
  givenUnit,
  grade,
  grading,
  guards,
  input,
  leaf,
  range,
  remainingGrade,
  rulebook,
  scoreOf,
  testCase,
  text,
  totalIn,
  unitIs,
} from '../../../../test/build-model/index.js';
import { scoreNode } from '../score-unit.js';
import { runTests } from './run-tests.js';

const book = rulebook(
  [
    leaf(
      'share',
      bands(calc(input('done'), '/', input('given')), [band(range('0.5', ''), MAX)], {
        otherwise: formulaOutcome(),
      }),
    ),
    leaf(
      'plan',
      bands(fact('plan', 'date'), [band(range('', day('2025-01-31'), '[]'), '10')], {
        otherwise: '1',
      }),
    ),
    leaf(
      'who',
      guards([
        branch(unitIs('type', 'xã'), '1'),
        branch(unitIs('unit', 'Minh Châu'), '2'),
        branch(compare(input('how'), '=', text('web')), '3'),
      ]),
    ),
    leaf('files', formula(aggregate('count', 'files', { when: column('late') }))),
  ],
  {
    inputs: [
      declareInput('done', 'integer', { atMost: input('given') }),
      declareInput('given', 'integer'),
      declareInput('mean', 'number', { shared: true }),
      declareInput('how', ['web', 'paper']),
    ],
    evidence: [declareEvidence('plan')],
    tables: [declareTable('files', { late: 'yes-no' })],
    grading: grading({
      grades: [grade('A', totalIn('20', '')), remainingGrade('B')],
      quotas: [{ grade: 'A', most: { share: '0.2' }, per: 'all', at }],
    }),
  },
);

function formulaOutcome() {
  return calc(calc(input('done'), '/', input('given')), '*', MAX);
}

function runOne(given: readonly TestGiven[], expected: TestExpectation, of: Rulebook = book) {
  const [first] = runTests({ ...of, tests: [testCase('t', given, [expected])] }).tests;
  const [expectation] = first?.expectations ?? [];
  if (!first || !expectation) throw new Error('nothing was run');
  return { ...expectation, passed: first.passed };
}

const tasks = (done: string, given: string) => [
  givenInput('done', done),
  givenInput('given', given),
];

describe('a score', () => {
  it('is compared exactly', () => {
    expect(runOne(tasks('1', '3'), expectScore('share', calc('10', '/', '3')))).toMatchObject({
      passed: true,
      expected: '10/3',
      actual: { score: '10/3', status: 'scored' },
    });
    expect(runOne(tasks('1', '3'), expectScore('share', '3.33'))).toMatchObject({
      passed: false,
      met: false,
      expected: '3.33',
      actual: { score: '10/3' },
    });
  });

  it('that is not there is none', () => {
    expect(runOne([], expectScore('share', '0'))).toMatchObject({
      passed: false,
      actual: {
        score: null,
        status: 'missing-input',
        reasons: [{ kind: 'missing-input', input: 'done' }],
      },
    });
    expect(runOne([], expectScore('nowhere', '0'))).toMatchObject({ met: false, actual: null });
    expect(runOne([], expectScore('share', input('done')))).toMatchObject({
      met: false,
      expected: null,
    });
  });
});

describe('what is given', () => {
  it('may be worked out, but only from constants', () => {
    const given = [givenInput('done', calc('6', '/', '2')), givenInput('given', '4')];
    expect(runOne(given, expectScore('share', '10')).passed).toBe(true);
    const report = runTests({
      ...book,
      tests: [
        testCase(
          't',
          [givenInput('done', scoreOf('who')), givenUnit('type', 'xã')],
          [expectScore('who', '1')],
        ),
      ],
    });
    expect(report.tests).toMatchObject([
      { passed: false, withoutValue: [{ at }], expectations: [{ met: true }] },
    ]);
  });

  it('is evidence, with its state and date', () => {
    const score = (given: TestGiven, expected: TestExpectation) => runOne([given], expected).passed;
    const early = givenEvidence('plan', 'accepted', '2025-01-31');
    expect(score(early, expectScore('plan', '10'))).toBe(true);
    const late = givenEvidence('plan', 'accepted', '2025-02-01');
    expect(score(late, expectScore('plan', '1'))).toBe(true);
    const none = givenEvidence('plan', 'none');
    expect(score(none, expectStatus('plan', 'missing-evidence'))).toBe(true);
  });

  it('is what the unit is', () => {
    expect(runOne([givenUnit('type', 'xã')], expectScore('who', '1')).passed).toBe(true);
    expect(runOne([givenUnit('unit', 'Minh Châu')], expectScore('who', '2')).passed).toBe(true);
    const web = [givenInput('how', text('web'))];
    expect(runOne(web, expectScore('who', '3')).passed).toBe(true);
    expect(runOne([], expectScore('who', '1'), { ...book, unitTypes: ['xã'] }).passed).toBe(true);
    expect(runOne([], expectScore('who', '1'), { ...book, unitTypes: ['xã', 'sở'] }).passed).toBe(
      false,
    );
  });

  it('is rows of case tables; a table that is not given is missing, not empty', () => {
    const rows = givenCases('files', { late: YES }, { late: YES });
    expect(runOne([rows], expectScore('files', '2')).passed).toBe(true);
    expect(runOne([givenCases('files')], expectScore('files', '0')).passed).toBe(true);
    expect(runOne([], expectStatus('files', 'missing-input')).passed).toBe(true);
  });
});

it('expects an input to be refused', () => {
  expect(runOne(tasks('5', '4'), expectRefused('done'))).toMatchObject({
    passed: true,
    actual: 'above-highest',
  });
  expect(runOne(tasks('4', '4'), expectRefused('done'))).toMatchObject({
    passed: false,
    actual: 'accepted',
  });
  expect(runOne([], expectRefused('done'))).toMatchObject({ passed: false, actual: 'missing' });
});

it('expects totals and grades, to which no quota is applied', () => {
  const all = [
    ...tasks('4', '4'),
    givenEvidence('plan', 'accepted', '2025-01-01'),
    givenUnit('type', 'xã'),
    givenCases('files'),
  ];
  expect(runOne(all, expectScore('total', '21')).passed).toBe(true);
  expect(runOne(all, expectGrade('A'))).toMatchObject({
    passed: true,
    actual: { status: 'graded', grade: 'A', by: 'band' },
  });
  expect(runOne(all, expectGrade('B')).passed).toBe(false);
  expect(runOne([], expectGrade('A'))).toMatchObject({
    passed: false,
    actual: { status: 'awaiting-score' },
  });
  expect(runOne([], expectStatus('total', 'incomplete')).passed).toBe(true);
});

it('says what is not scored, and runs what can be', () => {
  const surveys = [declareSurvey('s', { a: '0.5', b: undefined }, { x: '1' })];
  const odd = rulebook([leaf('2', '3')], { surveys });
  const tests = [testCase('t', [], [expectScore('2', '3')])];
  expect(runTests({ ...odd, tests })).toMatchObject({
    tests: [{ passed: true }],
    refusals: [{ construct: 'survey-weights' }],
  });
  const circle = rulebook([leaf('1', formula(scoreOf('1')))], { tests });
  expect(runTests(circle)).toMatchObject({ tests: [], refusals: [{ construct: 'cycle' }] });
});

it('gives what `scoreNode` gives a unit that hands in the same', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), (done, given) => {
      const inputs = { done: `${done}`, given: `${given}` };
      const alone = scoreNode(book, { inputs }, 'share');
      const tested = runOne(tasks(inputs.done, inputs.given), expectScore('share', '0'));
      expect(tested).toMatchObject({ actual: { status: alone?.status } });
      const score = alone?.score?.toFraction() ?? null;
      const same = score === null ? expectStatus('share', 'refused') : expectScore('share', score);
      if (score !== null) expect(runOne(tasks(inputs.done, inputs.given), same).passed).toBe(true);
    }),
  );
});

it('never throws, whatever names a test speaks of', () => {
  const name = fc.constantFrom(
    'done',
    'plan',
    'files',
    'share',
    'total',
    '',
    '__proto__',
    'toString',
  );
  const given = fc.oneof(
    name.map((one) => givenInput(one, text('a'))),
    name.map((one) => givenEvidence(one, 'pending', '2025-02-30')),
    name.map((one) => givenCases(one, { [one]: YES })),
    name.map((one) => givenUnit('unit', one)),
  );
  const expected = fc.oneof(
    name.map((one) => expectScore(one, column(one))),
    name.map((one) => expectStatus(one, 'scored')),
    name.map(expectGrade),
    name.map(expectRefused),
  );
  fc.assert(
    fc.property(fc.array(given, { maxLength: 4 }), expected, (all, one) => {
      expect(runOne(all, one).kind).toBe(one.kind);
    }),
  );
});
