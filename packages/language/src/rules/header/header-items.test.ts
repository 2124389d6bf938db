import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook } from '../../../../../test/language/rulebook.js';

it('names each item that is missing', () => {
  check(`
  bộ tiêu chí "Thử" {
//^^^^^^^^^^^^^^^^^^ HEADER_MISSING item=language
//^^^^^^^^^^^^^^^^^^ HEADER_MISSING item=code
//^^^^^^^^^^^^^^^^^^ HEADER_MISSING item=year
//^^^^^^^^^^^^^^^^^^ HEADER_MISSING item=scale
//^^^^^^^^^^^^^^^^^^ ROUNDING_UNSTATED
  }`);
  check(`
  rulebook "Test" {
//^^^^^^^^^^^^^^^^ HEADER_MISSING item=code
//^^^^^^^^^^^^^^^^ HEADER_MISSING item=scale
//^^^^^^^^^^^^^^^^ ROUNDING_UNSTATED
    language: 1
    year: 2026
  }`);
});

it('wants no more than it needs', () => {
  check(`
  rulebook "Test" {
    language: 1
    code: TEST
    year: 2026
    scale: 10
    round: no rounding
    field I "One" 10 points { score 10 }
  }`);
});

it('sees an item twice', () => {
  check(
    rulebook(`
  năm: 2025
//^^^^^^^^^ HEADER_TWICE item=year
  làm tròn: tổng điểm 1 chữ số
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEADER_TWICE item=round
  đối tượng: xã
//^^^^^^^^^^^^^ HEADER_TWICE item=units
  lĩnh vực I "Một" 10 điểm { chấm 10 }`),
  );
});

it('does not miss what may only not have been read', () => {
  check(`
  bộ tiêu chí "Thử" {
    ngôn ngữ: 1
    mã THU
//     ^^^ SYNTAX_UNEXPECTED found=THU expected=:
  }`);
});
