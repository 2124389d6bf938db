import { edit, type Edits } from './edit.js';

export const thanhTri: Edits = [
  edit('the plan is due earlier', 'rule', ['đến 15/1: tối đa', 'đến 10/1: tối đa']),
  edit('the later day of the plan is dropped', 'rule', ['        đến 31/1: 2\n', '']),
  edit('late plans score more', 'rule', ['đến 31/1: 2', 'đến 31/1: 3']),
  edit('a missing plan is left out', 'evidence', [
    'loại: văn bản ký số\n        thiếu: 0 điểm',
    'loại: văn bản ký số\n        thiếu: không đánh giá',
  ]),
  edit('a rejected plan has to be explained', 'evidence', [
    'bị từ chối: 0 điểm',
    'bị từ chối: cần giải trình',
  ]),
  edit('the shared scale begins lower', 'rule', [
    'từ 80% đến dưới 100%: giá trị × tối đa\n    dưới 80%: 0',
    'từ 70% đến dưới 100%: giá trị × tối đa\n    dưới 70%: 0',
  ]),
  edit('no tasks are left out instead of full', 'rule', [
    'dưới 80%: 0\n    mẫu bằng 0: đủ điểm',
    'dưới 80%: 0\n    mẫu bằng 0: không đánh giá',
  ]),
  edit(
    'points go from tasks to the plan',
    'points',
    [
      'tiêu chí I.1 "Ban hành kế hoạch cải cách hành chính năm" 4 điểm',
      'tiêu chí I.1 "Ban hành kế hoạch cải cách hành chính năm" 5 điểm',
    ],
    [
      'tiêu chí I.2 "Hoàn thành nhiệm vụ trong kế hoạch" 5 điểm',
      'tiêu chí I.2 "Hoàn thành nhiệm vụ trong kế hoạch" 4 điểm',
    ],
  ),
  edit('departments have to inspect themselves more often', 'rule', [
    '{ xã: 4; phòng: 2 }',
    '{ xã: 4; phòng: 3 }',
  ]),
  edit('a reminder costs more', 'rule', [
    'trừ 0,5 mỗi lần_nhắc_nhở, nhiều nhất 2',
    'trừ 1 mỗi lần_nhắc_nhở, nhiều nhất 2',
  ]),
  edit('reminders may cost more together', 'rule', [
    'trừ 0,5 mỗi lần_nhắc_nhở, nhiều nhất 2',
    'trừ 0,5 mỗi lần_nhắc_nhở, nhiều nhất 3',
  ]),
  edit('discipline costs all', 'rule', ['trừ 50% tối đa khi', 'trừ tối đa khi']),
  edit('half the points said as a number', 'equal', ['trừ 50% tối đa khi', 'trừ 2,5 khi']),
  edit('deductions in another order', 'equal', [
    'trừ 0,5 mỗi lần_nhắc_nhở, nhiều nhất 2\n        trừ 50% tối đa khi có_người_vi_phạm',
    'trừ 50% tối đa khi có_người_vi_phạm\n        trừ 0,5 mỗi lần_nhắc_nhở, nhiều nhất 2',
  ]),
  edit('a note for readers', 'wording', [
    'toàn diện, đa chiều, công khai, minh bạch',
    'toàn diện, công khai',
  ]),
  edit('publishing in one way is worth more', 'rule', [
    'khi niêm_yết hoặc mã_quét: 2',
    'khi niêm_yết hoặc mã_quét: 3',
  ]),
  edit('both ways are asked the other way round', 'equal', [
    'khi niêm_yết và mã_quét: tối đa',
    'khi mã_quét và niêm_yết: tối đa',
  ]),
  edit('full points said as a number', 'equal', [
    'khi niêm_yết và mã_quét: tối đa',
    'khi niêm_yết và mã_quét: 4',
  ]),
  edit('the rest spelt out', 'equal', [
    'khi niêm_yết hoặc mã_quét: 2\n        còn lại: 0',
    'khi không niêm_yết và không mã_quét: 0\n        còn lại: 2',
  ]),
  edit('files on time from 98%', 'rule', [
    'từ 99%: tối đa\n        từ 90% đến dưới 99%',
    'từ 98%: tối đa\n        từ 90% đến dưới 98%',
  ]),
  edit('full only above 99%', 'rule', [
    'từ 99%: tối đa\n        từ 90% đến dưới 99%',
    'trên 99%: tối đa\n        từ 90% đến 99%',
  ]),
  edit('no files are left out without rescaling', 'rule', [
    'mẫu bằng 0: quy đổi về II\n',
    'mẫu bằng 0: không đánh giá\n',
  ]),
  edit('bands from the lowest up', 'equal', [
    'từ 99%: tối đa\n        từ 90% đến dưới 99%: giá trị × tối đa\n        dưới 90%: 0',
    'dưới 90%: 0\n        từ 90% đến dưới 99%: giá trị × tối đa\n        từ 99%: tối đa',
  ]),
  edit(
    'support points are for departments too',
    'applicability, points',
    [
      'tiêu chí II.3 "Điểm hỗ trợ thủ tục hành chính 24 giờ tại xã" 8 điểm {\n      căn cứ: "Quy chế 15/QC-UBND" ngày 12/3/2023 điều 3 khoản 1, "Quy chế 15/QC-UBND" điều 3 khoản 2\n      áp dụng cho: xã',
      'tiêu chí II.3 "Điểm hỗ trợ thủ tục hành chính 24 giờ tại xã" 4 điểm {\n      căn cứ: "Quy chế 15/QC-UBND" ngày 12/3/2023 điều 3 khoản 1, "Quy chế 15/QC-UBND" điều 3 khoản 2\n      áp dụng cho: xã, phòng',
    ],
    [
      'tiêu chí II.4 "Phối hợp giải quyết thủ tục liên thông" 8 điểm {\n      áp dụng cho: phòng\n',
      'tiêu chí II.4 "Phối hợp giải quyết thủ tục liên thông" 4 điểm {\n',
    ],
  ),
  edit('help is counted in larger steps', 'rule', [
    '0,5 mỗi lượt_hỗ_trợ / 25',
    '0,5 mỗi lượt_hỗ_trợ / 50',
  ]),
  edit('a step said as one product', 'equal', ['0,5 mỗi lượt_hỗ_trợ / 25', '0,02 mỗi lượt_hỗ_trợ']),
  edit('the gate is gone', 'rule', ['      điều kiện điểm_hỗ_trợ, nếu không: 0\n', '']),
  edit('training from 90%', 'rule', [
    'từ 95%: tối đa\n        từ 80% đến dưới 95%: 4',
    'từ 90%: tối đa\n        từ 80% đến dưới 90%: 4',
  ]),
  edit('a band is split without effect', 'equal', [
    'từ 80% đến dưới 95%: 4',
    'từ 85% đến dưới 95%: 4\n        từ 80% đến dưới 85%: 4',
  ]),
  edit('a class more has to be attended', 'rule', ['từ 1/1/2024: 3', 'từ 1/1/2024: 4']),
  edit('a period that is over by then', 'equal', ['từ 1/1/2023: 2', 'từ 1/1/2023: 1']),
  edit('communes have to reach more online', 'rule', [
    '{ xã: 70%; phòng: 80% }',
    '{ xã: 75%; phòng: 80% }',
  ]),
  edit('digitising asks departments for less', 'rule', [
    '{ xã: 60%; phòng: 75% }',
    '{ xã: 60%; phòng: 70% }',
  ]),
  edit('whoever is below the mean of the block gets nothing', 'rule', [
    'còn lại: 1\n      }\n    }\n    tiêu chí IV.3',
    'còn lại: 0\n      }\n    }\n    tiêu chí IV.3',
  ]),
  edit('online payment is compared with all units', 'rule', [
    'trung bình khối(thanh_toán)',
    'trung bình tất cả(thanh_toán)',
  ]),
  edit('signing from 85%', 'rule', [
    'từ 80% đến dưới 95%: 2\n        dưới 80%: 0',
    'từ 85% đến dưới 95%: 2\n        dưới 85%: 0',
  ]),
  edit('a smaller sample will do', 'rule', ['mẫu tối thiểu: 30', 'mẫu tối thiểu: 20']),
  edit('the middle answer is worth more', 'rule', [
    'phương án bình_thường: 50%',
    'phương án bình_thường: 60%',
  ]),
  edit(
    'groups of the survey weigh otherwise',
    'rule',
    ['"Người dân" 70%', '"Người dân" 60%'],
    ['"Tổ chức, doanh nghiệp" 30%', '"Tổ chức, doanh nghiệp" 40%'],
  ),
  edit('a dialogue is worth more', 'rule', [
    '1,5 mỗi đối_thoại, nhiều nhất 3',
    '2 mỗi đối_thoại, nhiều nhất 3',
  ]),
  edit('debts cost half', 'rule', ['trừ 1 mỗi nợ_kiến_nghị', 'trừ 0,5 mỗi nợ_kiến_nghị']),
  edit('an initiative of the city counts once', 'rule', [
    'chấm 1,5 mỗi sáng_kiến_thành_phố',
    'chấm 3 mỗi sáng_kiến_thành_phố',
  ]),
  edit('the bonus for ideas may be larger', 'points', [
    'điểm cộng "Sáng kiến" tối đa 3 điểm',
    'điểm cộng "Sáng kiến" tối đa 4 điểm',
  ]),
  edit('raters weigh otherwise', 'rule', [
    '{ chủ_tịch: 60%; phòng_nội_vụ: 40% }',
    '{ chủ_tịch: 50%; phòng_nội_vụ: 50% }',
  ]),
  edit('an incident costs half', 'rule', ['chấm 1 mỗi vụ_việc', 'chấm 0,5 mỗi vụ_việc']),
  edit('the best grade from 92', 'grading', [
    'từ 90 và mỗi lĩnh vực từ 50% tối đa',
    'từ 92 và mỗi lĩnh vực từ 50% tối đa',
  ]),
  edit('a grade asks nothing of fields', 'grading', [
    'từ 90 và mỗi lĩnh vực từ 50% tối đa',
    'từ 90',
  ]),
  edit('a grade said with both ends', 'equal', ['"Khá": từ 65', '"Khá": từ 65 đến dưới 80']),
  edit('two steps down for late reports', 'grading', ['hạ 1 bậc khi', 'hạ 2 bậc khi']),
  edit('a larger share of the best', 'grading', ['nhiều nhất 20% đơn vị', 'nhiều nhất 25% đơn vị']),
  edit('ties are broken by another field first', 'grading', [
    'rồi điểm của V, rồi điểm của II',
    'rồi điểm của II, rồi điểm của V',
  ]),
  edit('ties are closer', 'grading', ['chênh không quá 0,01', 'chênh không quá 0,001']),
  edit('a title', 'wording', ['"Hồ sơ nộp trực tuyến"', '"Tỷ lệ hồ sơ nộp trực tuyến"']),
  edit('words of an input', 'wording', [
    '"Số lượt được lấy ý kiến, phối hợp"',
    '"Số lượt phối hợp"',
  ]),
  edit('a comment', 'none', [
    '// Chỉ tiêu giao khác nhau cho từng loại đơn vị.',
    '// Chỉ tiêu của huyện giao.',
  ]),
  edit('layout', 'none', [
    'từ 95%: tối đa\n        từ 80% đến dưới 95%: 2',
    'từ 95%: tối đa; từ 80% đến dưới 95%: 2',
  ]),
  edit('scores of criteria are rounded to one digit', 'rule', [
    'mỗi tiêu chí 2 chữ số',
    'mỗi tiêu chí 1 chữ số',
  ]),
  edit('the total is not rescaled', 'points', ['  quy đổi tổng điểm về 100\n', '']),
  edit('a block of units is called otherwise', 'grading', [
    'khối "Các phòng": phòng',
    'khối "Các phòng, ban": phòng',
  ]),
];
