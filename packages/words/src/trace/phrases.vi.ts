import type { TracePhrases } from './phrases.js';

export const tracePhrasesVi: TracePhrases = {
  notApplicable: (node) => `đơn vị không thuộc đối tượng áp dụng của mục ${node}`,
  evidence: (evidence, state) => `minh chứng ${evidence}: ${state}`,
  evidenceDecides: (evidence, state) =>
    `minh chứng ${evidence}: ${state}, nên chấm theo quy định cho tình trạng này`,
  exceptionHolds: (condition) => `thuộc trường hợp ngoại lệ: ${condition}`,
  exceptionFails: (condition) => `không thuộc trường hợp ngoại lệ: ${condition}`,
  gateHolds: (condition) => `đạt điều kiện: ${condition}`,
  gateFails: (condition) => `không đạt điều kiện: ${condition}`,
  inBand: (subject, value, range) => `${subject} là ${value}: thuộc mức ${range}`,
  notInBand: (subject, value, range) => `${subject} là ${value}: không thuộc mức ${range}`,
  branchHolds: (condition) => `thuộc trường hợp: ${condition}`,
  branchFails: (condition) => `không thuộc trường hợp: ${condition}`,
  undecided: (condition) => `chưa xác định được: ${condition}`,
  atoms: (condition, atoms) => `${condition} (${atoms})`,
  holds: 'đúng',
  fails: 'sai',
  unknown: 'chưa rõ',
  otherwise: 'thuộc trường hợp còn lại',
  uncovered: 'không thuộc mức hay trường hợp nào đã quy định',
  acknowledged:
    'không thuộc mức hay trường hợp nào đã quy định, nên chấm theo điểm ghi ở phần chấp nhận',
  start: (points) => `bắt đầu từ ${points}`,
  counted: (item, points) => `${item}: được ${points}`,
  deducted: (item, points) => `${item}: bị trừ ${points}`,
  capped: ' (đã đến mức giới hạn)',
  notCounted: (item) => `${item}: không tính`,
  bracket: (bracket, part, points) => `${bracket}: phần này là ${part}, được ${points}`,
  cases: (table, rows) => `bảng ${table} có ${rows} dòng`,
  casesLeftOut: (rows) => `, trong đó ${rows} dòng không đánh giá`,
  mean: (points) => `; trung bình ${points}`,
  noCaseLeft: '; không còn dòng nào để tính',
  surveyGroup: (group, answers, mean) =>
    `nhóm ${group}: ${answers} câu trả lời, trung bình ${mean}`,
  survey: (survey, answers, mean, points) =>
    `khảo sát ${survey}: ${answers} câu trả lời, kết quả ${mean}, được ${points}`,
  choice: (raters, title) => `${raters} chọn trường hợp “${title}”`,
  rater: (rater, points, reason) => `${rater} chấm ${points}, lý do: “${reason}”`,
  value: (points) => `tính được ${points}`,
  valueCapped: (points, cap) => `tính được ${points}, giới hạn còn ${cap}`,
  explain: 'cần giải trình trước khi chấm',
  fallback: {
    'missing-input': 'thiếu số liệu, nên chấm theo quy định cho trường hợp này',
    'zero-denominator': 'mẫu số bằng 0, nên chấm theo quy định cho trường hợp này',
  },
  clamp: {
    points: (from, to) => `${from} cao hơn điểm tối đa, lấy ${to}`,
    lowest: (from, to) => `${from} thấp hơn mức thấp nhất, lấy ${to}`,
  },
  round: (from, to, digits) => `làm tròn ${from} đến ${digits} chữ số thập phân: ${to}`,
  rescale: (from, to) => `quy đổi ${from} thành ${to}`,

  noValue: 'chưa có giá trị dùng được',
  fromRound: (round) => ` (lấy từ đợt ${round})`,
  ofUnits: (counted, of) => ` (tính trên ${counted}/${of} đơn vị)`,
  between: (lowest, highest) => `, thấp nhất ${lowest}, cao nhất ${highest}`,

  percentagePoints: (points) => `${points} điểm phần trăm`,
  raise: (subject, away, range, points) =>
    `tăng ${subject} thêm ${away}, đạt ${range}, thì được ${points}`,
  lower: (subject, away, range, points) =>
    `giảm ${subject} bớt ${away}, còn ${range}, thì được ${points}`,
  later: (subject, away, range, points) =>
    `${subject} muộn hơn ${away}, ${range}, thì được ${points}`,
  earlier: (subject, away, range, points) =>
    `${subject} sớm hơn ${away}, ${range}, thì được ${points}`,
  branchNext: (points, changes) => `để được ${points}: ${changes}`,
  hold: (conditions) => `cần ${conditions}`,
  stop: (conditions) => `không còn ${conditions}`,
  gateNext: (conditions) => `để được chấm: cần ${conditions}`,
  evidenceNext: (evidence, state) => `cần minh chứng ${evidence} được duyệt (hiện nay: ${state})`,
  earn: (item, points) => `${item}: còn có thể được ${points}`,
  earnWhen: (item, points, conditions) => `${item}: còn có thể được ${points}, cần ${conditions}`,
  avoid: (item, points) => `${item}: tránh được thì thêm ${points}`,
};
