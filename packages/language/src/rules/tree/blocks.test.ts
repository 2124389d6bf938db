import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('compares the parts of a block with its most', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm { chấm 10 }
  điểm cộng "Thưởng" tối đa 3 điểm {
    tiêu chí C.1 "Một" 3,5 điểm { chấm 1 }
//                     ^^^^^^^^ warning PART_ABOVE_BLOCK code=C.1 points=3.5 kind=bonus most=3
  }
  điểm trừ tối đa 3 điểm {
    tiêu chí T.1 "Một" 0 điểm, thấp nhất -4 { chấm 1 }
//                     ^^^^^^^^^^^^^^^^^^^^ warning PART_ABOVE_BLOCK code=T.1 points=4 kind=penalty most=3
  }`),
  );
  check(
    rulebookEn(`
  field I "One" 10 points { score 10 }
  bonus max 3 points {
//          ^ warning BLOCK_NOT_REACHED kind=bonus most=3 sum=2.5
    criterion C.1 "One" 1 points { score 1 }
    criterion C.2 "Two" 1.5 points { score 1 }
  }
  penalty max 3 points {
//            ^ warning BLOCK_NOT_REACHED kind=penalty most=3 sum=2
    best of { criterion T.1 "One" 2 points { score 1 }; criterion T.2 "Two" 1 points { score 1 } }
  }`),
  );
});

it('says nothing of a block that reaches its most, has none, or holds a share', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm { chấm 10 }
  điểm cộng tối đa 3 điểm {
    tiêu chí C.1 "Một" 2 điểm { chấm 1 }
    tiêu chí C.2 "Hai" 2 điểm { chấm 1 }
  }
  điểm cộng { tiêu chí C.3 "Ba" 5 điểm { chấm 1 } }
  điểm cộng tối đa 3 điểm {
    tiêu chí C.4 "Bốn" 1 điểm { chấm 1 }
    cộng 10% tổng điểm khi đơn vị là xã
  }
  điểm trừ tối đa 3 điểm { tiêu chí T.1 "Một" 0 điểm, thấp nhất -3 { chấm 0 } }`),
  );
});

it('wants something in it', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm { chấm 10 }
  điểm cộng tối đa 3 điểm { ghi chú "Do Hội đồng" }
//^^^^^^^^^^^^^^^^^^^^^^^^ BLOCK_EMPTY kind=bonus
  điểm trừ { }
//^^^^^^^^^ BLOCK_EMPTY kind=penalty`),
  );
});
