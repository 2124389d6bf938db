import { edit, type Edits } from './edit.js';

export const tt012018: Edits = [
  edit('equal time scores less', 'rule', [
    'khi thời_gian = thời_gian_quy_định: 1\n      khi thời_gian > thời_gian_quy_định: 0',
    'khi thời_gian = thời_gian_quy_định: 0,5\n      khi thời_gian > thời_gian_quy_định: 0',
  ]),
  edit('the last case said as the rest', 'equal', [
    'khi thời_gian > thời_gian_quy_định: 0\n',
    'còn lại: 0\n',
  ]),
  edit('a day late is on time', 'rule', [
    'khi thời_gian = thời_gian_quy_định: 1\n      khi thời_gian > thời_gian_quy_định: 0',
    'khi thời_gian <= thời_gian_quy_định + 1: 1\n      khi thời_gian > thời_gian_quy_định + 1: 0',
  ]),
  edit('no rows score nothing', 'rule', [
    'khi chậm_ở_đơn_vị = dài: 0\n      không có dòng nào: không tính',
    'khi chậm_ở_đơn_vị = dài: 0\n      không có dòng nào: 0',
  ]),
  edit('the fault of the applicant counts', 'rule', [
    'khi lỗi_người_nộp hoặc số_lần_liên_hệ = 0: 2',
    'khi số_lần_liên_hệ = 0: 2',
  ]),
  edit('more than one said as two and more', 'equal', [
    'khi số_cơ_quan_liên_hệ > 1: 0',
    'khi số_cơ_quan_liên_hệ >= 2: 0',
  ]),
  edit('ministries have to reach more', 'rule', [
    'thẩm_định_tại_chỗ >= 20%',
    'thẩm_định_tại_chỗ >= 25%',
  ]),
  edit('districts have to reach less', 'rule', [
    'khi đơn vị là huyện và thẩm_định_tại_chỗ >= 50%',
    'khi đơn vị là huyện và thẩm_định_tại_chỗ >= 40%',
  ]),
  edit('both kinds of unit the other way round', 'equal', [
    '(đơn vị là bộ hoặc đơn vị là tỉnh)',
    '(đơn vị là tỉnh hoặc đơn vị là bộ)',
  ]),
  edit('one way of publishing is enough', 'rule', [
    'khi niêm_yết và điện_tử: 2\n      khi niêm_yết hoặc điện_tử: 1',
    'khi niêm_yết hoặc điện_tử: 2',
  ]),
  edit('the gap that is kept scores half', 'rule', ['được mấy điểm": 0', 'được mấy điểm": 1']),
  edit('why a gap is kept', 'wording', [
    '"Thông tư không nói hồ sơ trễ hạn mà không có phản ánh được mấy điểm"',
    '"đúng như Thông tư"',
  ]),
  edit(
    '95% of answers on time',
    'rule',
    ['phản_ánh_đúng_hạn / phản_ánh >= 90% và', 'phản_ánh_đúng_hạn / phản_ánh >= 95% và'],
    ['phản_ánh_đúng_hạn / phản_ánh < 90% hoặc', 'phản_ánh_đúng_hạn / phản_ánh < 95% hoặc'],
  ),
  edit('missing figures leave a criterion out', 'rule', [
    'thiếu số liệu: không tính',
    'thiếu số liệu: không đánh giá',
  ]),
  edit('means are rounded to two digits', 'rule', [
    'làm tròn: trung bình 1 chữ số',
    'làm tròn: trung bình 2 chữ số',
  ]),
  edit('a circular of another day', 'wording', ['ngày 23/11/2018\n', 'ngày 24/11/2018\n']),
  edit('the title', 'wording', ['bộ tiêu chí "Đánh giá việc', 'bộ tiêu chí "Chấm điểm việc']),
];
