import { it } from 'vitest';
import { check } from '../../../../test/language/check.js';
import { leaf, rulebook } from '../../../../test/language/rulebook.js';

it('still sees an unknown name and a wrong type behind a fault of syntax', () => {
  check(
    leaf(`
    điều kiện gửi nếu không: 0
//                ^^^^^^^^^ SYNTAX_UNEXPECTED found="nếu không" expected=,
    chấm {
      khi gưi: 10
//        ^^^ NAME_UNKNOWN name=gưi suggestion=gửi wanted=input|definition|column
      khi giao: 5
//        ^^^^ TYPE_MISMATCH found=number wanted=yes-no
      còn lại: 0
    }`),
  );
});

it('does not miss a name whose declaration could not be read', () => {
  check(
    leaf(`
    số liệu số_xã số nguyên
//                ^^^^^^^^^ SYNTAX_UNEXPECTED found="số nguyên" expected=:
    số liệu (số_thôn): số nguyên
//          ^ SYNTAX_UNEXPECTED found=( expected=<name>
    chấm { khi số_xã > số_thôn: 10; còn lại: 0 }`),
  );
});

it('says nothing more of a line on which the parser stopped', () => {
  check(
    leaf(`
    chấm theo xong {
      khi gửi: 10
//    ^^^ SYNTAX_UNEXPECTED found=khi expected=<statement>
      còn lại: 0
    }`),
  );
});

it('goes on behind a part that could not be read', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" bảy điểm {
//                 ^^^ SYNTAX_UNEXPECTED found=bảy expected=<line-end>
    chấm 5
  }
  lĩnh vực II "Hai" 5 điểm {
    chấm theo lạ {
//            ^^ NAME_UNKNOWN name=lạ suggestion=- wanted=input|definition|column
      từ 80 tối đa
//          ^^^^^^ SYNTAX_UNEXPECTED found="tối đa" expected=:
      còn lại: điểm của I
    }
  }`),
  );
});

it('does not take parts for nested where a brace is missing', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 5 điểm {
//                        ^ UNCLOSED_BLOCK
    chấm 5
  lĩnh vực II "Hai" 5 điểm {
    chấm 5
  }`),
  );
});

it('takes the unfinished line above for the broken one', () => {
  check(
    leaf(`
    số liệu a: tỷ lệ không quá
//                           ^ SYNTAX_UNEXPECTED found="\\n" expected=<value>
    số liệu b: tỷ lệ
    chấm b × c
//           ^ NAME_UNKNOWN name=c suggestion=- wanted=input|definition|column`),
  );
});
