import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('are declared for nothing', () => {
  check(
    rulebook(`
  số liệu a: số
//        ^ warning NAME_UNUSED name=a is=input
  số liệu b: số không quá c
//        ^ warning NAME_UNUSED name=b is=input
  số liệu c: số
  đặt d = 1
//    ^ warning NAME_UNUSED name=d is=definition
  tham số f { xã: 1; còn lại: 2 }
//        ^ warning NAME_UNUSED name=f is=parameter
  khảo sát g { phương án tốt: 100% }
//         ^ warning NAME_UNUSED name=g is=survey
  bảng h { k: số }
//     ^ warning NAME_UNUSED name=h is=table
  minh chứng m "M" { thiếu: 0 điểm }
//           ^ warning EVIDENCE_WITHOUT_EFFECT evidence=m
  lĩnh vực I "Một" 10 điểm { chấm 10 }`),
  );
});

it('are used by rules, grades, ranks, other names and results, and not by tests', () => {
  check(
    rulebookEn(`
  input a: number
  input b: number
  input c: yes/no
  input d: number
//      ^ warning NAME_UNUSED name=d is=input
  evidence f "F"
  let g = a × 2
  field I "One" 10 points {
    score g
    evidence k "K"
  }
  grades {
    "Good": from 8 and when has f
    "Fair": else
    downgrade 1 steps when c
  }
  rank by total, and then b
  test "T" {
    given d = 1
    then score of I = 2
  }`),
  );
});

it('may be watched, and wait for a rule or for a name that is misspelt', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
//^^^^^^^^^^^^^^^^^^^^^^^^^ LEAF_WITHOUT_RULE code=I
    số liệu a: số
    minh chứng b "B"
  }
  lĩnh vực II "Hai" chỉ theo dõi {
    số liệu c: số
    tiêu chí 1 "Một" chỉ theo dõi { minh chứng d "D" }
  }`),
  );
  check(
    rulebook(`
  số liệu nhiệm_vụ: số
  lĩnh vực I "Một" 10 điểm { chấm nhiem_vu }
//                                ^^^^^^^^ NAME_UNKNOWN name=nhiem_vu suggestion=nhiệm_vụ wanted=input|definition|column`),
  );
});
