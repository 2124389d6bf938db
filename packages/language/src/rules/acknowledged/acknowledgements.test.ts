import { it, expect } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('wants the code of a flaw that can be kept', () => {
  check(
    leaf(`
    chấp nhận CODE_TWIC vì "Theo quyết định"
//            ^^^^^^^^^ ACKNOWLEDGEMENT_UNKNOWN_CODE code=CODE_TWIC suggestion=CODE_TWICE
    chấp nhận NAME_UNKNOWN vì "Theo quyết định"
//            ^^^^^^^^^^^^ ACKNOWLEDGEMENT_UNKNOWN_CODE code=NAME_UNKNOWN suggestion=-
    chấp nhận linh_tinh vì "Theo quyết định"
//            ^^^^^^^^^ ACKNOWLEDGEMENT_UNKNOWN_CODE code=linh_tinh suggestion=-
    chấm 5`),
  );
});

it('puts in the code that was meant', () => {
  const cured = cure(leafEn(`    accept code_twice because "As decided"; score 5`));
  expect(cured).toContain('accept CODE_TWICE because');
  check(cured);
});

it('asks what a case scores that falls into a gap', () => {
  check(
    leaf(`
    chấp nhận GAP_IN_TIERS vì "Theo quyết định": 0
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ACKNOWLEDGEMENT_WITHOUT_OUTCOME code=GAP_IN_TIERS
    chấm theo xong {
      từ 5: 10
      chấp nhận GAP_IN_TIERS vì "Theo quyết định"
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ACKNOWLEDGEMENT_WITHOUT_OUTCOME code=GAP_IN_TIERS
    }`),
  );
  check(
    leafEn(`
    score {
      when gửi: 10
      accept GAP_IN_TIERS because "As decided": not assessed
    }`),
  );
});

it('keeps only what stands in its own block', () => {
  check(
    rulebook(`
  chấp nhận OVERLAP_IN_TIERS vì "Theo quyết định"
  lĩnh vực I "Một" 5 điểm {
//                 ^^^^^^ (kept) POINTS_DO_NOT_ADD_UP code=I points=5 sum=4 difference=1
    chấp nhận POINTS_DO_NOT_ADD_UP vì "Theo quyết định"
    tiêu chí 1 "Một" 4 điểm { chấm 4 }
  }
  lĩnh vực II "Hai" 5 điểm {
//                  ^^^^^^ POINTS_DO_NOT_ADD_UP code=II points=5 sum=4 difference=1
    tiêu chí 2 "Hai" 4 điểm { chấm 4 }
  }`),
  );
});
