import type { InBoth } from '../tongue.js';

/** Words of the workbook that scores as it is filled in. Names of sheets: at most 31 characters. */
export interface ScoringSheetLabels {
  readonly sheets: {
    readonly form: string;
    readonly results: string;
    readonly calculations: string;
    /** Before the number of a case table. */
    readonly table: string;
  };
  readonly howTo: readonly string[];
  readonly unit: string;
  readonly shared: string;
  readonly entry: string;
  readonly note: string;
  readonly caseUnit: string;
  readonly about: string;
  readonly what: string;
  /** Said beside a cell that refuses what is typed. */
  readonly refused: {
    readonly title: string;
    readonly list: string;
    readonly number: string;
    readonly date: string;
  };
  readonly yes: string;
  readonly no: string;
  /** Of a document: accepted, pending, expired, rejected. */
  readonly documentStates: readonly [string, string, string, string];
  readonly issued: string;
  readonly issuedTime: string;
  readonly total: string;
  /** Of the total: scored, waiting, not assessed. */
  readonly totalStates: readonly [string, string, string];
  readonly tied: string;
  readonly awaitsDecision: string;
  readonly noRows: (table: string) => string;
  readonly scoreIn: (what: string, round: string) => string;
  readonly yearBefore: (what: string) => string;
}

export const SCORING_SHEET_LABELS: InBoth<ScoringSheetLabels> = {
  vi: {
    sheets: {
      form: 'Phiếu chấm điểm',
      results: 'Kết quả',
      calculations: 'Tính',
      table: 'Bảng',
    },
    howTo: [
      'Chỉ nhập vào ô nền vàng; điểm, tình trạng, xếp loại tự tính. Ô trống là chưa có số liệu, không phải số 0.',
      'Tỷ lệ nhập kèm dấu %, ngày nhập theo ngày/tháng/năm. Số lẻ hơn mức quy định bị từ chối, không tự làm tròn.',
      'Trang tính “Tính” ghi từng bước tính bằng số nguyên để kiểm tra lại; các trang được khóa, không đặt mật khẩu.',
    ],
    unit: 'Đơn vị',
    shared: 'Số liệu chung cho mọi đơn vị',
    entry: 'Số liệu, điểm',
    note: 'Tình trạng',
    caseUnit: 'Mã đơn vị',
    about: 'Mục',
    what: 'Nội dung',
    refused: {
      title: 'Không nhập được',
      list: 'Chọn một giá trị trong danh sách.',
      number: 'Nhập một số trong khoảng cho phép.',
      date: 'Nhập một ngày, ví dụ 31/12/2025.',
    },
    yes: 'Có',
    no: 'Không',
    documentStates: ['Đã duyệt', 'Chờ duyệt', 'Hết hạn', 'Bị từ chối'],
    issued: 'Ngày ban hành',
    issuedTime: 'Giờ ban hành (giờ:phút)',
    total: 'tổng điểm',
    totalStates: ['đã chấm', 'chưa đủ điểm thành phần', 'không đánh giá'],
    tied: 'đồng hạng',
    awaitsDecision: 'chờ quyết định',
    noRows: (table) => `Bảng ${table}: không có dòng nào`,
    scoreIn: (what, round) => `Điểm của ${what} (${round})`,
    yearBefore: (what) => `Năm trước: ${what}`,
  },
  en: {
    sheets: {
      form: 'Scoring form',
      results: 'Results',
      calculations: 'Calculations',
      table: 'Table',
    },
    howTo: [
      'Fill in yellow cells only; scores, statuses and the grade work themselves out. A blank is a missing figure, not a zero.',
      'Ratios are typed with %, days as day/month/year. What is finer than allowed is refused, never rounded.',
      'The sheet “Calculations” holds each step in whole numbers, to be checked; sheets are locked without a password.',
    ],
    unit: 'Unit',
    shared: 'Figures for all units',
    entry: 'Figure, score',
    note: 'Status',
    caseUnit: 'Code of the unit',
    about: 'Part',
    what: 'What it is',
    refused: {
      title: 'Not taken',
      list: 'Pick one of the list.',
      number: 'Type a number within the bounds.',
      date: 'Type a day, such as 31/12/2025.',
    },
    yes: 'Yes',
    no: 'No',
    documentStates: ['Accepted', 'Pending', 'Expired', 'Rejected'],
    issued: 'Issued',
    issuedTime: 'Time of issue (hours:minutes)',
    total: 'total',
    totalStates: ['scored', 'parts of it have no score yet', 'not assessed'],
    tied: 'tied',
    awaitsDecision: 'awaits a decision',
    noRows: (table) => `Table ${table}: there are no rows`,
    scoreIn: (what, round) => `Score of ${what} (${round})`,
    yearBefore: (what) => `The year before: ${what}`,
  },
};
