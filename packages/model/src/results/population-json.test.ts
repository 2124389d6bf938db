import { expect, it } from 'vitest';
import type { Datum, Population } from './population.js';
import { populationOf, printPopulation, type PopulationJson } from './population-json.js';

const given = (value: string) => ({ kind: 'given', value }) as const;

const population: Population = {
  rounds: ['self', 'final'],
  previous: new Map([
    ['A', { inputs: new Map([['b', given('2')]]), scores: new Map([['1.1', '1/3']]), total: '9' }],
  ]),
  shared: new Map([['bình_quân', given('0.5')]]),
  units: [
    {
      id: 'A',
      name: 'Xã Một',
      type: 'xã',
      attributes: new Map([['vùng', given('núi')]]),
      rounds: new Map([
        [
          'self',
          {
            inputs: new Map<string, Datum>([
              ['__proto__', given('1')],
              ['b', { kind: 'refused', text: 'x', why: 'unreadable' }],
            ]),
            evidence: new Map([['kế_hoạch', [{ state: 'accepted', issued: '2026-01-02' }]]]),
            surveys: new Map([['hỏi', [{ group: '', option: 'tốt', count: given('3') }]]]),
            choices: new Map([['1.2', [{ rater: 'r', choice: given('Có') }]]]),
            manualScores: new Map([['1.1', [{ rater: 'r', score: given('0.5'), reason: 'đủ' }]]]),
          },
        ],
      ]),
      cases: new Map([['hồ_sơ', [{ row: 2, cells: new Map([['ngày', given('2026-01-02')]]) }]]]),
    },
  ],
};

it('is read back as it was', () => {
  const read = populationOf(JSON.parse(printPopulation(population)) as PopulationJson);
  expect(read).toEqual(population);
  expect(printPopulation(read)).toBe(printPopulation(population));
});
