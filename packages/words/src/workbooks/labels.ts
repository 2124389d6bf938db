import type { InBoth } from '../tongue.js';

/** Names of sheets and headings in workbooks that people open. */
export interface WorkbookLabels {
  /** At most 31 characters each, and none of `[]:*?/\`, as spreadsheets want it. */
  readonly sheets: {
    readonly ranking: string;
    readonly scores: string;
    readonly missing: string;
  };
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
    sheets: { ranking: 'Xếp hạng', scores: 'Điểm', missing: 'Còn thiếu' },
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
    sheets: { ranking: 'Ranking', scores: 'Scores', missing: 'Missing' },
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
