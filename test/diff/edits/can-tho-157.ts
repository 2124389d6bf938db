import { edit, type Edits } from './edit.js';

export const canTho157: Edits = [
  edit('each answer is worth less', 'rule', ['chấm 0,4 mỗi đếm', 'chấm 0,2 mỗi đếm']),
  edit('only those who do not understand count', 'rule', [
    'khi hiểu), nhiều nhất',
    'khi không hiểu), nhiều nhất',
  ]),
  edit('a cap that the points set anyway', 'equal', [
    'khi hiểu), nhiều nhất tối đa',
    'khi hiểu), nhiều nhất 20',
  ]),
  edit('the list of listeners has to be explained', 'evidence', [
    'minh chứng tài_liệu "Nội dung phát loa, danh sách ký nhận" {\n        thiếu: 0 điểm',
    'minh chứng tài_liệu "Nội dung phát loa, danh sách ký nhận" {\n        thiếu: cần giải trình',
  ]),
  edit(
    'accounts and cards swap points',
    'points',
    ['"Mở mới, cung cấp tài khoản" 40 điểm', '"Mở mới, cung cấp tài khoản" 30 điểm'],
    ['"Phát hành thẻ" 20 điểm', '"Phát hành thẻ" 30 điểm'],
  ),
  edit('nobody to open an account for', 'rule', [
    'mẫu bằng 0: đủ điểm\n      chấm thẻ',
    'mẫu bằng 0: không đánh giá\n      chấm thẻ',
  ]),
  edit('the bonus begins at 90%', 'rule', [
    'dưới 88%: 0\n        từ 88% đến dưới 90%: 2',
    'dưới 90%: 0',
  ]),
  edit('90% belongs to the lower band', 'rule', [
    'từ 88% đến dưới 90%: 2\n        từ 90% đến dưới 95%: 3',
    'từ 88% đến 90%: 2\n        trên 90% đến dưới 95%: 3',
  ]),
  edit('the best band from 99%', 'rule', [
    'từ 95% đến dưới 100%: 4\n        100%: 5',
    'từ 95% đến dưới 99%: 4\n        từ 99%: 5',
  ]),
  edit('all said as from all up', 'equal', ['100%: 5', 'từ 100%: 5']),
  edit(
    'a bonus is dropped',
    'points',
    ['điểm cộng "Điểm cộng" tối đa 15 điểm', 'điểm cộng "Điểm cộng" tối đa 10 điểm'],
    [
      `    tiêu chí I.5.3 "Dữ liệu được cập nhật đủ trên hệ thống" 5 điểm {
      chấm {
        khi cập_nhật = người_hưởng: tối đa
        còn lại: 0
      }
    }
`,
      '',
    ],
  ),
  edit('having had accounts before no longer counts', 'rule', [
    '        khi đạt_trước: tối đa\n',
    '',
  ]),
  edit('two cases as one', 'equal', [
    'khi đạt_trước: tối đa\n        khi có_tài_khoản = người_hưởng: tối đa',
    'khi đạt_trước hoặc có_tài_khoản = người_hưởng: tối đa',
  ]),
  edit('equal said as no fewer', 'equal', [
    'khi có_tài_khoản = người_hưởng: tối đa',
    'khi có_tài_khoản >= người_hưởng: tối đa',
  ]),
  edit('almost all will do', 'rule', [
    'khi cập_nhật = người_hưởng: tối đa',
    'khi cập_nhật >= 99% × người_hưởng: tối đa',
  ]),
  edit('more people may have no account', 'rule', [
    'không quá người_hưởng\n  số liệu mở_mới',
    'không quá người_hưởng + 10\n  số liệu mở_mới',
  ]),
  edit('votes before updates', 'grading', [
    'rồi nhận_qua_tài_khoản, rồi cập_nhật / người_hưởng',
    'rồi cập_nhật / người_hưởng, rồi nhận_qua_tài_khoản',
  ]),
  edit('who decides', 'grading', ['quyết định của "Bỏ phiếu"', 'quyết định của "Hội đồng"']),
  edit('a unit of measure', 'wording', ['đơn vị tính "người"', 'đơn vị tính "lượt người"']),
  edit('a percentage with a digit', 'none', ['dưới 88%: 0', 'dưới 88,0%: 0']),
];
