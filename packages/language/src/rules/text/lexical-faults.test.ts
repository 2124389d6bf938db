import { it, expect } from 'vitest';
import { read } from '../../index.js';
import { check, codes, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn } from '../../../../../test/language/rulebook.js';

it('sees texts that do not end, and goes on behind them', () => {
  check(
    leaf(`
    số liệu a: số "Số hồ sơ
//                ^^^^^^^^^ UNCLOSED_TEXT
    số liệu b: số "Số hồ sơ đã xong
//                ^^^^^^^^^^^^^^^^^ UNCLOSED_TEXT
    chấm a / b × tối đa`),
  );
});

it('closes a text where its line ends', () => {
  const cured = cure(
    leaf(`
    số liệu a: số "Số hồ sơ
    chấm a`),
  );
  expect(cured).toContain('"Số hồ sơ"\n');
  check(cured);
});

it('lets curly quotes and escaped quotes be', () => {
  check(
    leaf(`
    số liệu a: số “Số hồ sơ \\"một cửa\\"”
    chấm a`),
  );
});

it('sees characters that mean nothing, once each', () => {
  check(
    leaf(`
    • chấm 5 § 1
//  ^ warning WRITTEN_OTHERWISE written=• instead=""
//           ^ UNEXPECTED_CHARACTER character=§
    ghi chú "• § là chữ của người đọc"`),
  );
});

it('takes a stray character out', () => {
  check(cure(leaf(`    • chấm 5`)));
});

it('sees a comment that does not end', () => {
  check(
    `${leaf('    chấm 5')}  /* Bản năm 2025
//^^ UNCLOSED_COMMENT`,
  );
});

it('lets no line begin with an operator, in either language', () => {
  check(
    leaf(`
    chấm xong
      / giao × tối đa
//    ^ OPERATOR_AT_LINE_START operator=/`),
  );
  check(
    leafEn(`
    score {
      when gửi
        and xong > 5: max
//      ^^^ OPERATOR_AT_LINE_START operator=and
      else: 0
    }`),
  );
});

it('lets a formula go on behind an operator', () => {
  check(
    leaf(`
    chấm xong /
      giao ×
      tối đa`),
  );
});

it('knows the sign of a bound from an operator, where a block begins', () => {
  check(
    leaf(`
    số liệu chênh: số nguyên không dưới -1, không quá 5
    chấm theo chênh {
      -1: 0
      từ 0: tối đa
    }`),
  );
});

it('lets a line begin with a word that is an operator elsewhere', () => {
  check(
    leaf(`
    chấm cộng dồn {
      5 khi gửi
      trừ 1 mỗi xong
    }`),
  );
});

it('refuses what is too deep, once', () => {
  const score = (formula: string) => codes(leaf(`    chấm ${formula}`));
  expect(score(`${'('.repeat(16)}xong${')'.repeat(16)}`)).toEqual([]);
  expect(score(`${'('.repeat(17)}xong${')'.repeat(17)}`)).toEqual(['TEXT_TOO_DEEP']);
  expect(score(`${')'.repeat(99)}${'('.repeat(99)}xong`)).toEqual(['TEXT_TOO_DEEP']);
  expect(score(`${'- '.repeat(16)}xong`)).toEqual([]);
  expect(score(`${'- '.repeat(17)}xong`)).toEqual(['TEXT_TOO_DEEP']);
  expect(score(`${'{ khi gửi: '.repeat(38)}10${'; còn lại: 0 }'.repeat(38)}`)).toEqual([]);
  expect(score(`${'{ khi gửi: '.repeat(39)}10${'; còn lại: 0 }'.repeat(39)}`)).toEqual([
    'TEXT_TOO_DEEP',
  ]);
});

it('refuses a chain of operators that nobody could follow', () => {
  const score = (more: number) => codes(leaf(`    chấm xong${' + xong'.repeat(more)}`));
  expect(score(500)).toEqual([]);
  expect(score(501)).toEqual(['TEXT_TOO_DEEP']);
});

it.each([
  ['parentheses', `${'('.repeat(17)}xong${')'.repeat(17)}`],
  ['operators', `xong${' + xong'.repeat(501)}`],
  ['depth', `${'{ khi gửi: '.repeat(39)}10${'; còn lại: 0 }'.repeat(39)}`],
])('says which limit is passed: %s', (of, formula) => {
  expect(read(leaf(`    chấm ${formula}`)).findings).toMatchObject([{ args: { of } }]);
});
