import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisFinding, Witness } from '@cchc/analysis';
import { analyseText, leafText } from './find.js';

const MOST = 7;
const ALL = Array.from({ length: MOST + 1 }, (_, index) => index);

interface Range {
  readonly from: number | undefined;
  readonly fromIncluded: boolean;
  readonly to: number | undefined;
  readonly toIncluded: boolean;
  readonly points: number;
}

const bound = fc.option(fc.integer({ min: 0, max: MOST }), { nil: undefined });
const range: fc.Arbitrary<Range> = fc
  .record({
    from: bound,
    fromIncluded: fc.boolean(),
    to: bound,
    toIncluded: fc.boolean(),
    points: fc.integer({ min: 0, max: 12 }),
  })
  .filter(({ from, to }) => from !== undefined || to !== undefined);

function isIn({ from, fromIncluded, to, toIncluded }: Range, x: number): boolean {
  const above = from === undefined || x > from || (fromIncluded && x === from);
  const below = to === undefined || x < to || (toIncluded && x === to);
  return above && below;
}

function rangeText({ from, fromIncluded, to, toIncluded, points }: Range): string {
  const low = from === undefined ? '' : `${fromIncluded ? 'từ' : 'trên'} ${from}`;
  const high =
    to === undefined
      ? ''
      : `${toIncluded ? 'đến' : from === undefined ? 'dưới' : 'đến dưới'} ${to}`;
  return `${low} ${high}: ${points}`;
}

function findingsOf(rule: string): readonly AnalysisFinding[] {
  const { findings, undecided } = analyseText(leafText(rule));
  expect(undecided).toEqual([]);
  return findings;
}

function valueIn(witness: Witness, name: string): string | undefined {
  return witness.find(({ what }) => 'name' in what && what.name === name)?.value;
}

