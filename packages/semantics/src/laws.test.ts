import {
  fromInteger,
  print,
  ratio,
  rational,
  type Leaf,
  type Population,
  type Rulebook,
  type Unit,
} from '@cchc/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  MAX,
  SUBJECT,
  TOTAL,
  additive,
  band,
  bands,
  branch,
  by,
  calc,
  compare,
  declareInput,
  each,
  formula,
  fromMax,
  grade,
  grading,
  group,
  guards,
  input,
  item,
  leaf,
  population,
  range,
  ranking,
  remainingGrade,
  rulebook,
  scored,
  scoredUnit,
  steps,
  totalIn,
  unit,
} from '../../../test/build-model/index.js';
import { nowhere as at } from '@cchc/model';
import { explain } from './explain.js';
import { scoreNode } from './score-unit.js';

const ratioTiers = bands(calc(input('n'), '/', input('d')), [
  band(range('1', ''), MAX),
  band(range('0.8', '1'), calc(SUBJECT, '*', MAX)),
  band(range('0.3', '0.8'), calc('1', '+', steps('0.5', '0.1', '0.3'))),
  band(range('', '0.3'), '0'),
]);
const inputs = [declareInput('n'), declareInput('d')];

/** Leaves of every kind that can go beyond their range on their own. */
const forms: fc.Arbitrary<Leaf> = fc
  .record({
    points: fc.integer({ min: 0, max: 20 }),
    lowest: fc.integer({ min: -5, max: 0 }),
    digits: fc.constantFrom(undefined, 0, 1, 2),
    rule: fc.constantFrom(
      ratioTiers,
      formula(calc(input('n'), '-', input('d'))),
      additive(item('add', each('0.7', input('n'))), item('deduct', each('1.3', input('d')))),
      fromMax(item('deduct', each('0.25', input('n')))),
      guards([branch(compare(input('n'), '>', input('d')), calc(input('n'), '/', '7'))], {
        otherwise: calc('0', '-', input('d')),
      }),
    ),
  })
  .map(({ points, lowest, digits, rule }) =>
    leaf('1', rule, {
      points: `${points}`,
      lowest: `${lowest}`,
      ...(digits === undefined ? {} : { digits }),
    }),
  );

const figure = fc.integer({ min: 0, max: 60 }).map(String);
const figures = fc.record({ n: figure, d: figure });

it('a score lies within the range of its leaf', () => {
  fc.assert(
    fc.property(forms, figures, (one, given) => {
      const score = scoreNode(rulebook([one], { inputs }), { inputs: given }, '1')?.score;
      if (!score) return given.d === '0';
      const { points, lowest } = one.worth;
      return score.compare(rational(points)) <= 0 && score.compare(rational(lowest)) >= 0;
    }),
  );
});

it('n/d and kn/kd score alike in a rule that uses only the ratio', () => {
  const book = rulebook([leaf('1', ratioTiers)], { inputs });
  const positive = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(fc.nat(1000), positive, positive, (n, d, k) => {
      const at = (factor: number) =>
        scoredUnit(book, { inputs: { n: `${n * factor}`, d: `${d * factor}` } }).node('1');
      expect(at(k)).toBe(at(1));
    }),
  );
});

it('thirds, sevenths and the like add up exactly', () => {
  const denominator = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(fc.array(denominator, { minLength: 1, maxLength: 6 }), (parts) => {
      const leaves = parts.map((d, index) => leaf(`${index}`, formula(calc('1', '/', `${d}`))));
      const expected = parts.reduce((sum, d) => sum.add(ratio(1n, BigInt(d))), fromInteger(0));
      expect(scoredUnit(rulebook(leaves)).total).toBe(
        `${print(expected)}/${parts.length * 10} scored`,
      );
    }),
  );
});

/** A rulebook with quotas, ties and population functions, in which every unit matters to every other. */
const graded: Rulebook = rulebook(
  [group('I', [leaf('1', ratioTiers), leaf('2', formula(input('n'), '3'))])],
  {
    inputs,
    grading: grading({
      grades: [grade('A', totalIn('8', '')), grade('B', totalIn('4', '')), remainingGrade('C')],
      quotas: [
        { grade: 'A', most: { share: '0.3' }, per: 'all', at },
        { grade: 'B', most: { count: 2 }, per: 'block', at },
      ],
    }),
    ranking: ranking({ keys: [by(TOTAL), by(input('n'))], tolerance: '0.5', per: 'block' }),
  },
);

const small = fc.integer({ min: 0, max: 6 }).map(String);
const unitsWithOrder: fc.Arbitrary<{ units: readonly Unit[]; shuffled: readonly Unit[] }> = fc
  .array(fc.record({ n: small, d: small, block: fc.constantFrom('xã', 'phường') }), {
    minLength: 1,
    maxLength: 9,
  })
  .chain((list) => {
    const units = list.map(({ n, d, block }, index) =>
      unit(`${index}`, { block, inputs: { n, d } }),
    );
    return fc
      .shuffledSubarray(units, { minLength: units.length, maxLength: units.length })
      .map((shuffled) => ({ units, shuffled }));
  });

const byUnit = (units: Population) =>
  new Map(scored(graded, units).map((result) => [result.unit, result] as const));

it('results do not depend on the order of the units', () => {
  fc.assert(
    fc.property(unitsWithOrder, ({ units, shuffled }) => {
      expect(byUnit(population(shuffled))).toEqual(byUnit(population(units)));
    }),
  );
});

it('an explanation gives the result that is explained', () => {
  fc.assert(
    fc.property(unitsWithOrder, ({ units }) => {
      const all = population(units);
      for (const result of scored(graded, all)) {
        expect(explain(graded, all, result.unit)?.result).toEqual(result);
      }
    }),
    { numRuns: 30 },
  );
});

it('a quota is never exceeded', () => {
  fc.assert(
    fc.property(unitsWithOrder, ({ units }) => {
      const best = scored(graded, population(units)).filter(
        ({ grade: given }) => given?.status === 'graded' && given.grade === 'A',
      );
      expect(best.length).toBeLessThanOrEqual(Math.floor((units.length * 3) / 10));
    }),
  );
});

it('more never scores less in a rule whose bands rise', () => {
  const book = rulebook([leaf('1', ratioTiers)], { inputs });
  const at = (n: number) => scoreNode(book, { inputs: { n: `${n}`, d: '100' } }, '1')?.score;
  fc.assert(
    fc.property(fc.nat(150), fc.nat(150), (a, b) => {
      const [less, more] = [at(Math.min(a, b)), at(Math.max(a, b))];
      return !!less && !!more && less.compare(more) <= 0;
    }),
  );
});
