import { checkText } from '@cchc/check';
import { nativeScorer } from '@cchc/generators';
import type { Population } from '@cchc/model';
import { printResults, refusals, score } from '@cchc/semantics';
import { describe, expect, test } from 'vitest';
import { madeUp } from './made-up.js';
import { rulebooksTried } from './rulebooks.js';

/** More than one block of units, many of which get the same here and there: all are scored as if alone. */
const UNITS = 300;
const SEED = 20_261_130;

const scored = rulebooksTried().filter(({ rulebook }) => refusals(rulebook).length === 0);

describe.each(scored)('$name', ({ rulebook, data }) => {
  const native = nativeScorer(rulebook);

  test('gives many units what the reference gives them', () => {
    const made = madeUp(rulebook, SEED, UNITS);
    const given = data.map((one) => mixed(one, made));
    for (const population of [repeated(made), ...given]) {
      const expected = score(rulebook, population, undefined);
      expect(expected.ok).toBe(true);
      if (!expected.ok || !native.ok) continue;
      const found = native.score(population);
      expect(printResults(found)).toBe(printResults(expected));
    }
  });
});

/** A leaf that asked for the scores of other units took those of units in later blocks for lacking. */
test.each([
  ['what stands before it', '2', 'điểm của 1 / cao nhất tất cả(điểm của 1) × tối đa'],
  ['what stands behind it', '1', 'điểm của 2 / cao nhất tất cả(điểm của 2) × tối đa'],
  ['a mean', '2', '{ khi điểm của 1 >= trung bình tất cả(điểm của 1): 10; còn lại: 0 }'],
])('a leaf asks for scores of all units: %s', (_, asking, rule) => {
  const rules = ['1', '2'].map((code) => (code === asking ? rule : 'x / 100 × tối đa'));
  const { rulebook } = checkText(`bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2026
  thang điểm: 20
  làm tròn: mỗi tiêu chí 2 chữ số
  số liệu x: số nguyên không quá 100
  tiêu chí 1 "Một" 10 điểm { chấm ${rules[0] ?? ''} }
  tiêu chí 2 "Hai" 10 điểm { chấm ${rules[1] ?? ''} }
}
`);
  if (!rulebook) throw new Error('the rulebook is well formed');
  const native = nativeScorer(rulebook);
  if (!native.ok) throw new Error('nothing is refused');
  const population = madeUp(rulebook, SEED, 3 * UNITS);
  const expected = score(rulebook, population, undefined);
  if (!expected.ok) throw new Error('nothing is refused');
  expect(printResults(native.score(population))).toBe(printResults(expected));
});

test('results of many units are plain data to all who read them', () => {
  const [{ rulebook, data } = {}] = scored.filter(({ name }) => name.includes('cap-xa'));
  const given = data?.[0];
  if (!rulebook || !given) throw new Error('the example has data');
  const native = nativeScorer(rulebook, 1);
  const expected = score(rulebook, given, undefined);
  if (!native.ok || !expected.ok) throw new Error('nothing is refused');
  const found = (): (typeof expected)['units'] => native.score(given).units;
  expect(found()).toEqual(expected.units);
  expect(expected.units).toEqual(found());
  expect(found().map((unit) => ({ ...unit }))).toEqual(expected.units);
  expect(structuredClone(found())).toEqual(expected.units);
  expect(JSON.stringify(found())).toBe(JSON.stringify(expected.units));
  expect(Object.keys(found()[0] ?? {})).toEqual(Object.keys(expected.units[0] ?? {}));
});

/** Every third unit is the first again, so that what is worked out once is worked out for other units too. */
function repeated(population: Population): Population {
  const [first] = population.units;
  const units = population.units.map((unit, at) =>
    first && at % 3 === 0 ? { ...first, id: unit.id } : unit,
  );
  return { ...population, units };
}

/** Copies of what was handed in, with a part of what was made up. */
function mixed(given: Population, made: Population): Population {
  const units = Array.from({ length: given.units.length === 0 ? 0 : UNITS }, (_, at) => {
    const [own, other] = [given.units[at % given.units.length], made.units[at % made.units.length]];
    if (!own || !other) throw new Error('there are units');
    return {
      ...own,
      id: `${own.id} ${String(at)}`,
      ...(at % 7 === 3 ? { cases: other.cases } : {}),
    };
  });
  return { ...given, units };
}
