import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook } from '../../../../../test/language/rulebook.js';

it('leaves some type of unit', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 5 điểm {
    không áp dụng cho: xã, phường
    tiêu chí 1 "Một" 5 điểm {
//  ^^^^^^^^^^^^^^^^^^^^^^^^ APPLIES_TO_NOBODY code=1
      không áp dụng cho: đặc khu
      tiêu chí thành phần 1.1 "Một" 5 điểm {
        áp dụng cho: xã
        chấm 1
      }
    }
  }
  lĩnh vực II "Hai" 5 điểm {
//^^^^^^^^^^^^^^^^^^^^^^^^^ APPLIES_TO_NOBODY code=II
    không áp dụng cho: xã, phường, đặc khu
    chấm 1
  }`),
  );
});

it('takes a named unit and a condition for any type', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 5 điểm {
    áp dụng cho: xã
    tiêu chí 1 "Một" 5 điểm {
      áp dụng cho: "Minh Châu"
      chấm 1
    }
  }
  lĩnh vực II "Hai" 5 điểm {
    không áp dụng cho: xã
    tiêu chí 2 "Hai" 5 điểm {
      áp dụng cho: khi đơn vị là xã
      chấm 1
    }
  }`),
  );
});
