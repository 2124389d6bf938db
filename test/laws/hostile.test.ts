import fc from 'fast-check';
import { describe, test } from 'vitest';
import { garbage, nearMiss, soup } from '../arbitrary/hostile.js';
import { judge } from './judge.js';
import { runs } from './runs.js';

describe('any text at all', () => {
  test.each([
    ['garbage', garbage, 300],
    ['scraps of the language', soup, 400],
    ['near-misses', nearMiss, 600],
  ] as const)('%s: is judged without a crash, inside its bounds', (_name, texts, thorough) => {
    fc.assert(
      fc.property(texts, (text) => {
        judge(text);
      }),
      { numRuns: runs(thorough) },
    );
  });

  test.each([
    ['a line of a megabyte', `bộ tiêu chí "${'dài '.repeat(250_000)}" {}`],
    ['a megabyte of operators', `bộ tiêu chí "A" { đặt a = ${'1 + '.repeat(250_000)}1 }`],
    ['a megabyte of words', 'tiêu chí mục từ '.repeat(60_000)],
    ['10,000 braces', `bộ tiêu chí "A" ${'{'.repeat(10_000)}`],
    ['10,000 closing braces', `bộ tiêu chí "A" {} ${'}'.repeat(10_000)}`],
    [
      '10,000 parentheses',
      `bộ tiêu chí "A" { đặt a = ${'('.repeat(10_000)}1${')'.repeat(10_000)} }`,
    ],
    ['10,000 minus signs', `bộ tiêu chí "A" { đặt a = ${'- '.repeat(10_000)}1 }`],
    ['10,000 definitions in a chain', `bộ tiêu chí "A" {\n${chain(10_000)}}`],
    ['5,000 broken lines', `bộ tiêu chí "A" {\n${'  chấm theo {\n'.repeat(5000)}}`],
    ['more than the limit', ' '.repeat(4_000_001)],
  ])('%s: is judged too', (_name, text) => {
    judge(text);
  });
});

function chain(length: number): string {
  return Array.from({ length }, (_, index) => `đặt a${index} = a${index + 1}\n`).join('');
}
