import { it, expect } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn } from '../../../../../test/language/rulebook.js';

it('parts statements by lines or by semicolons', () => {
  check(
    leaf(`
    chấm theo xong / giao { từ 80%: tối đa; dưới 80%: 0; mẫu bằng 0: không đánh giá; }`),
  );
});

it('sees two statements on one line, wherever lists stand', () => {
  check(
    leaf(`
    số liệu a: có/không số liệu b: có/không
//                     ^ STATEMENTS_ON_ONE_LINE
    bảng c { d: số e: số }
//                ^ STATEMENTS_ON_ONE_LINE
    chấm cộng dồn { 5 khi a 5 khi b; 1 khi đếm(c) > 0 }
//                         ^ STATEMENTS_ON_ONE_LINE`),
  );
  check(
    leafEn(`
    score { when gửi: max else: 0 }
//                       ^ STATEMENTS_ON_ONE_LINE`),
  );
});

it('puts a semicolon in', () => {
  const cured = cure(leaf(`    chấm { khi gửi: tối đa còn lại: 0 }`));
  expect(cured).toContain('khi gửi: tối đa; còn lại: 0');
  check(cured);
});

it('takes a comment for no separator', () => {
  check(
    leaf(`    chấm { khi gửi: tối đa /* và */ còn lại: 0 }
//                        ^^^^^^^^^^ STATEMENTS_ON_ONE_LINE`),
  );
});

it('keeps quiet where the line is broken anyway', () => {
  check(
    leaf(`
    chấm { khi gửi tối đa còn lại: 0 }
//                 ^^^^^^ SYNTAX_UNEXPECTED found="tối đa" expected=:`),
  );
});
