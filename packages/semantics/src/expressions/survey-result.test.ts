import { nowhere as at } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  calc,
  declareSurvey,
  formula,
  leaf,
  scoredLeaf,
  type Answers,
} from '../../../../test/build-model/index.js';

const survey = declareSurvey('s', { people: '0.6', firms: '0.4' }, { good: '1', poor: '0' }, 4);
const scored = (s: Answers[string] | undefined) =>
  scoredLeaf(
    leaf('1', formula(calc({ kind: 'survey-result', survey: 's', at }, '*', '5'))),
    { surveys: s ? { s } : {} },
    { surveys: [survey] },
  );

it('is the mean that a rule by the survey multiplies with the points', () => {
  // 0.6 × 1/2 + 0.4 × 3/4
  expect(scored({ people: { good: '1', poor: '1' }, firms: { good: '3', poor: '1' } })).toBe(
    '3/10 scored',
  );
});

it.each<[string, Answers[string] | undefined, string]>([
  ['answers', undefined, 'missing-input missing-survey:s'],
  ['answers of a group', { people: { good: '9' } }, 'missing-input missing-survey:s:firms'],
])('lacks %s as that rule does', (_, answers, expected) => {
  expect(scored(answers)).toContain(expected);
});

it('lacks the minimum sample as that rule does', () => {
  expect(scored({ people: { good: '1' }, firms: { good: '1' } })).toContain('small-sample');
});
