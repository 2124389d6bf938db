import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf, leafEn } from '../../../../../test/language/rulebook.js';

it('refuses a version it does not know', () => {
  check(`
  bộ tiêu chí "Thử" {
    ngôn ngữ: 2
//            ^ LANGUAGE_VERSION_UNKNOWN written=2 known=1
    mã: THU
    năm: 2026
    thang điểm: 10
    làm tròn: không làm tròn
    lĩnh vực I "Một" 10 điểm { chấm 10 }
  }`);
  check(`
  rulebook "Test" {
    language: 01
//            ^^ LANGUAGE_VERSION_UNKNOWN written=01 known=1
    code: TEST
    year: 2026
    scale: 10
    round: no rounding
    field I "One" 10 points { score 10 }
  }`);
});

it('reads the one it knows', () => {
  check(leaf(`    chấm 10`));
  check(leafEn(`    score 10`));
});
