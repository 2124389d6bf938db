import type { Expression } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  by,
  calc,
  declareInput,
  formula,
  input,
  leaf,
  population,
  ranking,
  rulebook,
  TOTAL,
  unit,
} from '../../../test/build-model/index.js';
import { printJointResults } from './print-results.js';
import { scoreTogether } from './score-together.js';

const book = (code: string, value: Expression = input('x')) =>
  rulebook([leaf('1', formula(value))], {
    code,
    inputs: [declareInput('x')],
    ranking: ranking({ keys: [by(TOTAL)] }),
  });

const communes = population([unit('A', { inputs: { x: '2' } }), unit('C', { inputs: { x: '1' } })]);
const wards = population([unit('B', { inputs: { x: '4' } })]);

it('ranks the units of each rulebook by themselves, in the order asked for', () => {
  const parts = [
    { rulebook: book('XA'), population: communes },
    { rulebook: book('PHUONG', calc(input('x'), '*', '2')), population: wards },
  ];
  const result = scoreTogether(parts, ['A', 'B', 'C']);
  if (!result.ok) throw new Error('refused');
  const lines = printJointResults(result).trimEnd().split('\n');
  const seen = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  expect(seen.map(({ unit: id, rulebook: code, total, rank }) => [id, code, total, rank])).toEqual([
    [undefined, 'XA', undefined, undefined],
    [undefined, 'PHUONG', undefined, undefined],
    ['A', 'XA', expect.objectContaining({ score: '2' }), expect.objectContaining({ rank: 1 })],
    ['B', 'PHUONG', expect.objectContaining({ score: '8' }), expect.objectContaining({ rank: 1 })],
    ['C', 'XA', expect.objectContaining({ score: '1' }), expect.objectContaining({ rank: 2 })],
  ]);
});

it('gives what one rulebook gives by itself, without its code on each line', () => {
  const result = scoreTogether([{ rulebook: book('XA'), population: communes }], ['A', 'C']);
  expect(result.ok && result.units.map((one) => one.rulebook)).toEqual([undefined, undefined]);
});

it('refuses all where a round is none of theirs', () => {
  const result = scoreTogether([{ rulebook: book('XA'), population: communes }], ['A'], 'nothing');
  expect(result.ok).toBe(false);
});
