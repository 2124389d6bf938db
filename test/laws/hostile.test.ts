import type { Tongue } from '@cchc/language';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { rulebookSpec } from '../arbitrary/rulebook-spec.js';
import { writeRulebook } from '../arbitrary/write-rulebook.js';
import { judge } from './judge.js';
import { runs } from './runs.js';

const tongue = fc.constantFrom<Tongue>('vi', 'en');

/** Words and signs of the language and of nothing, to be strewn about. */
const scrap = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    ':',
    ';',
    ',',
    '"',
    '`',
    '/*',
    '*/',
    '//',
    '%',
    '×',
    '/',
    '-',
    '\n',
    '\u0000',
  ),
  fc.constantFrom(
    'chấm',
    'score',
    'tiêu chí',
    'từ',
    'mỗi',
    'khảo sát',
    'tối đa',
    'không',
    'điểm của',
    'trở lên',
    'x',
  ),
  fc.constantFrom(
    '0.25',
    '16,000',
    '1e5',
    '31/2',
    '31/12/2025',
    '99999999999999999999,5',
    '\ud800',
    'và',
    '\u202e',
    'tỷ_lệ_hồ_sơ_giải_quyết_đúng_hạn_của_xã_ấy',
    `${'một_tên_dài_bốn_mươi_chữ_'.repeat(2)}: /`,
    'số liệu tỷ_lệ_hồ_sơ_giải_quyết_đúng_hạn_của_xã_ấy =',
    'đặt tỷ_lệ_hồ_sơ_giải_quyết_đúng_hạn_của_xã_ấy:',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

/** A good text with parts cut out, doubled, moved or strewn in. */
const nearMiss = fc
  .tuple(
    rulebookSpec,
    tongue,
    fc.array(fc.tuple(fc.nat(), fc.nat(40), scrap, fc.nat(2)), { minLength: 1, maxLength: 4 }),
  )
  .map(([spec, language, cuts]) =>
    cuts.reduce(
      (text, [where, length, put, how]) => {
        const at = where % (text.length + 1);
        const cut = text.slice(at, at + length);
        return (
          [
            text.slice(0, at) + text.slice(at + length),
            text.slice(0, at) + put + text.slice(at),
            text.slice(0, at) + cut + text.slice(at),
          ][how] ?? text
        );
      },
      writeRulebook(spec, language),
    ),
  );

describe('any text at all', () => {
  test.each([
    ['garbage', fc.string({ unit: 'binary', maxLength: 400 }), 300],
    [
      'scraps of the language',
      fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join(' ')),
      400,
    ],
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