describe('bands over a few whole numbers', () => {
  const bands = fc.array(range, { minLength: 1, maxLength: 4 });

  function analysed(ranges: readonly Range[]): readonly AnalysisFinding[] {
    const lines = ranges.map(rangeText).join('\n');
    return findingsOf(`số liệu x: số nguyên "X" không quá ${MOST}\nchấm theo x {\n${lines}\n}`);
  }

  const taken = (ranges: readonly Range[], x: number) => ranges.find((one) => isIn(one, x));

  it('have exactly the gaps that are found', () => {
    fc.assert(
      fc.property(bands, (ranges) => {
        const gaps = analysed(ranges).flatMap((one) =>
          one.code === 'GAP_IN_TIERS' ? [one.args] : [],
        );
        const found = ALL.filter((x) =>
          gaps.some(({ between }) => {
            return (
              x >= Number(between?.from?.value ?? 0) && x <= Number(between?.to?.value ?? MOST)
            );
          }),
        );
        expect(found).toEqual(ALL.filter((x) => !taken(ranges, x)));
        for (const { witness } of gaps) {
          expect(taken(ranges, Number(valueIn(witness, 'x')))).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have exactly the overlaps that are found, those of widening bands apart', () => {
    fc.assert(
      fc.property(bands, (ranges) => {
        const overlaps = analysed(ranges).filter(({ code }) => code === 'OVERLAP_IN_TIERS');
        const real = ranges.flatMap((first, index) =>
          ranges.slice(index + 1).filter((second) => {
            const both = ALL.some((x) => isIn(first, x) && isIn(second, x));
            return both && !widens(first, second);
          }),
        );
        expect(overlaps).toHaveLength(real.length);
        for (const { args } of overlaps) {
          if (!('scores' in args)) continue;
          const x = Number(valueIn(args.witness, 'x'));
          expect(ranges.filter((one) => isIn(one, x)).length).toBeGreaterThan(1);
          expect(args.agree).toBe(args.scores[0].kind === 'score' && sameScores(args.scores));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have exactly the dead branches that are found', () => {
    fc.assert(
      fc.property(bands, (ranges) => {
        const dead = analysed(ranges).flatMap(({ code, args }) =>
          code === 'UNREACHABLE_BRANCH' ? [args.why] : [],
        );
        const real = ranges.flatMap((one) => {
          if (ALL.some((x) => taken(ranges, x) === one)) return [];
          return [ALL.some((x) => isIn(one, x)) ? 'taken-before' : 'never-holds'];
        });
        expect(dead).toEqual(real);
      }),
      { numRuns: 60 },
    );
  });

  it('reach what is said to be the best, and go above the points only where that is found', () => {
    fc.assert(
      fc.property(bands, (ranges) => {
        const findings = analysed(ranges);
        const scores = ALL.flatMap((x) => taken(ranges, x)?.points ?? []);
        const best = findings.flatMap(({ code, args }) =>
          code === 'POINTS_NOT_REACHED' ? [Number(args.best)] : [],
        );
        const most = Math.max(...scores);
        expect(best).toEqual(scores.length > 0 && most < 10 ? [most] : []);
        const above = findings.filter(({ code }) => code === 'SCORE_ABOVE_POINTS');
        expect(above.length > 0).toBe(most > 10);
      }),
      { numRuns: 60 },
    );
  });

  function sameScores(scores: readonly unknown[]): boolean {
    return JSON.stringify(scores[0]) === JSON.stringify(scores[1]);
  }

  /** Open on the same side, and nothing of the first lies out of the second. */
  function widens(first: Range, second: Range): boolean {
    const side = ({ from, to }: Range) =>
      from !== undefined && to !== undefined ? 0 : from === undefined ? 1 : 2;
    if (side(first) === 0 || side(first) !== side(second)) return false;
    return ALL.every((x) => !isIn(first, x) || isIn(second, x));
  }
});

type Condition =
  | { readonly kind: 'answer'; readonly name: 'a' | 'b' }
  | {
      readonly kind: 'count';
      readonly operator: '<' | '<=' | '=' | '<>' | '>' | '>=';
      readonly value: number;
    }
  | { readonly kind: 'counts'; readonly operator: '<' | '=' | '>=' }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'và' | 'hoặc'; readonly left: Condition; readonly right: Condition };

interface Unit {
  readonly a: boolean;
  readonly b: boolean;
  readonly x: number;
  readonly y: number;
}

const UNITS: readonly Unit[] = [true, false].flatMap((a) =>
  [true, false].flatMap((b) =>
    [0, 1, 2, 3].flatMap((x) => [0, 1, 2, 3].map((y) => ({ a, b, x, y }))),
  ),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('answer'), name: fc.constantFrom('a', 'b') }),
    fc.record({
      kind: fc.constant('count'),
      operator: fc.constantFrom('<', '<=', '=', '<>', '>', '>='),
      value: fc.integer({ min: -1, max: 4 }).map((value) => Math.max(0, value)),
    }),
    fc.record({ kind: fc.constant('counts'), operator: fc.constantFrom('<', '=', '>=') }),
    fc.record({ kind: fc.constant('not'), of: tie('condition') }),
    fc.record({
      kind: fc.constantFrom('và', 'hoặc'),
      left: tie('condition'),
      right: tie('condition'),
    }),
  ),
}));

function holds(one: Condition, unit: Unit): boolean {
  switch (one.kind) {
    case 'answer':
      return unit[one.name];
    case 'count':
      return COMPARE[one.operator](unit.x, one.value);
    case 'counts':
      return COMPARE[one.operator](unit.x, unit.y);
    case 'not':
      return !holds(one.of, unit);
    case 'và':
      return holds(one.left, unit) && holds(one.right, unit);
    case 'hoặc':
      return holds(one.left, unit) || holds(one.right, unit);
  }
}

const COMPARE = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '=': (a: number, b: number) => a === b,
  '<>': (a: number, b: number) => a !== b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

function conditionText(one: Condition): string {
  switch (one.kind) {
    case 'answer':
      return one.name;
    case 'count':
      return `x ${one.operator} ${one.value}`;
    case 'counts':
      return `x ${one.operator} y`;
    case 'not':
      return `không (${conditionText(one.of)})`;
    default:
      return `(${conditionText(one.left)} ${one.kind} ${conditionText(one.right)})`;
  }
}

describe('guards over a few inputs', () => {
  it('have a gap and dead branches exactly where they are found', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), (conditions) => {
        const lines = conditions.map((one) => `khi ${conditionText(one)}: 10`).join('\n');
        const findings = findingsOf(`số liệu a: có/không "A"
          số liệu b: có/không "B"
          số liệu x: số nguyên "X" không quá 3
          số liệu y: số nguyên "Y" không quá 3
          chấm {\n${lines}\n}`);
        const taken = (unit: Unit) => conditions.find((one) => holds(one, unit));
        const gaps = findings.filter(({ code }) => code === 'GAP_IN_TIERS');
        expect(gaps).toHaveLength(UNITS.every(taken) ? 0 : 1);
        const dead = findings.flatMap(({ code, args }) =>
          code === 'UNREACHABLE_BRANCH' ? [args.why] : [],
        );
        const real = conditions.flatMap((one) => {
          if (UNITS.some((unit) => taken(unit) === one)) return [];
          return [UNITS.some((unit) => holds(one, unit)) ? 'taken-before' : 'never-holds'];
        });
        expect(dead).toEqual(real);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a quotient of two small numbers', () => {
  const MOST_OF_BOTH = 5;
  const PAIRS = [1, 2, 3, 4, 5].flatMap((b) =>
    [0, 1, 2, 3, 4, 5].filter((a) => a <= b).map((a) => [a, b] as const),
  );
  const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths * 5);

  it('has a gap exactly where one is found, and reaches exactly the best that is found', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 0, max: 8 }), (low, high, points) => {
        const { findings, undecided } = analyseText(
          leafText(`số liệu b: số nguyên "B" không quá ${MOST_OF_BOTH}
          số liệu a: số nguyên "A" không quá b
          mẫu bằng 0: không đánh giá
          chấm theo a / b {
            trên ${high}%: ${points}
            dưới ${low}%: giá trị × 5
          }`),
        );
        const inFirst = ([a, b]: readonly [number, number]) => 100 * a > high * b;
        const inSecond = ([a, b]: readonly [number, number]) => 100 * a < low * b;
        const real = PAIRS.some((pair) => !inFirst(pair) && !inSecond(pair));
        const open = undecided.length > 0;
        const gaps = findings.filter(({ code }) => code === 'GAP_IN_TIERS');
        if (gaps.length > 0 || !open) expect(gaps.length > 0).toBe(real);
        for (const { args } of findings) {
          if (!('best' in args)) continue;
          const scores = PAIRS.flatMap((pair) => {
            if (inFirst(pair)) return [points];
            return inSecond(pair) ? [Math.round((500 * pair[0]) / pair[1]) / 100] : [];
          });
          expect(Number(args.best)).toBeCloseTo(Math.max(...scores), 5);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('items that share their conditions', () => {
  it('add up to exactly the best that is found', () => {
    const item = fc.record({
      points: fc.integer({ min: 0, max: 4 }),
      deducted: fc.boolean(),
      when: condition,
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        const lines = items.map(({ points, deducted, when }) => {
          return `${deducted ? 'trừ ' : ''}${points} khi ${conditionText(when)}`;
        });
        const findings = findingsOf(`số liệu a: có/không "A"
          số liệu b: có/không "B"
          số liệu x: số nguyên "X" không quá 3
          số liệu y: số nguyên "Y" không quá 3
          chấm cộng dồn {\n${lines.join('\n')}\n}`);
        const sums = UNITS.map((unit) =>
          items
            .filter(({ when }) => holds(when, unit))
            .reduce((sum, { points, deducted }) => sum + (deducted ? -points : points), 0),
        );
        const most = Math.max(0, ...sums);
        const best = findings.flatMap(({ code, args }) =>
          code === 'POINTS_NOT_REACHED' ? [Number(args.best)] : [],
        );
        expect(best).toEqual(most < 10 ? [most] : []);
      }),
      { numRuns: 100 },
    );
  });
});
