import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('make a whole', () => {
  check(
    rulebook(`
  khảo sát a "A" {
//^^^^^^^^^^^^^^^ SHARES_DO_NOT_ADD_UP of=groups sum=99.99 difference=0.01
    nhóm dân 60%
    nhóm doanh_nghiệp 39,99%
    phương án tốt: 100%
  }
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 5 điểm { chấm theo khảo sát a }
    tiêu chí 2 "Hai" 5 điểm { chấm theo chuyên gia từ 0 đến tối đa { chủ_tịch: 60%; thư_ký: 50% } }
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SHARES_DO_NOT_ADD_UP of=raters sum=110 difference=10
  }`),
  );
  check(
    rulebookEn(`
  survey a "A" {
    group people 33.3%
    group firms 66.7%
    option good: 100%
  }
  survey b { group people; group firms; option good: 100% }
  survey c { option good: 100% }
  field I "One" 10 points {
    criterion 1 "One" 2 points { score by survey a }
    criterion 2 "Two" 2 points { score by survey b }
    criterion 3 "Three" 2 points { score by survey c }
    criterion 4 "Four" 2 points { score by experts from 0 to max }
    criterion 5 "Five" 2 points { score by experts from 0 to max { chair: 60%; clerk: 40% } }
  }`),
  );
});

it('are said by all groups or by none', () => {
  check(
    rulebook(`
  khảo sát a "A" {
    nhóm dân 60%
    nhóm doanh_nghiệp
//       ^^^^^^^^^^^^ SHARE_MISSING name=doanh_nghiệp
    phương án tốt: 100%
  }
  lĩnh vực I "Một" 10 điểm { chấm theo khảo sát a }`),
  );
});

it('of a whole are no more than it', () => {
  check(
    rulebook(`
  khảo sát a { phương án tốt: 100%; phương án rất_tốt: 120% }
//                                                     ^^^ SHARE_ABOVE_WHOLE written=120%
  lĩnh vực I "Một" 10 điểm { chấm theo khảo sát a }
  xếp loại {
    "Tốt": từ 8 và số lĩnh vực dưới tối đa không quá 150%
//                                                   ^^^ SHARE_ABOVE_WHOLE written=150%
    "Đạt": còn lại
    nhiều nhất 200% đơn vị "Tốt"
//             ^^^ SHARE_ABOVE_WHOLE written=200%
    nhiều nhất 200 đơn vị "Tốt" trong mỗi khối
  }`),
  );
});
