import { nowhere as at, type PreviousFigure, type PreviousUnit } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  declareInput,
  formula,
  inShort,
  leaf,
  population,
  rulebook,
  scored,
  unit,
  values,
} from '../../../../test/build-model/index.js';

const inputs = [declareInput('x', 'integer')];

function givenBefore(of: PreviousFigure, before?: Partial<PreviousUnit>): string {
  const book = rulebook([leaf('1', formula({ kind: 'previous', of, at }))], { inputs });
  const previous = before && new Map([['U', { inputs: values({}), scores: new Map(), ...before }]]);
  const people = { ...population([unit('U')]), ...(previous && { previous }) };
  return scored(book, people)
    .map((one) => inShort(one).node('1'))
    .join();
}

const x: PreviousFigure = { kind: 'reference', to: 'input', name: 'x', at };
const score: PreviousFigure = { kind: 'score-of', node: '1', at };
const total: PreviousFigure = { kind: 'total', withoutBonus: false, at };

it('takes figures and scores of the year before, even of the node itself', () => {
  expect(givenBefore(x, { inputs: values({ x: '7' }) })).toBe('7/10 scored');
  expect(givenBefore(score, { scores: new Map([['1', '1/3']]) })).toBe('1/3/10 scored');
  expect(givenBefore(total, { total: '9.5' })).toBe('9.5/10 scored');
});

it('names what the year before lacks', () => {
  expect(givenBefore(x)).toBe('-/10 missing-input missing-previous:input:x');
  expect(givenBefore(score, {})).toBe('-/10 missing-input missing-previous:score:1');
  expect(givenBefore(total, {})).toBe('-/10 missing-input missing-previous:total:total');
});

it('refuses a figure that is none of its type', () => {
  const before = (text: string) => givenBefore(x, { inputs: values({ x: text }) });
  expect(before('7.5')).toBe('-/10 refused refused-previous:x:too-fine');
  expect(before('-1')).toBe('-/10 refused refused-previous:x:below-lowest');
});
