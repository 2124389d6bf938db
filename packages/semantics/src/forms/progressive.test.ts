import { nowhere as at, type Progressive } from '@cchc/model';
import { expect, it } from 'vitest';
import { declareInput, input, leaf, lift, scoredLeaf } from '../../../../test/build-model/index.js';

function rule(whole: boolean): Progressive {
  return {
    kind: 'progressive',
    subject: input('x'),
    brackets: [
      { to: lift('500'), rate: lift('4'), size: lift('500'), whole, at },
      { to: lift('2000'), rate: lift('3'), size: lift('1000'), whole, at },
      { rate: lift('1'), size: lift('1000'), whole, at },
    ],
    at,
  };
}

it.each([
  ['0', '0', '0'],
  ['250', '2', '0'],
  ['500', '4', '4'],
  ['1500', '7', '7'],
  ['2000', '8.5', '7'],
  ['4000', '10.5', '9'],
])('each bracket adds for its own part of %s', (x, proportional, whole) => {
  const scoreOf = (form: Progressive) =>
    scoredLeaf(
      leaf('1', form, { points: '20' }),
      { inputs: { x } },
      { inputs: [declareInput('x')] },
    );
  expect(scoreOf(rule(false))).toBe(`${proportional}/20 scored`);
  expect(scoreOf(rule(true))).toBe(`${whole}/20 scored`);
});
