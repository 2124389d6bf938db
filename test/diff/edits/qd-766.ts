import { edit, type Edits } from './edit.js';

export const qd766: Edits = [
  edit('a target is lowered', 'rule', [
    'từ 80%: tối đa\n        dưới 80%: giá trị × tối đa / 80%',
    'từ 70%: tối đa\n        dưới 70%: giá trị × tối đa / 70%',
  ]),
  edit('a target that only the title names', 'wording', [
    'mục tiêu 80%"',
    'mục tiêu tám mươi phần trăm"',
  ]),
  edit('a target is dropped', 'rule', [
    'từ 80%: tối đa\n        dưới 80%: giá trị × tối đa / 80%',
    'từ 100%: tối đa\n        dưới 100%: giá trị × tối đa',
  ]),
  edit('a product in another order', 'equal', ['giá trị × tối đa / 80%', 'tối đa × giá trị / 80%']),
  edit('a quotient said as a product', 'equal', [
    'giá trị × tối đa / 80%',
    'giá trị × 1,25 × tối đa',
  ]),
  edit('nothing to certify scores nothing', 'rule', [
    'mẫu bằng 0: đủ điểm\n      thiếu số liệu: đủ điểm',
    'mẫu bằng 0: 0 điểm\n      thiếu số liệu: đủ điểm',
  ]),
  edit('a missing figure scores nothing', 'rule', [
    'thiếu số liệu: đủ điểm',
    'thiếu số liệu: 0 điểm',
  ]),
  edit('a missing figure stays missing', 'rule', ['      thiếu số liệu: đủ điểm\n', '']),
  edit(
    'points go from one share to another',
    'points',
    ['"Thủ tục được công bố đúng hạn" 6 điểm', '"Thủ tục được công bố đúng hạn" 5 điểm'],
    ['"Thủ tục được công khai đúng hạn" 4 điểm', '"Thủ tục được công khai đúng hạn" 5 điểm'],
  ),
  edit(
    'the smaller count is the whole',
    'rule',
    [
      'chấm hồ_sơ_đúng_hạn / lớn nhất(hồ_sơ_trên_cổng; hồ_sơ_tại_đơn_vị)',
      'chấm hồ_sơ_đúng_hạn / hồ_sơ_tại_đơn_vị',
    ],
    [
      '"Số hồ sơ đúng hạn" không quá lớn nhất(hồ_sơ_trên_cổng; hồ_sơ_tại_đơn_vị)',
      '"Số hồ sơ đúng hạn" không quá hồ_sơ_tại_đơn_vị',
    ],
    ['      số liệu hồ_sơ_trên_cổng: số nguyên "Số hồ sơ theo Cổng Dịch vụ công quốc gia"\n', ''],
  ),
  edit('both counts the other way round', 'equal', [
    'chấm hồ_sơ_đúng_hạn / lớn nhất(hồ_sơ_trên_cổng; hồ_sơ_tại_đơn_vị)',
    'chấm hồ_sơ_đúng_hạn / lớn nhất(hồ_sơ_tại_đơn_vị; hồ_sơ_trên_cổng)',
  ]),
  edit('a criterion is renumbered', 'wording', ['tiêu chí CKMB.4', 'tiêu chí CKMB.5']),
  edit('a criterion is called otherwise', 'wording', [
    '"Thủ tục có đủ các phần nội dung"',
    '"Thủ tục đủ các bộ phận cấu thành"',
  ]),
  edit('a criterion is watched no longer', 'points', [
    '    tiêu chí TDGQ.2 "Thời gian giải quyết trung bình" chỉ theo dõi\n',
    '',
  ]),
  edit('another criterion is watched', 'points', [
    '    tiêu chí TDGQ.2 "Thời gian giải quyết trung bình" chỉ theo dõi\n',
    '    tiêu chí TDGQ.2 "Thời gian giải quyết trung bình" chỉ theo dõi\n    tiêu chí TDGQ.3 "Hồ sơ chờ bổ sung" chỉ theo dõi\n',
  ]),
  edit('a figure is finer', 'rule', [
    'không quá 12, chính xác đến 0,01, nguồn "Cổng Dịch vụ công quốc gia"\n      chấm điểm_trực_tuyến',
    'không quá 12, chính xác đến 0,001, nguồn "Cổng Dịch vụ công quốc gia"\n      chấm điểm_trực_tuyến',
  ]),
  edit('the source of a figure', 'wording', [
    'không quá 10, chính xác đến 0,01, nguồn "Cổng Dịch vụ công quốc gia"',
    'không quá 10, chính xác đến 0,01, nguồn "Cổng dịch vụ công"',
  ]),
  edit('one digit', 'rule', ['mỗi tiêu chí 2 chữ số', 'mỗi tiêu chí 1 chữ số']),
  edit('the decision it rests on', 'wording', [
    '"Quyết định 766/QĐ-TTg" ngày 23/6/2022',
    '"Quyết định 766/QĐ-TTg" ngày 23/06/2022, "Nghị định 61/2018/NĐ-CP" ngày 23/4/2018',
  ]),
  edit('who it is for', 'applicability', ['đối tượng: sở', 'đối tượng: sở, ban']),
  edit('fewer complaints count as none', 'rule', [
    'mẫu bằng 0: đủ điểm\n      chấm phản_ánh_đã_xử_lý',
    'mẫu bằng 0: không đánh giá\n      chấm phản_ánh_đã_xử_lý',
  ]),
];
