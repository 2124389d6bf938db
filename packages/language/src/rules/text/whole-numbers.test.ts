import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf } from '../../../../../test/language/rulebook.js';

it('wants a year that can be', () => {
  check(`
  bộ tiêu chí "Thử" {
    ngôn ngữ: 1
    mã: THU
    năm: 26
//       ^^ NUMBER_NOT_WHOLE written=26 least=1900 most=2999
    thang điểm: 10
    làm tròn: tổng điểm 10 chữ số, trung bình 0,5 chữ số
//                      ^^ NUMBER_NOT_WHOLE written=10 least=0 most=9
//                                            ^^^ NUMBER_NOT_WHOLE written=0,5 least=0 most=9
    lĩnh vực I "Một" 10 điểm { chấm 10 }
  }`);
});

it('wants whole steps, digits and documents', () => {
  check(
    leaf(
      `
    minh chứng báo_cáo "Báo cáo" { số bản: 0 }
//                                         ^ NUMBER_NOT_WHOLE written=0 least=1 most=999
    chấm từng hồ_sơ {
      khi trễ: 0
      còn lại: 10
      không có dòng nào: đủ điểm
    } lấy trung bình, làm tròn 12 chữ số
//                             ^^ NUMBER_NOT_WHOLE written=12 least=0 most=9`,
      `
  xếp loại {
    "Tốt": từ 8
    "Đạt": còn lại
    hạ 1,5 bậc khi gửi
//     ^^^ NUMBER_NOT_WHOLE written=1,5 least=1 most=9
    hạ 9 bậc khi không gửi
  }`,
    ),
  );
});

it('takes the ends of each range', () => {
  check(`
  rulebook "Test" {
    language: 1
    code: TEST
    year: 1900
    scale: 10
    round: total 0 digits, mean 9 digits
    field I "One" 10 points {
      evidence plan "Plan" { how many: 999 }
      score 10
    }
  }`);
});
