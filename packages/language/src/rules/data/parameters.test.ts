import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('have a value for each type of unit that comes to them', () => {
  check(
    rulebook(`
  tham số a { xã: 50%; phường: 80% }
//^^^^^^^^^^ PARAMETER_WITHOUT_VALUE parameter=a missing=<types>
  tham số b { xã: 50%; còn lại: 80% }
  tham số c { }
//^^^^^^^^^^ PARAMETER_WITHOUT_VALUE parameter=c missing=<all>
  tham số d { khi đơn vị là xã: 1; khi đơn vị là phường: 2 }
  lĩnh vực I "Một" 10 điểm { chấm a + b + c + d, nhiều nhất 10 }`),
  );
  check(
    rulebook(`
  tham số a { xã: 5; phường: 8 }
  tham số b { đặc khu: 5 }
  đặt gấp_đôi = b × 2
  lĩnh vực I "Một" 5 điểm {
    không áp dụng cho: đặc khu
    chấm a, nhiều nhất 5
  }
  lĩnh vực II "Hai" 5 điểm {
    chấm {
      khi đơn vị là đặc khu: gấp_đôi
      còn lại: 0
    }
  }`),
  );
  check(
    rulebookEn(`
  parameter a { xã: 1 }
//^^^^^^^^^^^^ PARAMETER_WITHOUT_VALUE parameter=a missing=<types>
  let twice = a × 2
  field I "One" 10 points { score twice }`),
  );
});

it('have a value in the assessed year', () => {
  check(
    rulebook(`
  tham số a { từ 1/1/2027: 1 }
//^^^^^^^^^^ PARAMETER_WITHOUT_VALUE parameter=a missing=<year>
  tham số b { từ 31/12/2026: 1; từ 1/1/2027: 2 }
  tham số c { từ 1/1/2027: 1; còn lại: 2 }
  lĩnh vực I "Một" 10 điểm { chấm a + b + c }`),
  );
});

it('say each case once, and of one make', () => {
  check(
    rulebook(`
  tham số a { xã: 1; phường: 2; xã: 3; còn lại: 4; còn lại: 5 }
//                              ^^^^^ PARAMETER_CASE_TWICE parameter=a written=xã
//                                                 ^^^^^^^^^^ PARAMETER_CASE_TWICE parameter=a written=""
  tham số b { từ 1/1/2025: 1; từ 1/1/2025: 2 }
//                            ^^^^^^^^^^^^^^ PARAMETER_CASE_TWICE parameter=b written=1/1/2025
  tham số c { xã: 1; từ 1/1/2025: 2; còn lại: 3 }
//^^^^^^^^^^ PARAMETER_CASES_MIXED parameter=c
  tham số d { xã: 1; khi đơn vị là "Minh Châu": 2; còn lại: 3 }
  lĩnh vực I "Một" 10 điểm { chấm a + b + c + d, nhiều nhất 10 }`),
  );
});

it('of a library are for whatever year the rulebook is that uses it', () => {
  check(`
thư viện "Mức của từng năm" {
  ngôn ngữ: 1
  tham số chuẩn { từ 1/1/2026: 90% }
}`);
});
