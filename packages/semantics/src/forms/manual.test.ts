import { expect, it } from 'vitest';
import {
  MAX,
  byExperts,
  inShort,
  leaf,
  population,
  raterScores,
  rulebook,
  scored,
  scoredLeaf,
  unit,
  type Scores,
} from '../../../../test/build-model/index.js';

const two = byExperts('0', MAX, { step: '0.25', raters: { chair: '0.6', deputy: '0.4' } });
const anybody = byExperts('1', '5');

const scoredBy = (form: typeof two, given: Scores[string]) =>
  scoredLeaf(leaf('1', form), { scores: { '1': given } });

it('takes the mean of all raters by their weights', () => {
  expect(scoredBy(two, { chair: ['8', 'good'], deputy: ['9.25', 'better'] })).toBe('8.5/10 scored');
});

it('takes the mean of all who scored where the rule names nobody', () => {
  expect(scoredBy(anybody, { a: ['1', 'x'], b: ['2', 'y'], c: ['5', 'z'] })).toBe('8/3/10 scored');
});

it('is held within the points of the leaf', () => {
  expect(scoredBy(byExperts('0', '20'), { a: ['15', 'x'] })).toBe('10/10 scored clamped:points');
});

it.each<[string, typeof two, Scores[string], string]>([
  ['nobody', anybody, {}, 'awaiting-manual-score missing-score'],
  ['one of two', two, { chair: ['8', 'x'] }, 'awaiting-manual-score missing-score:deputy'],
  ['too little', anybody, { a: ['0.5', 'x'] }, 'refused refused-score:a:below-lowest'],
  ['too much', anybody, { a: ['5.5', 'x'] }, 'refused refused-score:a:above-highest'],
  ['no step', two, { chair: ['8.1', 'x'] }, 'refused refused-score:chair:too-fine'],
  ['no reason', anybody, { a: ['2'] }, 'refused refused-score:a:without-reason'],
  ['a blank reason', anybody, { a: ['2', ' \t'] }, 'refused refused-score:a:without-reason'],
  ['a stranger', two, { guest: ['2', 'x'] }, 'refused refused-score:guest:unknown-rater'],
  ['no number', anybody, { a: ['two', 'x'] }, 'refused refused-score:a:unreadable'],
  [
    'what was refused on the way',
    anybody,
    { a: [{ kind: 'refused', text: '?', why: 'unreadable' }, 'x'] },
    'refused refused-score:a:unreadable',
  ],
])('gives no score for %s', (_, form, given, expected) => {
  expect(scoredBy(form, given)).toBe(`-/10 ${expected}`);
});

it('compares names of raters in NFC, and takes none twice', () => {
  const named = byExperts('0', MAX, { raters: { chủ_tịch: '1' } });
  const decomposed = 'chủ_tịch'.normalize('NFD');
  expect(scoredBy(named, { [decomposed]: ['3', 'x'] })).toBe('3/10 scored');
  expect(scoredBy(anybody, { chủ_tịch: ['3', 'x'], [decomposed]: ['4', 'y'] })).toContain(
    'given-twice',
  );
});

it('lets a rater score again in a later round, the others standing', () => {
  const book = rulebook([leaf('1', two)]);
  const empty = {
    inputs: new Map(),
    evidence: new Map(),
    surveys: new Map(),
    choices: new Map(),
  };
  const round = (given: Scores[string]) => ({
    ...empty,
    manualScores: raterScores({ '1': given }),
  });
  const again = {
    ...unit('U'),
    rounds: new Map([
      ['self', round({ chair: ['5', 'x'], deputy: ['5', 'x'] })],
      ['appraisal', round({ chair: ['10', 'y'] })],
    ]),
  };
  const at = (name: string) =>
    scored(book, population([again]), name).map((one) => inShort(one).node('1'));
  expect([at('self'), at('appraisal')]).toEqual([['5/10 scored'], ['8/10 scored']]);
});
