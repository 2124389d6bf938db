import { it, expect } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn } from '../../../../../test/language/rulebook.js';

it('wants a number where points come from', () => {
  check(
    leaf(`
    chấm cộng dồn {
      gửi khi xong
//    ^^^ TYPE_MISMATCH found=yes-no wanted=number
//            ^^^^ TYPE_MISMATCH found=number wanted=yes-no
      2 mỗi hạn, nhiều nhất gửi
//          ^^^ TYPE_MISMATCH found=date wanted=number
//               ^^^^^^^^^^^^^^ TYPE_MISMATCH found=yes-no wanted=number
      5 khi hạn
//          ^^^ TYPE_MISMATCH found=date wanted=yes-no
    }`),
  );
});

it('wants a number or a date to put in bands, and bounds of its kind', () => {
  check(
    leaf(`
    chấm theo hạn {
      đến 5: 10
//        ^ TYPE_MISMATCH found=number wanted=date
      đến 30/6: 5
      còn lại: 0
    }`),
  );
  check(
    leafEn(`
    score by gửi {
//           ^^^ TYPE_MISMATCH found=yes-no wanted=number|date|moment
      to 30/6: 5
      else: 0
    }`),
  );
});

it('wants a condition where one stands, and says only the innermost cause', () => {
  check(
    leaf(`
    điều kiện xong, nếu không: 0
//            ^^^^ TYPE_MISMATCH found=number wanted=yes-no
    chấm {
      khi giao và gửi: 10
//        ^^^^ TYPE_MISMATCH found=number wanted=yes-no
      khi không (xong + hạn > 5): 5
//                      ^^^ TYPE_MISMATCH found=date wanted=number
      khi gửi = hạn: 2
//              ^^^ TYPE_MISMATCH found=date wanted=yes-no
      còn lại: 0
    }`),
  );
});

it('compares like with like', () => {
  check(
    leaf(`
    chấm {
      khi hạn - 5 <= 30/6 và hạn - 1/1 > 10: 10
      khi xong >= giao và gửi = đúng và mức = cao: 5
      khi mức > cao: 1
//        ^^^ TYPE_MISMATCH found=choice wanted=number|date|moment
      còn lại: 0
    }`),
  );
});

it('knows the options of a choice', () => {
  check(
    leaf(`
    chấm {
      khi mức = "cao": 10
      khi mức = "thap_hon": 5
//              ^^^^^^^^^^ OPTION_UNKNOWN option=thap_hon known=cao|thấp_hơn
      khi mức = "vừa": 3
//              ^^^^^ OPTION_UNKNOWN option=vừa known=cao|thấp_hơn
      khi mức = 5: 1
//              ^ TYPE_MISMATCH found=number wanted=choice
      còn lại: 0
    }`),
  );
});

it('sees a date that was meant for a division, and puts blanks in', () => {
  const marked = leaf(`
    chấm xong × 1/2
//              ^^^ DATE_AS_NUMBER written=1/2 division="1 / 2"`);
  check(marked);
  expect(cure(marked)).toContain('xong × 1 / 2');
  check(cure(marked));
});

it('looks into columns, named values and aggregates', () => {
  check(
    leafEn(`
    let a = count(hồ_sơ when số_ngày)
//                           ^^^^^^^ TYPE_MISMATCH found=number wanted=yes-no
    let b = mean(trễ in hồ_sơ)
//               ^^^ TYPE_MISMATCH found=yes-no wanted=number
    let c = gửi
    score a + b + c
//                ^ TYPE_MISMATCH found=yes-no wanted=number`),
  );
});

it('looks at the bounds of an input and at grades and ranks', () => {
  check(
    leaf(
      `
    số liệu a: số không quá hạn
//                          ^^^ TYPE_MISMATCH found=date wanted=number
    số liệu b: ngày tháng không quá 31/12
    chấm a × lớn nhất(b - b; 0)`,
      `
  xếp loại {
    "Tốt": từ 31/12 và khi xong
//            ^^^^^ DATE_AS_NUMBER written=31/12 division="31 / 12"
//                         ^^^^ TYPE_MISMATCH found=number wanted=yes-no
    "Đạt": còn lại
  }
  xếp hạng theo gửi
//              ^^^ TYPE_MISMATCH found=yes-no wanted=number|date|moment`,
    ),
  );
});

it('knows the columns inside figures of a table', () => {
  check(
    leaf(`
    chấm {
      khi đếm(hồ_sơ khi số_ngày) > tổng(trễ trong hồ_sơ): 5
//                      ^^^^^^^ TYPE_MISMATCH found=number wanted=yes-no
//                                      ^^^ TYPE_MISMATCH found=yes-no wanted=number
      khi lớn nhất(số_ngày trong hồ_sơ khi trễ) > hạn: 3
//                                                ^^^ TYPE_MISMATCH found=date wanted=number
      khi tổng(số_ngày trong hồ_sơ trừ khi số_ngày > 5) > 2: 1
      còn lại: 0
    }`),
  );
});

it('adds whole days to a date', () => {
  check(
    leaf(`
    chấm theo hạn + 0,5 {
//                  ^^^ NUMBER_NOT_WHOLE written=0,5 least=0 most=99999
      đến 30/6: 10
      đến 30/7 - 2: 5
      còn lại: 0
    }`),
  );
});
