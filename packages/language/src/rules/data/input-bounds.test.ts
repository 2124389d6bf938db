import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('let some value in', () => {
  check(
    leaf(`
    số liệu a: số không dưới 10, không quá 5 + 4
//                           ^^ NO_VALUE_ALLOWED lowest=10 highest="5 + 4"
    số liệu b: số không quá -1
//                          ^^ NO_VALUE_ALLOWED lowest=0 highest=-1
    số liệu c: tỷ lệ không dưới 120%
//                              ^^^^ NO_VALUE_ALLOWED lowest=120% highest=100%
    số liệu d: ngày tháng không dưới 1/6, không quá 1/5
//                                   ^^^ NO_VALUE_ALLOWED lowest=1/6 highest=1/5
    chấm a + b + c + d - 1/6
//                   ^ TYPE_MISMATCH found=date wanted=number
//                       ^^^ DATE_AS_NUMBER written=1/6 division="1 / 6"`),
  );
  check(
    leaf(`
    số liệu a: số không dưới 10, không quá 10
    số liệu b: số không dưới -2, không quá -1
    số liệu c: tỷ lệ không dưới 120%, không quá 150%
    số liệu d: số không dưới giao, không quá 5
    chấm a + b + c + d, nhiều nhất 10`),
  );
  check(
    leafEn(`
    score by experts from 5 to 2
//                        ^ NO_VALUE_ALLOWED lowest=5 highest=2`),
  );
});

it('have a step that is not zero', () => {
  check(
    leaf(`
    số liệu a: số chính xác đến 0,0
//                              ^^^ STEP_ZERO
    số liệu b: số chính xác đến 0,1
    chấm a + b, nhiều nhất 10`),
  );
  check(
    leafEn(`
    score by experts from 0 to max, step 0
//                                       ^ STEP_ZERO`),
  );
});

it('wants bounds only of what has an order, and steps only of numbers', () => {
  check(
    rulebook(`
  số liệu a: có/không không quá 5
//                    ^^^^^^^^^^^ TYPE_MISMATCH found=yes-no wanted=number|date|moment
  số liệu b: lựa chọn { x "X"; y "Y" } không dưới 3
//                                     ^^^^^^^^^^^^ TYPE_MISMATCH found=choice wanted=number|date|moment
  số liệu c: ngày tháng không quá 31/12, chính xác đến 0,1
//                                       ^^^^^^^^^^^^^^^^^ TYPE_MISMATCH found=date wanted=number
  lĩnh vực I "Một" 10 điểm { chấm { khi a và b = x và c > 1/1: 10; còn lại: 0 } }`),
  );
});
