import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('keeps to points or to weights under one parent', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" trọng số 40% { chấm 1 }
    tiêu chí 2 "Hai" chỉ theo dõi
    tiêu chí 3 "Ba" 6 điểm { chấm 1 }
//                  ^^^^^^ WEIGHT_BESIDE_POINTS code=3
  }`),
  );
  check(
    rulebook(`
  lĩnh vực I "Một" trọng số 60% { chấm 1 }
  lĩnh vực II "Hai" trọng số 40% {
    tiêu chí 1 "Một" 1 điểm { chấm 1 }
    tiêu chí 2 "Hai" 3 điểm { chấm 1 }
  }`),
  );
});

it('is a share of something', () => {
  check(
    rulebookEn(`
  field I "One" 10 points { score 10 }
  bonus { criterion C "One" weight 50% { score 1 } }
//                          ^^^^^^^^^^ WEIGHT_WITHOUT_WHOLE code=C
  bonus { best of { criterion D "One" weight 50% { score 1 } } }
//                                    ^^^^^^^^^^ WEIGHT_WITHOUT_WHOLE code=D
  bonus max 3 points { criterion F "One" weight 100% { score 1 } }`),
  );
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm { chấm 10 }
  lĩnh vực II "Hai" chỉ theo dõi {
    tiêu chí 1 "Một" trọng số 100% { chấm 1 }
//                   ^^^^^^^^^^^^^ WEIGHT_WITHOUT_WHOLE code=1
  }`),
  );
});

it('has a lowest score that is no higher than its points', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 1 điểm, thấp nhất 2 { chấm 1 }
//                   ^^^^^^^^^^^^^^^^^^^ LOWEST_ABOVE_POINTS code=1 points=1 lowest=2
    tiêu chí 2 "Hai" 4 điểm, thấp nhất 4 { chấm 4 }
    tiêu chí 3 "Ba" 5 điểm, thấp nhất -10 { chấm 4 }
    tiêu chí 4 "Bốn" 0 điểm, thấp nhất -10 { chấm -4 }
  }`),
  );
});

it('sees a lowest score where parts are added up', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm, thấp nhất -1 {
//                 ^^^^^^^^^^^^^^^^^^^^^ LOWEST_ON_PARTS code=I
    tiêu chí 1 "Một" 10 điểm, thấp nhất -1 { chấm 10 }
  }`),
  );
});
