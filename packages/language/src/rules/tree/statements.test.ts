import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('sees what is said twice in one place', () => {
  check(
    leaf(`
    số liệu a: số không quá 5, không quá 6
//                             ^^^^^^^^^^^ STATEMENT_TWICE keyword="at most"
    mẫu bằng 0: 0
    mẫu bằng 0: đủ điểm
//  ^^^^^^^^^^^^^^^^^^^ STATEMENT_TWICE keyword="zero denominator"
    chấm theo a {
      từ 3: 10
      còn lại: 0
      còn lại: 1
//    ^^^^^^^^^^ STATEMENT_TWICE keyword=else
    }
    chấm 5
//  ^^^^^^ STATEMENT_TWICE keyword=score`),
  );
});

it('sees a state of evidence twice', () => {
  check(
    leafEn(`
    evidence báo_cáo "Report" {
      missing: 0
      missing: not assessed
//    ^^^^^^^^^^^^^^^^^^^^^ STATEMENT_TWICE keyword=missing
      pending: 0
    }
    score 5`),
  );
});

it('sees two roundings of one thing and two tolerances', () => {
  check(`bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2026
  thang điểm: 5
  làm tròn: mỗi lĩnh vực 2 chữ số, mỗi lĩnh vực 0 chữ số, tổng điểm 1 chữ số, tổng điểm 2 chữ số
//                                 ^^^^^^^^^^^^^^^^^^^^^ STATEMENT_TWICE keyword=field
//                                                                            ^^^^^^^^^^^^^^^^^^ STATEMENT_TWICE keyword=total
  lĩnh vực I "Một" 5 điểm { chấm 5 }
  xếp hạng theo tổng điểm; cùng hạng khi chênh không quá 0,1; trong từng khối; cùng hạng khi chênh không quá 0,2
//                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ STATEMENT_TWICE keyword="same rank when within"
}
`);
});

it('lets the same be said in a leaf and in its rule', () => {
  check(
    leaf(`
    mẫu bằng 0: 0
    chấm theo xong / giao {
      từ 3: 10
      mẫu bằng 0: đủ điểm
      còn lại: 0
    }`),
  );
});

it('sees bands behind the rest', () => {
  check(
    leaf(`
    chấm theo xong {
      còn lại: 0
//    ^^^^^^^^^^ OTHERWISE_NOT_LAST
      từ 3: 10
    }`),
  );
  check(
    leafEn(`
    score {
      when gửi: max
      else: 0
//    ^^^^^^^ OTHERWISE_NOT_LAST
      when xong > 5: 5
    }`),
  );
});

it('lets what is no band stand behind the rest', () => {
  check(
    leaf(`
    chấm theo xong / giao {
      từ 50%: 10
      còn lại: 0
      mẫu bằng 0: không đánh giá
    }`),
  );
});

it('sees lines for missing values and cases where nothing would ever look at them', () => {
  check(
    leaf(`
    chấm {
      khi xong > 5: theo xong / giao {
        từ 3: 10
        còn lại: 0
        thiếu số liệu: 7
//      ^^^^^^^^^^^^^^^^ FALLBACK_OUT_OF_PLACE keyword="missing data"
        mẫu bằng 0: 7
//      ^^^^^^^^^^^^^ FALLBACK_OUT_OF_PLACE keyword="zero denominator"
        không có dòng nào: 7
//      ^^^^^^^^^^^^^^^^^^^^ FALLBACK_OUT_OF_PLACE keyword="no rows"
      }
      còn lại: 0
      thiếu số liệu: 7
      không có dòng nào: 7
//    ^^^^^^^^^^^^^^^^^^^^ FALLBACK_OUT_OF_PLACE keyword="no rows"
    }`),
  );
});

it('asks what no cases score', () => {
  check(
    leaf(`
    chấm từng hồ_sơ {
//       ^^^^^^^^^^^ NO_ROWS_UNSTATED table=hồ_sơ
      khi trễ: 0
      còn lại: 10
    } lấy trung bình`),
  );
  check(
    leafEn(`
    score each hồ_sơ by số_ngày {
      to 5: 10
      above 5: 0
      no rows: not assessed
    } take mean, round 1 digits`),
  );
});

it('rescales only to a node around the leaf', () => {
  check(
    rulebook(`
  số liệu a: số
  lĩnh vực I "Một" 6 điểm {
    tiêu chí 1 "Một" 6 điểm {
      thiếu số liệu: quy đổi về I
      chấm a
    }
  }
  lĩnh vực II "Hai" 4 điểm {
    thiếu số liệu: quy đổi về I
//                 ^^^^^^^^^^^^ RESCALE_NOT_ANCESTOR code=I from=II
    chấm a
  }`),
  );
});

it('rescales for the leaves below a group or the whole, and looks at each of them', () => {
  check(
    rulebook(`
  số liệu a: số
  mẫu bằng 0: quy đổi về I
//            ^^^^^^^^^^^^ RESCALE_NOT_ANCESTOR code=I from=3
  lĩnh vực I "Một" 6 điểm {
    thiếu số liệu: quy đổi về I
    tiêu chí 1 "Một" 6 điểm { chấm 1 / a }
  }
  lĩnh vực II "Hai" 4 điểm {
    thiếu số liệu: quy đổi về II
    tiêu chí 2 "Hai" 2 điểm { mẫu bằng 0: 0; chấm 1 / a }
    tiêu chí 3 "Ba" 2 điểm { chấm 1 / a }
  }`),
  );
});

it('rescales to a group for the evidence that the group itself declares', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    minh chứng kế_hoạch { thiếu: quy đổi về I }
    tiêu chí 1 "A" 10 điểm { chấm { khi có kế_hoạch: 10; còn lại: 0 } }
  }
  lĩnh vực II "Hai" 0 điểm {
    minh chứng báo_cáo { thiếu: quy đổi về I }
//                              ^^^^^^^^^^^^ RESCALE_NOT_ANCESTOR code=I from=2
    tiêu chí 2 "B" 0 điểm { chấm { khi có báo_cáo: 0; còn lại: 0 } }
  }`),
  );
});
