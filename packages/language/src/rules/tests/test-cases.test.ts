import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('give columns that the table has, in values of their kind', () => {
  check(
    rulebook(`
  bảng hồ_sơ { trễ: có/không; số_ngày: số nguyên; tình_trạng: lựa chọn { tốt; hỏng } }
  lĩnh vực I "Một" 10 điểm { chấm đếm(hồ_sơ khi trễ và tình_trạng = tốt) + tổng(số_ngày trong hồ_sơ), nhiều nhất 10 }
  kiểm thử "Một" {
    cho bảng hồ_sơ { (trể = đúng; số_ngày = 5); (trễ = 5; hạn_trả = 1; tình_trạng = tốt) }
//                    ^^^ TEST_COLUMN_UNKNOWN column=trể table=hồ_sơ suggestion=trễ
//                                                     ^ TYPE_MISMATCH found=number wanted=yes-no
//                                                        ^^^^^^^ TEST_COLUMN_UNKNOWN column=hạn_trả table=hồ_sơ suggestion=-
    thì điểm của I = 6
  }`),
  );
});

it('give and expect plain values', () => {
  check(
    rulebook(`
  số liệu a: số
  số liệu b: số
  số liệu c: lựa chọn { một; hai }
  lĩnh vực I "Một" 10 điểm {
    chấm {
      khi c = một: a
      còn lại: b
    }
  }
  kiểm thử "Một" {
    cho a = 1 + 2 × 3, b = a, c = hai
//                         ^ TEST_VALUE_NOT_CONSTANT written=a
    thì điểm của I = a / 2
//                   ^ TEST_VALUE_NOT_CONSTANT written="a / 2"
  }
  kiểm thử "Hai" {
    cho a = -1, b = 0, c = "ba"
//                         ^^^^ OPTION_UNKNOWN option=ba known=một|hai
    thì bị từ chối a
  }`),
  );
});

it('give several documents of one evidence, unless there is none of it', () => {
  check(
    rulebook(`
  minh chứng báo_cáo "Báo cáo quý" { thiếu: 0 điểm }
  lĩnh vực I "Báo cáo" 10 điểm { chấm theo số lượng báo_cáo { từ 2: 10; dưới 2: 0 } }
  kiểm thử "Hai báo cáo" {
    cho minh chứng báo_cáo được chấp nhận, minh chứng báo_cáo được chấp nhận ngày 1/2
    cho minh chứng báo_cáo bị từ chối
    thì điểm của I = 10
    thì tổng điểm = 10
  }
  kiểm thử "Có mà không" {
    cho minh chứng báo_cáo được chấp nhận, minh chứng báo_cáo thiếu
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^ TEST_GIVEN_TWICE what=báo_cáo
    thì điểm của I = 0
  }`),
  );
});

it('say each thing once', () => {
  check(
    rulebookEn(`
  input a: number
  field I "One" 10 points { score a, no more than 10 }
  grades { "Good": from 8; "Fair": else }
  test "T" {
    given unit is xã, a = 1, a = 2, unit is phường
//                           ^^^^^ TEST_GIVEN_TWICE what=a
//                                  ^^^^^^^^^^^^^^ TEST_GIVEN_TWICE what="unit is"
    then score of I = 1, total = 1, grades = "Fair", score of I: not assessed, grades = "Good"
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^ TEST_EXPECTATION_TWICE what=I
//                                                                             ^^^^^^^^^^^^^^^ TEST_EXPECTATION_TWICE what=grades
  }
  test "T" {
//     ^^^ warning TEST_TWICE name=T
    given unit is xã, unit is "Minh Châu", a = 1
    then total = 1, grades = "Godo"
//                           ^^^^^^ GRADE_UNKNOWN grade=Godo known=Good|Fair
  }`),
  );
});

it('tell a criterion from a figure of the same letters', () => {
  check(
    rulebook(`
  số liệu a: số
  lĩnh vực a "Một" 5 điểm { chấm theo chuyên gia từ 0 đến 5 }
  lĩnh vực b "Hai" 5 điểm { chấm năm trước(a) + năm trước(điểm của a), nhiều nhất 5 }
  kiểm thử "Cùng chữ" {
    cho a = 1, năm trước(a) = 1, năm trước(điểm của a) = 2, điểm chuyên gia của a = 3
    thì điểm của a = 3, điểm của b = 3
  }`),
  );
});
