import { fingerprint, type Population } from '@cchc/model';
import { score, type Results } from '@cchc/semantics';
import { expect, it } from 'vitest';
import {
  declareInput,
  formula,
  grade,
  grading,
  input,
  leaf,
  over,
  population,
  remainingGrade,
  rulebook,
  totalIn,
  unit,
} from '../../../../test/build-model/index.js';
import { differingUnit } from './audit.js';
import { scoreBy } from './engine.js';

const book = rulebook([leaf('1', formula(input('x')))], {
  inputs: [declareInput('x')],
  grading: grading({ grades: [grade('A', totalIn('7.5', '')), remainingGrade('B')] }),
});
const populationOf = (size: number) =>
  population(
    Array.from({ length: size }, (_, at) =>
      unit(`${at}`, { inputs: { x: at === 7 ? '7.5' : '2' } }),
    ),
  );

/** The results with another total for one unit. */
function spoilt(results: Results, id: string): Results {
  const units = results.units.map((one) =>
    one.unit === id ? { ...one, total: { ...one.total, bonus: '1' } } : one,
  );
  return { ...results, units };
}

it.each([10, 4000])('finds nothing between equal results of %d units', (size) => {
  const given = populationOf(size);
  const result = score(book, given);
  expect(scoreBy('native', book, given, undefined)).toEqual(result);
  expect(result.ok && result.header.hash).toBe(fingerprint(book));
});

it('finds any unit of a small population, and of a large one that stands at the bound of a grade', () => {
  const again = () => {
    throw new Error('nothing looks at other units');
  };
  const small = score(book, populationOf(10));
  const large = score(book, populationOf(4000));
  if (!small.ok || !large.ok) throw new Error('nothing is refused');
  expect(differingUnit(book, populationOf(10), spoilt(small, '3'), again)).toBe('3');
  expect(differingUnit(book, populationOf(4000), spoilt(large, '7'), again)).toBe('7');
});

it('scores a sample anew where units look at each other', () => {
  const ranked = rulebook([leaf('1', formula(over('mean', input('x'))))], {
    inputs: [declareInput('x')],
  });
  const given = populationOf(4000);
  const result = scoreBy('native', ranked, given, undefined);
  expect(result.ok).toBe(true);
  let spoiltUnit: string | undefined;
  const wrong = (population: Population) => {
    const right = score(ranked, population);
    if (!right.ok) throw new Error('nothing is refused');
    spoiltUnit = population.units[3]?.id;
    return spoilt(right, spoiltUnit ?? '');
  };
  if (result.ok !== true) throw new Error('nothing differs');
  expect(differingUnit(ranked, given, result, wrong)).toBe(spoiltUnit);
});
