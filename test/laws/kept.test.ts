import { test } from 'vitest';
import { judge } from './judge.js';

/** Texts that once broke something, by what broke: each is judged again in every run. */
const KEPT: Readonly<Record<string, string>> = {
  'a sum that broke off left the parser without its stack':
    'rulebook "A" {\n  language: 1\n  field I "x" 3 points {\n    input a: integer\n    score by a {\n      to 1000: 0\n      above 1000: 0 + 0.25 per 1000 over 1000, no more than s0.25 per 1000 over 1000, no more than scoremax\n    }\n  }\n}\n',
  'an input without a name was compared with names':
    'rulebook "A" {\n  language: 1\n  corulebook "B" {\n  field I "x" 1 points {\n    input "Số liệu"\n    score by x_1 { from 10: max; under 10: 0 }\n  }\n}\n',
  'a node without a code was looked for by its code':
    'bộ tiêu chí "A" {\n  ngôn ngữ:bộ tiêu chí "A" {\n  lĩnh vực{ I "x" 10 điểm {\n    tiêu chí 1 "y" 10 điểm { chấm 1 }\n  }\n  xếp hạng theo tổng điểm, rồi điểm của I\n}\n',
  'a lone carriage return was no line end to the lexer': '\r\u0000',
  'a chain of names ran out of stack': `bộ tiêu chí "A" {\n${Array.from({ length: 3000 }, (_, at) => `đặt a${String(at)} = a${String(at + 1)}\n`).join('')}}`,
  'words before a stray sign were cut in every possible way':
    'bộ tiêu chí "A" {\n  ngôn ngữ: 1\n  đặt tỷ_lệ_hồ_sơ_giải_quyết_đúng_hạn: a / b\n}\n',
  'lines of slashes were read in every possible way': '// 1\n'.repeat(60),
  'an open text was measured anew at each of its blanks': `"${' '.repeat(300_000)}x`,
  'comments left open were searched for their end again and again': '/* '.repeat(200_000),
  'figures that begin no code were looked through one by one': '²'.repeat(5000),
  'a line of slashes above a broken line was tried from each of them': `bộ tiêu chí "A" {\n  năm:\n${'/'.repeat(200_000)}\n  mã }\n`,
  'a number of 300,000 digits was worked out': `bộ tiêu chí "A" {\n  đặt a = ${'7'.repeat(300_000)} / 3\n}\n`,
  'equal codes were each compared with all before': `bộ tiêu chí "A" {\n${'  lĩnh vực I "x" 1 điểm { chấm 1 }\n'.repeat(3000)}}\n`,
  'the text was read through for each unknown name': `bộ tiêu chí "A" {\n${Array.from({ length: 100 }, (_, at) => `  đặt b${String(at)} = ${Array.from({ length: 50 }, (_each, nth) => `lạ_${String(at)}_${String(nth)}`).join(' + ')}\n`).join('')}  mã }\n}\n`,
  'a rulebook without fields broke an invariant':
    'bộ tiêu chí "A" {\n  ngôn ngữ: 1\n  mã: A\n  năm: 2026\n  thang điểm: 10\n  làm tròn: không làm tròn\n}\n',
  'a parameter that stands for itself ran out of stack':
    'bộ tiêu chí"\ntham số mức_áp_dụng khi ố mức_áp_dụng',
  'a parameter was asked for its type again by each that stands for it': `bộ tiêu chí "A" {\n${Array.from({ length: 3000 }, (_, at) => `tham số a${String(at)} { còn lại: a${String(at + 1)} }\n`).join('')}}`,
  'a day with other signs was another word when laid out':
    'bộ tiêu chí "A" {\n  lĩnh vực I "x" 1 điểm {\n    số liệu a: ngày tháng\n    chấm theo a { dưới 18.20.2505: 0 }\n  }\n}\n',
};

test.each(Object.entries(KEPT))('%s', (_what, text) => {
  judge(text);
});
