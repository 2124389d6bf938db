import { nowhere as at, type Rulebook, type TestGiven } from '@cchc/model';
import { describe, expect, it } from 'vitest';
import {
  MAX,
  YES,
  NO,
  absent,
  additive,
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
  declareParameter,
  declareTable,
  definition,
  define,
  fact,
  formula,
  fromMax,
  givenCases,
  givenEvidence,
  givenInput,
  givenUnit,
  grade,
  grading,
  guards,
  input,
  item,
  leaf,
  lift,
  nested,
  not,
  outcome,
  parameter,
  placed,
  range,
  remainingGrade,
  rulebook,
  testCase,
  totalIn,
} from '../../../../test/build-model/index.js';
import { runTests } from './run-tests.js';

/** One test for each list of what is given; no test expects anything. */
function coverage(book: Rulebook, ...tests: readonly (readonly TestGiven[])[]) {
  const all = tests.map((given, index) => testCase(`${index}`, given, []));
  const { branches, boundaries } = runTests(placed({ ...book, tests: all })).coverage;
  return {
    branches: branches.map(
      ({ node, kind, holds, tests: times }) =>
        `${node ?? '*'} ${kind}${holds ? '' : ' not'}: ${times}`,
    ),
    boundaries: boundaries.map(({ node, value, below, on, above }) => {
      const hit = [below, on, above].map((one) => (one === null ? '?' : one ? 'x' : '-'));
      return `${node ?? '*'} ${value?.text ?? ''}: ${hit.join('')}`;
    }),
  };
}

const x = (value: string) => givenInput('x', value);
const inputs = [declareInput('x', 'integer'), declareInput('yes', 'yes-no')];
const yes = givenInput('yes', YES);
const no = givenInput('yes', NO);

describe('branches', () => {
  it('are bands and what is left, in rules within rules too', () => {
    const inner = guards([branch(input('yes'), '1')], { uncovered: '2' });
    const rule = bands(
      input('x'),
      [band(range('5', ''), MAX), band(range('2', '5'), nested(inner))],
      {
        otherwise: '0',
      },
    );
    const book = rulebook([leaf('1', rule)], { inputs });
    const { branches } = coverage(book, [x('5')], [x('3'), no], [x('3'), no], [x('3')], []);
    expect(branches).toEqual([
      '1 band: 1',
      '1 band: 3',
      '1 otherwise: 0',
      '1 branch: 0',
      '1 uncovered: 2',
    ]);
  });

  it('are gates and items with a condition both ways, exceptions and outcomes of lacks', () => {
    const rule = additive(
      item('add', '1', { when: input('yes') }),
      item('deduct', calc('1', '/', input('x'))),
    );
    const one = leaf('1', rule, {
      gates: [{ when: compare(input('x'), '<', '9'), otherwise: outcome('0'), at }],
      exceptions: [branch(compare(input('x'), '=', '7'), absent('full'))],
      missingInput: absent('zero'),
    });
    const two = leaf('2', fromMax(item('deduct', '1', { when: not(input('yes')) })));
    const book = rulebook([one, two], { inputs, zeroDenominator: absent('full') });
    const { branches } = coverage(
      book,
      [x('7'), yes],
      [x('9')],
      [x('3'), yes],
      [x('3'), yes],
      [x('0'), no],
    );
    expect(branches).toEqual([
      '1 exception: 1',
      '1 gate: 3',
      '1 gate not: 1',
      '1 item: 2',
      '1 item not: 1',
      '1 item: 2',
      '1 fallback: 0',
      '2 item: 1',
      '2 item not: 3',
      '* fallback: 1',
    ]);
  });

  it('are effects of evidence, wherever it is asked for', () => {
    const evidence = [
      declareEvidence('plan', { effects: { none: outcome('0'), pending: outcome('1') } }),
    ];
    const book = rulebook([leaf('1', guards([branch(fact('plan'), '2')]))], { evidence });
    const pending = givenEvidence('plan', 'pending');
    const accepted = givenEvidence('plan', 'accepted');
    expect(coverage(book, [], [pending], [accepted], []).branches).toEqual([
      '1 branch: 1',
      '* evidence: 2',
      '* evidence: 1',
    ]);
  });

  it('are grades and what changes them', () => {
    const book = rulebook([leaf('1', formula(input('x')))], {
      inputs,
      grading: grading({
        grades: [grade('A', totalIn('5', '')), remainingGrade('B')],
        vetoes: [{ grade: 'B', when: input('yes'), at }],
        caps: [{ grade: 'B', when: compare(input('x'), '=', '0'), at }],
      }),
    });
    expect(coverage(book, [x('5'), yes], [x('4'), no], []).branches).toEqual([
      '* grade: 1',
      '* grade: 1',
      '* veto: 1',
      '* grade-cap: 0',
    ]);
  });

  it('are those of every row in a rule per case', () => {
    const rule = {
      kind: 'per-case',
      table: 'files',
      scoring: guards([branch(column('late'), '0')], { otherwise: MAX }),
      noRows: absent('full'),
      at,
    } as const;
    const book = rulebook([leaf('1', rule)], {
      tables: [declareTable('files', { late: 'yes-no' })],
    });
    const both = givenCases('files', { late: YES }, { late: NO });
    expect(coverage(book, [both], [givenCases('files', { late: NO })]).branches).toEqual([
      '1 branch: 1',
      '1 otherwise: 2',
    ]);
  });

  it('of what is only watched are none', () => {
    const watched = { ...leaf('1', undefined), rule: leaf('2', guards([branch(YES, '1')])).rule };
    const { rule, ...rest } = watched;
    const book = rulebook([rule ? { ...rest, rule } : rest, leaf('3', '1')]);
    expect(coverage(book, [])).toEqual({ branches: [], boundaries: [] });
  });
});

