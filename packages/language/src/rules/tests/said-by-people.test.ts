import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook } from '../../../../../test/language/rulebook.js';

it('people are given only what they are asked for', () => {
  check(
    rulebook(`
  khảo sát hài_lòng { nhóm dân; phương án tốt: 100%; phương án xấu: 0% }
  khảo sát ý_kiến { phương án nên: 100% }
  lĩnh vực I "Một" 4 điểm { chấm theo khảo sát hài_lòng }
  lĩnh vực II "Hai" 3 điểm { chấm theo chuyên gia từ 0 đến 3 { an: 60%; bình: 40% } }
  lĩnh vực III "Ba" 2 điểm { chấm một trong { "Có": tối đa; "Không": 0 } người chấm chọn }
  lĩnh vực IV "Bốn" 1 điểm { chấm theo khảo sát ý_kiến }
  kiểm thử "Đúng" {
    cho khảo sát hài_lòng { nhóm dân tốt = 3; nhóm dân xấu = 1 }, khảo sát ý_kiến { nên = 1 }
    cho điểm chuyên gia của II theo an = 3, điểm chuyên gia của II theo bình = 2, lựa chọn của III = "Có"
    thì tổng điểm = 8,6
  }
  kiểm thử "Sai" {
    cho khảo sát hài_lòng { nhóm dẫn tốt = 3; nhóm dân tột = 1 }, khảo sát ý_kiến { nhóm dân nên = 1 }
//                               ^^^ TEST_GIVEN_UNKNOWN given=group name=dẫn known=dân
//                                                     ^^^ TEST_GIVEN_UNKNOWN given=option name=tột known=tốt|xấu
//                                                                                       ^^^ TEST_GIVEN_UNKNOWN given=group name=dân known=
    cho điểm chuyên gia của II theo tư = 3, điểm chuyên gia của III = 2, lựa chọn của I = "Có"
//                                  ^^ TEST_GIVEN_UNKNOWN given=rater name=tư known=an|bình
//                                                              ^^^ TEST_GIVEN_UNKNOWN given=expert-score name=III known=
//                                                                                    ^ TEST_GIVEN_UNKNOWN given=choice name=I known=
    thì tổng điểm = 1
  }
  kiểm thử "Không có" {
    cho lựa chọn của III = "Chưa"
//                         ^^^^^^ TEST_GIVEN_UNKNOWN given=alternative name=Chưa known=Có|Không
    thì tổng điểm = 1
  }`),
  );
});

it('people are given something once', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 6 điểm { chấm theo chuyên gia từ 0 đến 6 }
  lĩnh vực II "Hai" 4 điểm { chấm một trong { "Có": tối đa; "Không": 0 } người chấm chọn }
  kiểm thử "Hai lần" {
    cho điểm chuyên gia của I = 3, điểm chuyên gia của I = 2
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ TEST_GIVEN_TWICE what=I
    cho lựa chọn của II = "Có", lựa chọn của II = "Không"
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^ TEST_GIVEN_TWICE what=II
    thì tổng điểm = 1
  }`),
  );
});

it('a case to choose has a title, and one of its own', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    chấm một trong { "Có": tối đa; "Có": 5; "": 0 } người chấm chọn
//                                 ^^^^ NAME_TWICE name=Có
//                                          ^^ warning TITLE_EMPTY
  }`),
  );
});
