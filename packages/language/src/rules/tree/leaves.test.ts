import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('wants a rule for what has points', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 6 điểm
//^^^^^^^^^^^^^^^^^^^^^^^ LEAF_WITHOUT_RULE code=I
  lĩnh vực II "Hai" 4 điểm {
//^^^^^^^^^^^^^^^^^^^^^^^^^ LEAF_WITHOUT_RULE code=II
    ghi chú "Chấm sau"
  }`),
  );
});

it('wants none for what is only watched, nor for a group', () => {
  check(
    rulebookEn(`
  field I "One" 10 points {
    criterion 1 "One" monitor only
    criterion 2 "Two" 10 points { score 10 }
  }`),
  );
});

it('sees a rule above parts', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    chấm 10
//  ^^^^^^^ RULE_AND_PARTS code=I
    tiêu chí 1 "Một" 10 điểm { chấm 10 }
  }`),
  );
});

it('leaves what is common to the parts where it stands', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    số liệu a: có/không
    thiếu số liệu: 0
    tiêu chí 1 "Một" 10 điểm { chấm { khi a: 10; còn lại: 0 } }
  }`),
  );
});
