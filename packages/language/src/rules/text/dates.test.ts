import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('knows the calendar', () => {
  check(
    leaf(`
    chấm theo hạn {
      đến 31/6: tối đa
//        ^^^^ DATE_INVALID written=31/6 what=day
      đến 29/2/2023: 5
//        ^^^^^^^^^ DATE_INVALID written=29/2/2023 what=day
      đến 30/2 năm trước: 2
//        ^^^^^^^^^^^^^^ DATE_INVALID written=30/2 what=day
      còn lại: 0
    }`),
  );
});

it('takes days, months and quarters that exist', () => {
  check(
    leaf(`
    chấm theo hạn {
      trong tháng 1: tối đa
      trong quý II: 5
      đến 29/2/2024: 2
      đến 31/12 năm trước: 1
      còn lại: 0
    }`),
  );
});

it('refuses months and quarters that do not', () => {
  check(
    leaf(`
    chấm theo hạn {
      trong tháng 13: tối đa
//    ^^^^^^^^^^^^^^ DATE_INVALID written=13 what=month
      trong quý V: 5
//    ^^^^^^^^^^^ DATE_INVALID written=V what=quarter
      trong tháng 0: 1
//    ^^^^^^^^^^^^^ DATE_INVALID written=0 what=month
      còn lại: 0
    }`),
  );
  check(
    leafEn(`
    score by hạn {
      in month 13: max
//    ^^^^^^^^^^^ DATE_INVALID written=13 what=month
      in quarter IIII: 5
//    ^^^^^^^^^^^^^^^ DATE_INVALID written=IIII what=quarter
      else: 0
    }`),
  );
});

it('looks at the date of a legal document', () => {
  check(
    rulebook(`
  căn cứ: "Quyết định 1/QĐ-UBND" ngày 32/1/2025, "Quyết định 2/QĐ-UBND" ngày 31/1/2025
//                                    ^^^^^^^^^ DATE_INVALID written=32/1/2025 what=day
  lĩnh vực I "Một" 10 điểm { chấm 10 }`),
  );
});
