import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('holds no part above the whole, and has one that is worth it', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    cao nhất trong {
      tiêu chí 1 "Một" 12,5 điểm { chấm 1 }
//                     ^^^^^^^^^ PART_ABOVE_BEST code=1 points=12.5 whole=I most=10
      tiêu chí 2 "Hai" 10 điểm { chấm 1 }
    }
  }`),
  );
  check(
    rulebookEn(`
  field I "One" 10 points {
//              ^^^^^^^^^ warning BEST_BELOW_POINTS code=I points=10 best=9.5
    best of {
      criterion 1 "One" 8 points { score 1 }
      criterion 2 "Two" 9.5 points { score 1 }
    }
  }`),
  );
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    cao nhất trong {
      tiêu chí 1 "Một" 10 điểm { chấm 1 }
      tiêu chí 2 "Hai" trọng số 50% { chấm 1 }
//                     ^^^^^^^^^^^^ WEIGHT_BESIDE_POINTS code=2
    }
  }`),
  );
});

it('stands alone', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 10 điểm { chấm 1 }
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ PARTS_BESIDE_BEST_OF code=1
    cao nhất trong { tiêu chí 2 "Hai" 10 điểm { chấm 1 } }
  }`),
  );
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 4 điểm { chấm 1 }
    tiêu chí 2 "Hai" 6 điểm {
      cao nhất trong {
        tiêu chí thành phần 2.1 "Một" 6 điểm { chấm 1 }
        tiêu chí thành phần 2.2 "Hai" 3 điểm { chấm 1 }
      }
    }
  }`),
  );
});
