import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('goes upwards among siblings', () => {
  check(
    rulebook(`
  lĩnh vực II "Hai" 4 điểm {
    tiêu chí 1.3 "Ba" 1 điểm { chấm 1 }
    tiêu chí 1.2 "Hai" 1 điểm { chấm 1 }
//           ^^^ warning CODE_OUT_OF_ORDER code=1.2 before=1.3
    tiêu chí 1.10 "Mười" 1 điểm { chấm 1 }
    tiêu chí 1.9 "Chín" 1 điểm { chấm 1 }
//           ^^^ warning CODE_OUT_OF_ORDER code=1.9 before=1.10
  }
  lĩnh vực I "Một" 3 điểm {
//         ^ warning CODE_OUT_OF_ORDER code=I before=II
    tiêu chí 1 "Một" 3 điểm {
      mục d "D" 1 điểm { chấm 1 }
      mục b "B" 1 điểm { chấm 1 }
//        ^ warning CODE_OUT_OF_ORDER code=b before=d
      mục đ "Đ" 1 điểm { chấm 1 }
    }
  }
  lĩnh vực III "Ba" 3 điểm {
    tiêu chí CS2 "Hai" 1 điểm { chấm 1 }
    tiêu chí CS10 "Mười" 1 điểm { chấm 1 }
    tiêu chí CS9 "Chín" 1 điểm { chấm 1 }
//           ^^^ warning CODE_OUT_OF_ORDER code=CS9 before=CS10
  }`),
  );
  check(
    rulebookEn(`
  field I "One" 10 points { score 10 }
  bonus { criterion C.2 "Two" 1 points { score 1 }; criterion C.1 "One" 1 points { score 1 } }
//                                                            ^^^ warning CODE_OUT_OF_ORDER code=C.1 before=C.2`),
  );
});

it('may skip numbers and letters, and change its make', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 3 điểm {
    tiêu chí 1 "Một" 1 điểm { chấm 1 }
    tiêu chí 4 "Bốn" 2 điểm {
      mục a "A" 0,5 điểm { chấm 0 }
      mục d "D" 0,5 điểm { chấm 0 }
      mục đ "Đ" 0,5 điểm { chấm 0 }
      mục g "G" 0,5 điểm { chấm 0 }
    }
  }
  lĩnh vực IV "Bốn" 3 điểm { chấm 1 }
  lĩnh vực IX "Chín" 1 điểm { chấm 1 }
  lĩnh vực C "Chữ" 1 điểm { chấm 1 }
  lĩnh vực D "Chữ nữa" 1 điểm { chấm 1 }
  lĩnh vực 1 "Số" 1 điểm { chấm 1 }`),
  );
  check(
    rulebook(`
  lĩnh vực A "A" 2 điểm { chấm 1 }
  lĩnh vực B "B" 2 điểm { chấm 1 }
  lĩnh vực C "C" 2 điểm { chấm 1 }
  lĩnh vực H "H" 2 điểm { chấm 1 }
  lĩnh vực I "I" 2 điểm { chấm 1 }`),
  );
});

it('belongs to its parent where its neighbours do', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 10 điểm {
      tiêu chí thành phần 1.1 "Một" 3 điểm { chấm 1 }
      tiêu chí thành phần 3.1 "Hai" 3 điểm { chấm 1 }
//                        ^^^ warning CODE_NOT_UNDER_PARENT code=3.1 parent=1
      tiêu chí thành phần 1.2 "Ba" 4 điểm { chấm 1 }
    }
  }`),
  );
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 10 điểm {
      tiêu chí thành phần 1.1 "Một" 3 điểm { chấm 1 }
      tiêu chí thành phần 3.1 "Hai" 3 điểm { chấm 1 }
      tiêu chí thành phần a "Ba" 4 điểm { chấm 1 }
    }
  }`),
  );
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 2.1 "Một" 3 điểm { chấm 1 }
    tiêu chí 2.2 "Hai" 7 điểm { chấm 1 }
  }`),
  );
});
