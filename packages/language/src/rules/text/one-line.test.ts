import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf, leafEn } from '../../../../../test/language/rulebook.js';

it('does not take two lines for one range where a colon is missing', () => {
  check(
    leaf(`
    chấm theo xong / giao {
      từ 80% tối đa
      dưới 80%: 0
//    ^^^^ SYNTAX_UNEXPECTED found=dưới expected=:
    }`),
  );
  check(
    leafEn(`
    score by xong / giao {
      above 80% max
      to 80%: 0
//    ^^ SYNTAX_UNEXPECTED found=to expected=:
    }`),
  );
});

it('lets a range of two ends stand on one line', () => {
  check(
    leaf(`
    chấm theo xong / giao {
      từ 80%: tối đa
      từ 50% đến dưới 80%: 5
      dưới 50%: 0
    }`),
  );
});

it('sees it in each place of a text', () => {
  check(
    leaf(
      `
    chấm theo xong / giao {
      từ 80%
        đến 100%: tối đa
//      ^^^ SYNTAX_UNEXPECTED found=đến expected=:
      còn lại: 0
    }`,
      `
  xếp loại {
    "Tốt": từ 8
      đến 10
//    ^^^ SYNTAX_UNEXPECTED found=đến expected=:
    "Đạt": còn lại
  }`,
    ),
  );
});

it('lets a bound go on behind an operator', () => {
  check(
    leaf(`
    chấm theo xong {
      từ giao +
        5 đến giao + 10: tối đa
      còn lại: 0
    }`),
  );
});

it('does not take the next line for more words of a unit type', () => {
  check(
    leafEn(`
    applicable to: xã, đặc khu
//                     ^^^^^^^… UNIT_TYPE_UNKNOWN type="đặc khu tùy ý" known=xã|phường|"đặc khu"
      tùy ý
//    ^^^ SYNTAX_UNEXPECTED found=tùy expected=
    score { when unit is đặc
      khu: 5; else: 0 }
//    ^^^ SYNTAX_UNEXPECTED found=khu expected=`),
  );
});
