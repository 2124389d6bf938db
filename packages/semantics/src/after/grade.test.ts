import { nowhere as at, type Grading, type Level } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  block,
  calc,
  compare,
  declareInput,
  formula,
  grade,
  grading,
  group,
  guards,
  absent,
  input,
  leaf,
  range,
  remainingGrade,
  rulebook,
  scoreOf,
  scoredUnit,
  totalIn,
  type Texts,
} from '../../../../test/build-model/index.js';

const flags = ['veto', 'worse', 'down', 'down2', 'cap'];
const inputs = [declareInput('x'), ...flags.map((name) => declareInput(name, 'yes-no'))];
const FOUR = [
  grade('A', totalIn('9', '')),
  grade('B', totalIn('7', '9')),
  grade('C', totalIn('5', '7')),
  remainingGrade('D'),
];

/** The grade of a unit whose only leaf gives `x` of 10; flags that are not given are `no`. */
function gradeOf(parts: Partial<Grading>, given: Texts): string | undefined {
  const book = rulebook([leaf('1', formula(input('x')))], {
    inputs,
    grading: grading({ grades: FOUR, ...parts }),
    rounding: { kind: 'rules', levels: [], total: 1 },
  });
  const no = Object.fromEntries(flags.map((flag) => [flag, 'no']));
  return scoredUnit(book, { inputs: { ...no, ...given } }).grade;
}

it.each([
  ['10', 'A by band'],
  ['8.95', 'A by band'],
  ['8.94', 'B by band'],
  ['5', 'C by band'],
  ['4.9', 'D by band'],
])('takes the grade by the rounded total: %s', (x, expected) => {
  expect(gradeOf({}, { x })).toBe(expected);
});

it('says where no grade takes the total', () => {
  expect(gradeOf({ grades: [grade('A', totalIn('9', ''))] }, { x: '5' })).toBe('no-grade-takes-it');
});

const veto = (name: string, flag: string) => ({ grade: name, when: input(flag), at });
const down = (steps: number, flag: string) => ({ steps, when: input(flag), at });
const everything: Partial<Grading> = {
  vetoes: [veto('C', 'veto'), veto('D', 'worse')],
  downgrades: [down(1, 'down'), down(2, 'down2')],
  caps: [veto('B', 'cap')],
};

it.each<[Texts, string]>([
  [{ x: '10' }, 'A by band'],
  [{ x: '10', veto: 'yes' }, 'C by veto'],
  [{ x: '10', veto: 'yes', worse: 'yes' }, 'D by veto'],
  [{ x: '1', veto: 'yes' }, 'D by band'],
  [{ x: '10', down: 'yes' }, 'B by downgrade'],
  [{ x: '10', down: 'yes', down2: 'yes' }, 'D by downgrade'],
  [{ x: '5', down: 'yes', down2: 'yes' }, 'D by downgrade'],
  [{ x: '10', cap: 'yes' }, 'B by cap'],
  [{ x: '5', cap: 'yes' }, 'C by band'],
  [{ x: '10', veto: 'yes', down: 'yes', cap: 'yes' }, 'D by downgrade'],
  [{ x: '10', down: 'yes', cap: 'yes' }, 'B by downgrade'],
])('applies bands, vetoes, downgrades, caps in this order: %o', (given, expected) => {
  expect(gradeOf(everything, given)).toBe(expected);
});

it('gives the grade of a veto where no band takes the unit', () => {
  const parts = { ...everything, grades: FOUR.slice(0, 3) };
  expect(gradeOf({ ...parts, vetoes: [veto('C', 'veto')] }, { x: '1', veto: 'yes' })).toBe(
    'C by veto',
  );
});

it('waits where a condition cannot be decided, or there is no total', () => {
  const unknown = { vetoes: [veto('D', 'x')] };
  const late = { grades: [grade('A', { kind: 'when', condition: input('missing'), at })] };
  expect(gradeOf({}, {})).toBe('awaiting-score');
  expect(gradeOf(unknown, { x: '9' })).toBe('awaiting-score');
  expect(gradeOf(late, { x: '9' })).toBe('awaiting-score');
});

it('says why it waits', () => {
  const book = rulebook([leaf('1', formula('9'))], {
    inputs,
    grading: grading({ grades: FOUR, vetoes: [veto('D', 'veto')] }),
  });
  expect(scoredUnit(book).awaits).toEqual([{ kind: 'missing-input', input: 'veto' }]);
});

/** The grade of a unit with criteria of 10, 10 and 20 points, the last of which may be left out. */
function ofParts(condition: Grading['grades'][number]['conditions'][number], ...scores: string[]) {
  const criteria = scores.map((score, index) =>
    score === '-'
      ? leaf(`${index}`, guards([], { otherwise: absent('left-out') }), { level: 'criterion' })
      : leaf(`${index}`, formula(score), { level: 'criterion', points: index === 2 ? '20' : '10' }),
  );
  const bonus = block('bonus', [leaf('b', formula('0'), { level: 'criterion' })]);
  return scoredUnit(
    rulebook([group('I', criteria)], {
      blocks: [bonus],
      grading: grading({ grades: [grade('A', condition), remainingGrade('B')] }),
    }),
  ).grade?.charAt(0);
}

const level: Level = 'criterion';

it('asks every assessed part of a level, blocks apart', () => {
  const aboveZero = {
    kind: 'every',
    level,
    of: 'points',
    range: range('0', '', '()'),
    at,
  } as const;
  expect(ofParts(aboveZero, '1', '1', '1')).toBe('A');
  expect(ofParts(aboveZero, '1', '0', '1')).toBe('B');
  expect(ofParts(aboveZero, '1', '-', '1')).toBe('A');
  const half = { kind: 'every', level, of: 'share-of-max', range: range('0.5', ''), at } as const;
  expect(ofParts(half, '5', '5', '10')).toBe('A');
  expect(ofParts(half, '5', '5', '9')).toBe('B');
});

it('counts the parts that fall short, or their share of the assessed ones', () => {
  const short = {
    kind: 'parts-below',
    level,
    of: 'share-of-max',
    below: range('', '1', '[)'),
    at,
  } as const;
  expect(ofParts({ ...short, most: { count: 1 } }, '9', '10', '20')).toBe('A');
  expect(ofParts({ ...short, most: { count: 1 } }, '9', '9', '20')).toBe('B');
  expect(ofParts({ ...short, most: { share: '0.5' } }, '9', '10', '-')).toBe('A');
  expect(ofParts({ ...short, most: { share: '0.49' } }, '9', '10', '-')).toBe('B');
});

it('may ask for the total without bonus, and for scores', () => {
  const book = (condition: Grading['grades'][number]['conditions'][number]) =>
    rulebook([leaf('1', formula('8'))], {
      blocks: [block('bonus', [leaf('b', formula('2'))])],
      grading: grading({ grades: [grade('A', condition), remainingGrade('B')] }),
    });
  expect(scoredUnit(book(totalIn('9', ''))).grade).toBe('A by band');
  expect(scoredUnit(book(totalIn('9', '', true))).grade).toBe('B by band');
  const half = compare(scoreOf('1'), '>=', calc(scoreOf('b'), '*', '4'));
  expect(scoredUnit(book({ kind: 'when', condition: half, at })).grade).toBe('A by band');
});
