import { print, rational } from '@cchc/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  absent,
  bySurvey,
  declareSurvey,
  leaf,
  population,
  rulebook,
  scored,
  scoredLeaf,
  inShort,
  unit,
  type Answers,
} from '../../../../test/build-model/index.js';
import { scoreNode } from '../score-unit.js';

const WORTH = { good: '1', fair: '0.6', poor: '0' };
const weighted = declareSurvey('s', { people: '0.6', firms: '0.4' }, WORTH);
const byHead = declareSurvey('s', { people: undefined, firms: undefined }, WORTH);
const ofAll = declareSurvey('s', {}, WORTH, 3);
const rule = leaf('1', bySurvey('s'));

const scoredBy = (survey: typeof weighted, answers: Answers[string]) =>
  scoredLeaf(rule, { surveys: { s: answers } }, { surveys: [survey] });

const people = { good: '1', poor: '1' };
const firms = { good: '1', fair: '4', poor: '0' };

it('joins the means of groups by their weights, whatever their sizes', () => {
  // 0.6 × 1/2 + 0.4 × 3.4/5 = 0.572
  expect(scoredBy(weighted, { people, firms })).toBe('5.72/10 scored');
  const ten = { good: '10', poor: '10' };
  expect(scoredBy(weighted, { people: ten, firms })).toBe('5.72/10 scored');
});

it('lets every respondent count alike where groups have no weights', () => {
  // (1 + 3.4) / 7
  expect(scoredBy(byHead, { people, firms })).toBe('44/7/10 scored');
});

it('takes a survey without groups as one of everybody', () => {
  expect(scoredBy(ofAll, { '': firms })).toBe('6.8/10 scored');
});

it.each<[string, typeof weighted, Answers[string], string]>([
  ['group without answers', weighted, { people }, 'missing-input missing-survey:s:firms'],
  [
    'group that is handed in empty',
    byHead,
    { people, firms: { good: '0' } },
    'missing-input missing-survey:s:firms',
  ],
  ['small sample', ofAll, { '': { good: '2' } }, 'missing-input small-sample:s:2:3'],
  ['unknown option', ofAll, { '': { best: '9' } }, 'refused refused-survey:s:unknown-option'],
  [
    'unknown group',
    weighted,
    { people, firms, staff: { good: '1' } },
    'refused refused-survey:s:unknown-option',
  ],
  ['half a respondent', ofAll, { '': { good: '9.5' } }, 'refused refused-survey:s:too-fine'],
  ['fewer than nobody', ofAll, { '': { good: '-1' } }, 'refused refused-survey:s:below-lowest'],
  [
    'unreadable count',
    ofAll,
    { '': { good: { kind: 'refused', text: '?', why: 'unreadable' } } },
    'refused refused-survey:s:unreadable',
  ],
])('gives no score for a %s', (_, survey, answers, expected) => {
  expect(scoredBy(survey, answers)).toBe(`-/10 ${expected}`);
});

it('is missing where it was not handed in, or scored as the leaf says of that', () => {
  const surveys = [weighted];
  expect(scoredLeaf(rule, {}, { surveys })).toBe('-/10 missing-input missing-survey:s');
  const zero = leaf('1', bySurvey('s'), { missingInput: absent('zero') });
  expect(scoredLeaf(zero, {}, { surveys })).toMatch(/^0\/10 not-assessed missing-survey:s absence/);
});

it('takes the survey of an earlier round where the later one has none', () => {
  const book = rulebook([rule], { surveys: [ofAll] });
  const handed = unit('U', { surveys: { s: { '': firms } } });
  const [final] = [...handed.rounds.values()];
  if (!final) throw new Error('no round');
  const earlier = { ...handed, rounds: new Map([['self', final]]) };
  expect(scored(book, population([earlier])).map((one) => inShort(one).node('1'))).toEqual([
    '6.8/10 scored',
  ]);
});

const count = fc.integer({ min: 1, max: 40 }).map(String);
const group = fc.record({ good: count, fair: count, poor: count });

it('gives a group twice as many of every answer the same mean, and never leaves 0 to the points', () => {
  const book = rulebook([rule], { surveys: [weighted] });
  const at = (answers: Answers[string]) => {
    const surveys = Object.entries(answers).flatMap(([name, counts]) =>
      Object.entries(counts).map(([option, value]) => ({
        group: name,
        option,
        count: { kind: 'given', value: value as string } as const,
      })),
    );
    const score = scoreNode(book, { surveys: { s: surveys } }, '1')?.score;
    if (!score) throw new Error('no score');
    return score;
  };
  const twice = (counts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, `${Number(n) * 2}`]));
  fc.assert(
    fc.property(group, group, (a, b) => {
      const score = at({ people: a, firms: b });
      expect(print(at({ people: twice(a), firms: b }))).toBe(print(score));
      expect(score.compare(rational('0')) >= 0 && score.compare(rational('10')) <= 0).toBe(true);
    }),
  );
});
