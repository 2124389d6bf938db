import fc from 'fast-check';
import { fromInteger, rational, type Rational } from '@cchc/model';
import { describe, expect, it } from 'vitest';
import { boundsOfForm, feasible } from './bounds.js';
import { shortestBetween } from './candidates.js';
import { holdsAt, tidy, type Constraint, type Relation, type Tidied } from './constraint.js';
import { constantForm, addForms, variableForm, wholeVariable, type Form } from './form.js';
import { pointOf } from './point.js';
import { besideRatioBound } from './ratio-bounds.js';

const X = wholeVariable('x');
const Y = wholeVariable('y');

/** c + a·x + b·y */
function plane(c: number, a: number, b = 0, [x, y] = [X, Y]): Form {
  const terms = [variableForm(x, fromInteger(a)), variableForm(y, fromInteger(b))];
  const nonzero = terms.filter((_, index) => [a, b][index] !== 0);
  return nonzero.reduce(addForms, constantForm(fromInteger(c)));
}

const box: readonly Constraint[] = [
  { form: plane(0, 1), relation: '>=' },
  { form: plane(6, -1), relation: '>=' },
  { form: plane(0, 0, 1), relation: '>=' },
  { form: plane(6, 0, -1), relation: '>=' },
];

const GRID = Array.from({ length: 49 }, (_, index) => [index % 7, Math.floor(index / 7)] as const);

function solutions(constraints: readonly Constraint[]): readonly (readonly [number, number])[] {
  return GRID.filter(([x, y]) => {
    const values = new Map([
      [X, fromInteger(x)],
      [Y, fromInteger(y)],
    ]);
    return constraints.every((one) => holdsAt(one, values));
  });
}

const constraint = fc
  .tuple(
    fc.integer({ min: -12, max: 12 }),
    fc.integer({ min: -4, max: 4 }),
    fc.integer({ min: -4, max: 4 }),
    fc.constantFrom<Relation>('>=', '>', '='),
  )
  .map(([c, a, b, relation]): Constraint => ({ form: plane(c, a, b), relation }));

describe('linear constraints over whole numbers', () => {
  it('of bounds on a ratio the tightest say the same as all of them', () => {
    const bounds = fc.array(
      fc.oneof(
        constraint,
        fc
          .integer({ min: 1, max: 3 })
          .map((least): Constraint => ({ form: plane(-least, 0, 1), relation: '>=' })),
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(bounds, (all) => {
        const tidied = all.map(tidy).filter((one) => typeof one !== 'string');
        let kept: readonly Tidied[] = [];
        for (const one of tidied) {
          const beside = besideRatioBound(kept, one);
          if (beside) kept = [...beside, one];
        }
        expect(solutions(kept)).toEqual(solutions(tidied));
      }),
      { numRuns: 2000 },
    );
  });

  it('are never called impossible where brute force finds a solution, and a point is one', () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 4 }), (extra) => {
        const all = [...box, ...extra];
        const found = solutions(all);
        if (found.length > 0) expect(feasible(all)).toBe(true);
        const point = pointOf(all);
        expect(point !== undefined).toBe(found.length > 0);
      }),
    );
  });

  it('bound a form by at least its least and greatest value', () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 3 }), (extra) => {
        const all = [...box, ...extra];
        const values = solutions(all).map(([x, y]) => 2 * x - 3 * y);
        const bounds = boundsOfForm(all, plane(0, 2, -3));
        if (values.length === 0) return;
        expect(bounds?.from?.value.compare(Math.min(...values))).toBeLessThanOrEqual(0);
        expect(bounds?.to?.value.compare(Math.max(...values))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('linear constraints over rationals', () => {
  const [x, y] = ['x', 'y'];

  it('give exact open and closed ends', () => {
    const constraints: readonly Constraint[] = [
      { form: plane(0, 1, 0, [x, y]), relation: '>' },
      { form: plane(1, -3, 0, [x, y]), relation: '>=' },
    ];
    expect(boundsOfForm(constraints, plane(1, 2, 0, [x, y]))).toEqual({
      from: { value: fromInteger(1), inclusive: false },
      to: { value: rational('5/3'), inclusive: true },
    });
  });

  it('find a value for an unknown that vanishes with another', () => {
    const point = pointOf([{ form: plane(0, -1, 1, [x, y]), relation: '>' }]);
    const [a, b] = [point?.get(x), point?.get(y)] as [Rational, Rational];
    expect(a.compare(b)).toBeLessThan(0);
  });
});

describe('whole numbers', () => {
  it('leave no room between 4 and 5', () => {
    expect(
      feasible([
        { form: plane(-4, 1), relation: '>' },
        { form: plane(5, -1), relation: '>' },
      ]),
    ).toBe(false);
  });

  it('find 159/199 or the like between 79.5% and 80%', () => {
    const constraints: readonly Constraint[] = [
      { form: plane(0, 200, -159), relation: '>' },
      { form: plane(0, -5, 4), relation: '>' },
      { form: plane(0, 1), relation: '>=' },
      { form: plane(0, 0, 1), relation: '>' },
    ];
    expect(pointOf(constraints)).toBeDefined();
  });
});

it('picks the shortest decimal between two numbers', () => {
  expect(shortestBetween(rational('0.8'), rational('0.85'))).toEqual(rational('0.83'));
  expect(shortestBetween(rational('4'), rational('6'))).toEqual(rational('5'));
  expect(shortestBetween(rational('1'), rational('1'))).toBeUndefined();
});
