import { expect, it } from 'vitest';
import { found } from './find.js';

const MANY = 1000;

/** Bands of one whole number each, from the first to the last of them. */
function ladder(rangeOf: (at: number) => string): string {
  const lines = Array.from({ length: MANY }, (_, at) => `${rangeOf(at + 1)}: ${at % 10}`);
  return `số liệu x: số nguyên "X"\nchấm theo x {\n${[...lines, 'còn lại: 10'].join('\n')}\n}`;
}

it('a thousand bands side by side have no fault', () => {
  expect(found(ladder((at) => `từ ${at} đến dưới ${at + 1}`))).toEqual([]);
});

it('the one pair of a thousand bands that overlaps is found', () => {
  const rangeOf = (at: number) => `từ ${at} đến dưới ${at === 700 ? 702 : at + 1}`;
  expect(found(ladder(rangeOf))).toEqual([
    'OVERLAP_IN_TIERS 9≠0 x=701 [701; 701]',
    'UNREACHABLE_BRANCH taken-before',
  ]);
});

it('bands that widen one another are each meant for what is new in them', () => {
  expect(found(ladder((at) => `đến ${at}`))).toEqual([]);
});

it('bounds that hang on the case are compared with every band', () => {
  const rule = `số liệu x: số nguyên "X"
    số liệu y: số nguyên "Y"
    chấm theo x { từ y đến 10: 10; từ 5 đến 20: 5; còn lại: 0 }`;
  expect(found(rule)).toEqual([expect.stringContaining('OVERLAP_IN_TIERS 10≠5')]);
});

it('of a hundred gaps between bands over a share fifty are found', () => {
  const lines = Array.from(
    { length: 100 },
    (_, at) => `từ ${at * 10} đến ${at * 10 + 8}: ${at % 10}`,
  );
  const rule = `số liệu x: số nguyên "X"
    số liệu y: số nguyên "Y" không dưới 1
    chấm theo x / y {\n${[...lines, 'từ 1.000: 10'].join('\n')}\n}`;
  const gaps = found(rule).filter((one) => one.startsWith('GAP_IN_TIERS'));
  expect(gaps).toHaveLength(50);
});
