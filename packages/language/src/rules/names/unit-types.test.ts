import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('knows the types of the header', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    áp dụng cho: xã, thị trấn, đặc khu, "Xã Tân Lập"
//                   ^^^^^^^^ UNIT_TYPE_UNKNOWN type="thị trấn" known=xã|phường|"đặc khu"
    chấm { khi đơn vị là sở: 10; khi đơn vị là phường: 5; khi đơn vị là "Sở Nội vụ": 1; còn lại: 0 }
//                       ^^ UNIT_TYPE_UNKNOWN type=sở known=xã|phường|"đặc khu"
  }`),
  );
});

it('takes several words in any spacing', () => {
  check(
    rulebookEn(`
  field I "One" 10 points {
    not applicable to: đặc   khu, ${'phường'.normalize('NFD')}
    score { when unit is đặc khu: 10; else: 0 }
  }`),
  );
});

it('asks for nothing where the header names no types', () => {
  check(`
  bộ tiêu chí "Thử" {
    ngôn ngữ: 1
    mã: THU
    năm: 2026
    thang điểm: 10
    làm tròn: không làm tròn
    lĩnh vực I "Một" 10 điểm {
      áp dụng cho: sở
      chấm 10
    }
  }`);
});
