import { expect, it } from 'vitest';
import { rulebookOf, ruleOf } from './rulebook.js';

/** A leaf's text, the same rule said in Vietnamese and in English. */
const rules: readonly (readonly [name: string, leaf: string, vi: string, en: string])[] = [
  [
    'bands over a ratio, with titles',
    `số liệu giao: số nguyên "Số nhiệm vụ được giao"
     số liệu xong: số nguyên "Số nhiệm vụ đã xong", không quá giao
     chấm theo xong / giao {
       từ 100%: tối đa
       từ 80% đến dưới 100%: giá trị × tối đa
       dưới 80%: 0
       mẫu bằng 0: không đánh giá
     }`,
    'Theo Số nhiệm vụ đã xong / Số nhiệm vụ được giao: từ 100% trở lên: 3 điểm; từ 80% đến dưới 100%: tỷ lệ × điểm tối đa; dưới 80%: 0 điểm; mẫu số bằng 0: không đánh giá.',
    'By Số nhiệm vụ đã xong / Số nhiệm vụ được giao: 100% or more: 3 points; from 80% to under 100%: ratio × max points; under 80%: 0 points; zero denominator: not assessed.',
  ],
  [
    'bands over a date, evidence with its states',
    `minh chứng kế_hoạch "Kế hoạch năm" {
       loại: văn bản ký số
       cơ quan ban hành: "UBND xã"
       số bản: 2
       thiếu: 0 điểm
       chờ duyệt: cần giải trình
     }
     chấm theo ngày của kế_hoạch { đến 31/12 năm trước: tối đa; đến 31/1: 50% tối đa; còn lại: 0 }`,
    'Theo ngày của Kế hoạch năm: đến hết ngày 31/12/2025: 3 điểm; đến hết ngày 31/01/2026: 50% điểm tối đa; còn lại: 0 điểm.\n' +
      'Minh chứng: Kế hoạch năm (văn bản ký số, do UBND xã ban hành, ít nhất 2 bản); thiếu: 0 điểm; chờ duyệt: cần giải trình.',
    'By date of Kế hoạch năm: on or before 31/12/2025: 3 points; on or before 31/01/2026: 50% of max points; otherwise: 0 points.\n' +
      'Evidence: Kế hoạch năm (digitally signed document, issued by UBND xã, at least 2); missing: 0 points; pending: explanation required.',
  ],
  [
    'steps with a cap',
    `số liệu dân_số: số nguyên
     chấm theo dân_số {
       đến 16.000: 1
       trên 16.000: 1 + 0,5 mỗi 1.000 trọn vượt 16.000, nhiều nhất 3
     }`,
    'Theo dân số: từ 16.000 trở xuống: 1 điểm; trên 16.000: 1 điểm + 0,5 điểm cho mỗi 1.000 trọn vượt 16.000, nhiều nhất 3 điểm.',
    'By dân số: 16,000 or less: 1 point; over 16,000: 1 point + 0.5 points for each full 1,000 over 16,000, no more than 3 points.',
  ],
  [
    'falling steps',
    `số liệu hộ_nghèo: tỷ lệ
     chấm theo hộ_nghèo { từ 4,5%: 2; dưới 4,5%: 2 + 1 mỗi 1% kém 4,5%, nhiều nhất 3 }`,
    'Theo hộ nghèo: từ 4,5% trở lên: 2 điểm; dưới 4,5%: 2 điểm + 1 điểm cho mỗi 1% thấp hơn 4,5%, nhiều nhất 3 điểm.',
    'By hộ nghèo: 4.5% or more: 2 points; under 4.5%: 2 points + 1 point for each 1% short of 4.5%, no more than 3 points.',
  ],
  [
    'guards with a nested rule',
    `số liệu niêm_yết: có/không
     số liệu điện_tử: có/không
     số liệu thu: số
     số liệu chi: số, không dưới 1
     chấm {
       khi niêm_yết và không điện_tử: 3
       khi (niêm_yết hoặc điện_tử) và không (thu < chi): 1
       còn lại: theo thu / chi { đến 40%: 2; trên 40%: 0 }
     }`,
    'Khi niêm yết và điện tử là “không”: 3 điểm; khi (niêm yết hoặc điện tử) và thu từ chi trở lên: 1 điểm; còn lại: (theo thu / chi: từ 40% trở xuống: 2 điểm; trên 40%: 0 điểm).',
    'When niêm yết and not điện tử: 3 points; when (niêm yết or điện tử) and thu is at least chi: 1 point; otherwise: (by thu / chi: 40% or less: 2 points; over 40%: 0 points).',
  ],
  [
    'additive items',
    `số liệu đúng_mẫu: có/không
     số liệu quy_chế: số nguyên
     số liệu báo_cáo_chậm: số nguyên
     chấm cộng dồn {
       1 khi đúng_mẫu
       0,5 mỗi quy_chế, nhiều nhất 2
       trừ 0,25 mỗi báo_cáo_chậm
     }`,
    'Cộng dồn: cộng 1 điểm khi đúng mẫu; cộng 0,5 điểm cho mỗi quy chế, nhiều nhất 2 điểm; trừ 0,25 điểm cho mỗi báo cáo chậm.',
    'Sum of: plus 1 point when đúng mẫu; plus 0.5 points for each quy chế, no more than 2 points; less 0.25 points for each báo cáo chậm.',
  ],
  [
    'a rate for each of a number with a title',
    `số liệu chuyên_mục: số nguyên "Số chuyên mục đã đủ tin"
     chấm 0,05 mỗi chuyên_mục, nhiều nhất tối đa`,
    'Điểm = 0,05 cho mỗi chuyên mục đã đủ tin, nhiều nhất 3 điểm.',
    'Score = 0.05 for each Số chuyên mục đã đủ tin, no more than 3 points.',
  ],
  [
    'deductions from the points',
    `số liệu vi_phạm: số nguyên
     số liệu nhẹ: có/không
     chấm từ tối đa { trừ 0,5 mỗi vi_phạm; trừ 50% tối đa khi nhẹ }`,
    'Từ 3 điểm tối đa: trừ 0,5 điểm cho mỗi vi phạm; trừ 50% điểm tối đa khi nhẹ.',
    'From 3 points: less 0.5 points for each vi phạm; less 50% of max points when nhẹ.',
  ],
  [
    'a gate, a formula with a cap, and a named value',
    `minh chứng kế_hoạch "Kế hoạch"
     số liệu a: số
     số liệu b: số, không dưới 1
     đặt tỷ_lệ_đạt = a / b
     điều kiện có kế_hoạch, nếu không: 0
     chấm tỷ_lệ_đạt × tối đa, nhiều nhất tối đa`,
    'Điều kiện: có Kế hoạch; nếu không: 0 điểm.\n' +
      'Điểm = tỷ lệ đạt × điểm tối đa, nhiều nhất 3 điểm.\n' +
      'Trong đó: tỷ lệ đạt = a / b.\n' +
      'Minh chứng: Kế hoạch.',
    'Condition: has Kế hoạch; if not: 0 points.\n' +
      'Score = tỷ lệ đạt × max points, no more than 3 points.\n' +
      'Where: tỷ lệ đạt = a / b.\n' +
      'Evidence: Kế hoạch.',
  ],
  [
    'a score a case',
    `bảng hồ_sơ "Hồ sơ" { hẹn: ngày tháng "Ngày hẹn"; trả: ngày tháng "Ngày trả" }
     chấm từng hồ_sơ {
       khi trả <= hẹn: 3
       còn lại: 0
       không có dòng nào: đủ điểm
     } lấy trung bình, làm tròn 1 chữ số`,
    'Chấm từng dòng của bảng Hồ sơ: khi Ngày trả không muộn hơn Ngày hẹn: 3 điểm; còn lại: 0 điểm; rồi lấy trung bình, làm tròn 1 chữ số thập phân; không có dòng nào: đủ điểm (3 điểm).',
    'Each row of Hồ sơ is scored: when Ngày trả is no later than Ngày hẹn: 3 points; otherwise: 0 points; then the mean is taken, rounded to 1 decimal place; no rows: full points (3 points).',
  ],
  [
    'figures over a case table',
    `bảng hồ_sơ "Hồ sơ (một cửa)" { hẹn: ngày tháng; trả: ngày tháng; lỗi: có/không }
     chấm đếm(hồ_sơ khi trả <= hẹn trừ khi lỗi) / đếm(hồ_sơ) × tối đa
     mẫu bằng 0: không tính
     thiếu số liệu: cần giải trình`,
    'Điểm = số dòng của bảng “Hồ sơ (một cửa)” (khi trả không muộn hơn hẹn, trừ khi lỗi) / số dòng của bảng “Hồ sơ (một cửa)” × điểm tối đa; mẫu số bằng 0: không tính; thiếu số liệu: cần giải trình.',
    'Score = number of rows of “Hồ sơ (một cửa)” (when trả is no later than hẹn, except when lỗi) / number of rows of “Hồ sơ (một cửa)” × max points; zero denominator: not counted; missing data: explanation required.',
  ],
  [
    'whom it is for, choices and the unit',
    `áp dụng cho: xã, khi miền_núi
     không áp dụng cho: "Minh Châu"
     số liệu miền_núi: có/không
     số liệu mức: lựa chọn { tốt "Tốt"; khá }
     chấm {
       khi mức = tốt: 3
       khi mức <> tốt và đơn vị là "Minh Châu": 2
       khi không (đơn vị là phường): 1
       còn lại: 0
     }`,
    'Chỉ áp dụng cho: xã, khi miền núi.\n' +
      'Không áp dụng cho: “Minh Châu”.\n' +
      'Khi mức là Tốt: 3 điểm; khi mức khác “Tốt” và đơn vị là “Minh Châu”: 2 điểm; khi đơn vị không phải là phường: 1 điểm; còn lại: 0 điểm.',
    'Only for: xã, when miền núi.\n' +
      'Not for: “Minh Châu”.\n' +
      'When mức is Tốt: 3 points; when mức is not “Tốt” and the unit is “Minh Châu”: 2 points; when the unit is not phường: 1 point; otherwise: 0 points.',
  ],
  [
    'a yes/no figure says yes or no, not right or wrong; an option that is a no has no second one',
    `số liệu gửi: có/không "Đã gửi đúng hạn"
     số liệu phí: lựa chọn { miễn "Không phải nộp"; thu "Phải nộp" }
     chấm {
       khi không gửi: 0
       khi gửi = sai: 0
       khi gửi <> đúng: 0
       khi gửi = đúng và phí <> miễn: 3
       còn lại: 1
     }`,
    'Khi Đã gửi đúng hạn là “không”: 0 điểm; khi Đã gửi đúng hạn là “không”: 0 điểm; khi Đã gửi đúng hạn là “không”: 0 điểm; khi Đã gửi đúng hạn là “có” và phí khác “Không phải nộp”: 3 điểm; còn lại: 1 điểm.',
    'When not Đã gửi đúng hạn: 0 points; when not Đã gửi đúng hạn: 0 points; when not Đã gửi đúng hạn: 0 points; when Đã gửi đúng hạn (yes) and phí is not “Không phải nộp”: 3 points; otherwise: 1 point.',
  ],
];

it.each(rules)('%s', (_, leaf, vi, en) => {
  const rulebook = rulebookOf(leaf);
  expect(ruleOf(rulebook, 'vi').join('\n')).toBe(vi);
  expect(ruleOf(rulebook, 'en').join('\n')).toBe(en);
});
