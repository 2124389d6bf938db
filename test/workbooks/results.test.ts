import { score } from '@cchc/semantics';
import type { Population, Rulebook } from '@cchc/model';
import { resultWorkbook } from '@cchc/workbooks';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  block,
  calc,
  declareInput,
  formula,
  group,
  input,
  leaf,
  population,
  ranking,
  rulebook,
  unit,
} from '../build-model/index.js';
import { cellsOf } from './cells.js';

const [x, y] = [leaf('1', formula(input('x'))), leaf('2', formula(input('y')))];
const inputs = [declareInput('x'), declareInput('y')];
const plain = rulebook([x, y], {
  inputs,
  ranking: ranking(),
  rounding: { kind: 'rules', levels: [], total: 1 },
});

const two = population([
  unit('A', { name: 'Xã A', inputs: { x: '1.5', y: '2.25' } }),
  unit('B', { inputs: { x: '5', y: '4' } }),
]);

async function workbook(book: Rulebook, units: Population) {
  const results = score(book, units);
  if (!results.ok) throw new Error('refused');
  return cellsOf(await resultWorkbook(book, units, results, 'en'));
}

describe('a workbook of results', () => {
  it('ranks from first to last, by formulas over totals that are formulas over scores', async () => {
    const { Ranking, Scores } = await workbook(plain, two);
    expect(Object.keys(Ranking ?? {}).filter((at) => at.startsWith('B'))).toHaveLength(3);
    expect(Ranking).toMatchObject({
      A1: 'Test',
      B3: 'B',
      A3: '=SUMPRODUCT(ISNUMBER($E$3:$E$4)*($E$3:$E$4>E3))+1 → 1',
      E3: "='Scores'!G5 → 9",
      B4: 'A',
      C4: 'Xã A',
      A4: '=SUMPRODUCT(ISNUMBER($E$3:$E$4)*($E$3:$E$4>E4))+1 → 2',
      E4: "='Scores'!G4 → 3.8",
    });
    expect(Scores).toMatchObject({ D5: '=ROUND(SUM(E5,F5),0) → 9', G5: '=ROUND(SUM(D5),1) → 9' });
  });

  it('writes the number itself where rounding falls on a half', async () => {
    const { Scores } = await workbook(plain, two);
    // 1.5 + 2.25 = 3.75, which is 3.8 at one digit: a binary sum could come to 3.7.
    expect(Scores?.G4).toBe('3.8');
  });

  it('writes the number itself where the score is not the sum', async () => {
    const best = group('I', [x, y], { combine: 'best' });
    const { Scores } = await workbook(rulebook([best], { inputs }), two);
    expect(Scores).toMatchObject({ D4: '2.25', G4: '=ROUND(SUM(D4),2) → 2.25' });
  });

  it('takes penalties off and puts bonuses on', async () => {
    const book = {
      ...plain,
      blocks: [block('bonus', [leaf('b', '1')]), block('penalty', [leaf('p', '3')])],
    };
    const { Scores } = await workbook(book, two);
    expect(Scores).toMatchObject({ G1: 'b', I1: 'Bonus', J1: 'Penalty', I5: '1', J5: '3' });
    expect(Scores?.K5).toBe('=ROUND(SUM(D5,I5)-SUM(J5),1) → 7');
  });

  it('divides where no decimal exists', async () => {
    const third = rulebook([leaf('1', formula(calc('1', '/', '3')))]);
    const { Scores } = await workbook(third, population([unit('A')]));
    expect(Scores?.E4).toBe(`=1/3 → ${1 / 3}`);
    expect(Scores?.F4).toBe(`=SUM(D4) → ${1 / 3}`);
  });

  it('says what is missing instead of a zero, and ranks nobody without a total', async () => {
    const { Ranking, Scores, Missing } = await workbook(
      plain,
      population([unit('A', { inputs: { x: '1' } }), unit('B', { inputs: { x: '1', y: '1' } })]),
    );
    expect(Scores).toMatchObject({ F4: 'missing input', G4: 'some parts have no score yet' });
    expect(Ranking).toMatchObject({ B4: 'A', E4: 'some parts have no score yet' });
    expect(Ranking?.A4).toBeUndefined();
    expect(Missing).toMatchObject({
      A2: 'A',
      C2: '2',
      E2: 'missing input',
      F2: 'missing figure: y',
    });
  });

  it('leaves ranks as they were found where more than the total decides', async () => {
    const near = { ...plain, ranking: ranking({ tolerance: '0.5' }) };
    const { Ranking } = await workbook(near, two);
    expect([Ranking?.A3, Ranking?.A4]).toEqual(['1', '2']);
  });

  it('ranks within blocks', async () => {
    const blocks = population([
      unit('A', { block: 'núi', inputs: { x: '1', y: '1' } }),
      unit('B', { block: 'biển', inputs: { x: '5', y: '4' } }),
      unit('C', { block: 'núi', inputs: { x: '2', y: '1' } }),
    ]);
    const { Ranking } = await workbook({ ...plain, ranking: ranking({ per: 'block' }) }, blocks);
    expect([Ranking?.B3, Ranking?.B4, Ranking?.B5]).toEqual(['C', 'A', 'B']);
    expect(Ranking?.A5).toBe(
      '=SUMPRODUCT(($D$3:$D$5=D5)*ISNUMBER($E$3:$E$5)*($E$3:$E$5>E5))+1 → 1',
    );
  });

  it('holds text that begins like a formula as text', async () => {
    const sly = population([unit('=1+1', { name: '@SUM(A1)', inputs: { x: '1', y: '1' } })]);
    const { Scores } = await workbook(plain, sly);
    expect([Scores?.A4, Scores?.B4]).toEqual(['=1+1', '@SUM(A1)']);
  });

  it('has the same bytes whenever it is written', async () => {
    const results = score(plain, two);
    if (!results.ok) throw new Error('refused');
    const first = await resultWorkbook(plain, two, results, 'vi');
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    expect(await resultWorkbook(plain, two, results, 'vi')).toEqual(first);
  });
});
