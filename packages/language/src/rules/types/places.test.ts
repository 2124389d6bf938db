import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('knows the words that mean something only in their place', () => {
  check(
    rulebook(`
  số liệu a: số không quá tối đa
//                        ^^^^^^ MAX_OUTSIDE_LEAF
  đặt b = a × tối đa
//            ^^^^^^ MAX_OUTSIDE_LEAF
  đặt c = giá trị
//        ^^^^^^^ SUBJECT_OUTSIDE_BANDS keyword=value
  lĩnh vực I "Một" 10 điểm {
    đặt d = a × tối đa
//              ^^^^^^ MAX_OUTSIDE_LEAF
    chấm {
      khi tổng điểm > 5: giá trị
//        ^^^^^^^^^ TOTAL_INSIDE_RULE
//                       ^^^^^^^ SUBJECT_OUTSIDE_BANDS keyword=value
      khi b + c > d: 1
      còn lại: tối đa
    }
  }`),
  );
});

it('knows no maximum of a veto, of a rank, or of parts but as a share', () => {
  check(
    leaf(
      '    chấm 5',
      `
  xếp loại {
    "Tốt": từ 80% tối đa và mọi lĩnh vực từ tối đa - 1
//                                          ^^^^^^ MAX_OUTSIDE_LEAF
    "Khá": mọi lĩnh vực từ 1 đến 50% tối đa
//                               ^^^^^^^^^^ MAX_OUTSIDE_LEAF
    "Khá" khi tổng điểm < 50% tối đa
//                        ^^^^^^^^^^ MAX_OUTSIDE_LEAF
    "Đạt": còn lại
  }
  xếp hạng theo tổng điểm - 50% tối đa
//                          ^^^^^^^^^^ MAX_OUTSIDE_LEAF`,
    ),
  );
});

it('measures steps only over the value of bands', () => {
  check(
    leaf(`
số liệu dân_số: số nguyên
chấm 2 + dân_số × 0 + 0,5 mỗi 1.000 vượt 16.000, nhiều nhất 10
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^ SUBJECT_OUTSIDE_BANDS keyword=over`),
  );
});

it('lets them stand in it', () => {
  check(
    leafEn(
      `
    score by xong / giao {
      from 80%: value × max
      else: by value × 2 { from 1: max; else: value }
    }`,
      `
  grades {
    "Good": from 8 and per field from 50% max
    "Fair": else
    downgrade 1 steps when total < 5
  }
  rank by total, and then score of I`,
    ),
  );
});

it('knows no value in the subject itself', () => {
  check(
    leaf(`
    chấm theo giá trị {
//            ^^^^^^^ SUBJECT_OUTSIDE_BANDS keyword=value
      từ 5: giá trị
      còn lại: 0
    }`),
  );
});
