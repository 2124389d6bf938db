import type { HeaderWord } from '@cchc/data';
import type { ValueType } from '@cchc/model';
import type { InBoth } from '../tongue.js';

/** Names of sheets and headings in workbooks that people open. */
export interface WorkbookLabels {
  /** At most 31 characters each, and none of `[]:*?/\`, as spreadsheets want it. */
  readonly sheets: {
    readonly ranking: string;
    readonly scores: string;
    readonly missing: string;
    readonly units: string;
    readonly inputs: string;
    readonly shared: string;
    readonly evidence: string;
    readonly surveys: string;
    readonly expertScores: string;
  };
  /** What belongs under a heading of a template. */
  readonly notes: Readonly<Partial<Record<HeaderWord, string>>>;
  /** What sort of value an input is. */
  readonly types: Readonly<Record<ValueType['kind'], string>>;
  readonly unit: string;
  readonly unitName: string;
  readonly block: string;
  readonly code: string;
  readonly title: string;
  readonly most: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly total: string;
  readonly outOf: string;
  readonly grade: string;
  readonly rank: string;
  readonly status: string;
  readonly reason: string;
}

export const WORKBOOK_LABELS: InBoth<WorkbookLabels> = {
  vi: {
    sheets: {
      ranking: 'Xếp hạng',
      scores: 'Điểm',
      missing: 'Còn thiếu',
      units: 'Đơn vị',
      inputs: 'Số liệu',
      shared: 'Số liệu chung',
      evidence: 'Minh chứng',
      surveys: 'Khảo sát',
      expertScores: 'Điểm chấm',
    },
    notes: {
      unit: 'mã đơn vị',
      name: 'tên đầy đủ',
      type: 'loại đơn vị',
      block: 'khối thi đua, nếu có',
      evidence: 'tài liệu bộ tiêu chí yêu cầu',
      state: 'để trống nếu chưa xem xét',
      issued: 'ngày/tháng/năm',
      survey: 'cuộc khảo sát',
      group: 'nhóm người trả lời',
      option: 'phương án được chọn',
      count: 'số phiếu chọn phương án này',
      criterion: 'mã tiêu chí',
      rater: 'người chấm',
      score: 'số điểm',
      choice: 'trường hợp được chọn',
      reason: 'bắt buộc',
    },
    types: {
      integer: '[số nguyên]',
      number: '[số]',
      ratio: '[tỷ lệ]',
      'yes-no': '[có/không]',
      date: '[ngày/tháng/năm]',
      moment: '[ngày/tháng/năm giờ:phút]',
      choice: '[chọn trong danh sách]',
    },
    unit: 'Đơn vị',
    unitName: 'Tên đơn vị',
    block: 'Khối',
    code: 'Mã',
    title: 'Tiêu chí',
    most: 'Tối đa',
    bonus: 'Điểm cộng',
    penalty: 'Điểm trừ',
    total: 'Tổng điểm',
    outOf: 'Trên',
    grade: 'Xếp loại',
    rank: 'Hạng',
    status: 'Tình trạng',
    reason: 'Lý do',
  },
  en: {
    sheets: {
      ranking: 'Ranking',
      scores: 'Scores',
      missing: 'Missing',
      units: 'Units',
      inputs: 'Inputs',
      shared: 'Shared',
      evidence: 'Evidence',
      surveys: 'Surveys',
      expertScores: 'Expert scores',
    },
    notes: {
      unit: 'code of the unit',
      name: 'full name',
      type: 'type of unit',
      block: 'block, if any',
      evidence: 'document the rulebook asks for',
      state: 'blank while nobody has looked',
      issued: 'day/month/year',
      survey: 'which survey',
      group: 'group of respondents',
      option: 'option they chose',
      count: 'how many chose it',
      criterion: 'code of the criterion',
      rater: 'who scores',
      score: 'points',
      choice: 'which case it is',
      reason: 'required',
    },
    types: {
      integer: '[whole number]',
      number: '[number]',
      ratio: '[ratio]',
      'yes-no': '[yes/no]',
      date: '[day/month/year]',
      moment: '[day/month/year hour:minute]',
      choice: '[pick from the list]',
    },
    unit: 'Unit',
    unitName: 'Name',
    block: 'Block',
    code: 'Code',
    title: 'Criterion',
    most: 'Most',
    bonus: 'Bonus',
    penalty: 'Penalty',
    total: 'Total',
    outOf: 'Out of',
    grade: 'Grade',
    rank: 'Rank',
    status: 'Status',
    reason: 'Reason',
  },
};