describe('boundaries', () => {
  const scale = (subject: Parameters<typeof bands>[0], low = '2', high = '5') =>
    bands(subject, [
      band(range(high, ''), MAX),
      band(range(low, high), '1'),
      band(range('', low), '0'),
    ]);

  it('are each bound of a scale once, and one step beside it', () => {
    const book = rulebook([leaf('1', scale(input('x')))], { inputs });
    expect(coverage(book, [x('5')], [x('4')], [x('1')]).boundaries).toEqual([
      '1 5: xx-',
      '1 2: x--',
    ]);
  });

  it('have no steps beside them that cannot be, or are not known', () => {
    const share = declareInput('share', 'ratio', { resolution: '0.01' });
    const exact = declareInput('exact', 'ratio');
    const book = rulebook(
      [leaf('1', scale(input('share'), '0', '1')), leaf('2', scale(input('exact'), '0.5', '1'))],
      { inputs: [share, exact] },
    );
    const given = [givenInput('share', '0.99'), givenInput('exact', '0.5')];
    expect(coverage(book, given).boundaries).toEqual([
      '1 1: x-?',
      '1 0: ?--',
      '2 1: ?-?',
      '2 0.5: ?x?',
    ]);
  });

  it('of days are a day apart, through names too', () => {
    const plan = bands(definition('sent'), [
      band(range('', day('2025-01-31'), '[]'), MAX),
      band(range(day('2025-01-31'), '', '()'), '0'),
    ]);
    const book = rulebook([leaf('1', plan)], {
      evidence: [declareEvidence('plan')],
      definitions: [define('sent', fact('plan', 'date'))],
    });
    const on = (date: string) => [givenEvidence('plan', 'accepted', date)];
    expect(coverage(book, on('2025-01-31'), on('2025-02-01')).boundaries).toEqual([
      '1 2025-01-31: -xx',
    ]);
  });

  it('may hang on the unit', () => {
    const bound = parameter('p');
    const rule = bands(input('x'), [band(range(bound, ''), MAX), band(range('', bound), '0')]);
    const varied = rulebook([leaf('1', rule)], {
      inputs,
      parameters: [declareParameter('p', [{ unitType: 'xã', value: lift('4') }], '6')],
    });
    const commune = givenUnit('type', 'xã');
    expect(coverage(varied, [x('4'), commune], [x('5')]).boundaries).toEqual(['1 : xx-']);
    expect(coverage(varied, [x('4')]).boundaries).toEqual(['1 : ---']);
  });

  it('are those of comparisons, whichever way round, and of counts', () => {
    const many = compare(aggregate('count', 'files'), '>=', '1');
    const rule = guards([branch(compare('3', '<', input('x')), '1'), branch(many, '2')], {
      otherwise: '0',
    });
    const book = rulebook([leaf('1', rule)], {
      inputs,
      tables: [declareTable('files', { late: 'yes-no' })],
    });
    const none = givenCases('files');
    expect(coverage(book, [x('3'), none], [x('4'), none]).boundaries).toEqual([
      '1 3: -xx',
      '1 1: x--',
    ]);
  });

  it('of grades are those of the rounded total', () => {
    const book = rulebook([leaf('1', formula(input('x')))], {
      inputs: [declareInput('x')],
      rounding: { kind: 'rules', levels: [], total: 1 },
      grading: grading({ grades: [grade('A', totalIn('5', '')), grade('B', totalIn('', '5'))] }),
    });
    expect(coverage(book, [x('4.94')], [x('5')]).boundaries).toEqual(['* 5: xx-']);
  });
});
