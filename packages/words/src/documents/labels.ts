import type { InBoth } from '../tongue.js';

/** Headings of a rulebook as a document: the annex of the decision that issues it. */
export interface DocumentLabels {
  /** The columns of the official table, in its order. */
  readonly columns: {
    readonly code: string;
    readonly title: string;
    readonly points: string;
    readonly rule: string;
    readonly evidence: string;
    readonly notes: string;
  };
  readonly annex: string;
  /** Under the heading, where the number and day of the decision are filled in by hand. */
  readonly issuedWith: string;
  readonly state: string;
  readonly motto: string;
  readonly issuer: string;
  readonly table: string;
  readonly about: {
    readonly code: string;
    readonly year: string;
    readonly basis: string;
    readonly scale: string;
    readonly units: string;
    readonly rounding: string;
    readonly hash: string;
  };
  readonly total: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly monitored: string;
  readonly grading: string;
  readonly grade: string;
  readonly condition: string;
  readonly ranking: string;
}

export const DOCUMENT_LABELS: InBoth<DocumentLabels> = {
  vi: {
    columns: {
      code: 'STT',
      title: 'Lĩnh vực, tiêu chí, tiêu chí thành phần',
      points: 'Điểm tối đa',
      rule: 'Cách chấm điểm',
      evidence: 'Minh chứng',
      notes: 'Ghi chú',
    },
    annex: 'PHỤ LỤC',
    issuedWith: '(Ban hành kèm theo Quyết định số …/QĐ-… ngày … tháng … năm …)',
    state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    issuer: 'CƠ QUAN BAN HÀNH',
    table: 'Bảng tiêu chí chấm điểm',
    about: {
      code: 'Mã bộ tiêu chí',
      year: 'Năm đánh giá',
      basis: 'Căn cứ',
      scale: 'Thang điểm',
      units: 'Đối tượng áp dụng',
      rounding: 'Làm tròn',
      hash: 'Mã băm của bộ tiêu chí',
    },
    total: 'Tổng điểm',
    bonus: 'Điểm cộng',
    penalty: 'Điểm trừ',
    monitored: 'theo dõi',
    grading: 'Xếp loại',
    grade: 'Mức xếp loại',
    condition: 'Điều kiện',
    ranking: 'Xếp hạng',
  },
  en: {
    columns: {
      code: 'No.',
      title: 'Field, criterion, sub-criterion',
      points: 'Points',
      rule: 'How it is scored',
      evidence: 'Evidence',
      notes: 'Notes',
    },
    annex: 'ANNEX',
    issuedWith: '(Issued with Decision No. …/QĐ-… of …)',
    state: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    issuer: 'ISSUING AUTHORITY',
    table: 'Scoring table',
    about: {
      code: 'Code of the rulebook',
      year: 'Assessed year',
      basis: 'Legal basis',
      scale: 'Scale',
      units: 'Applies to',
      rounding: 'Rounding',
      hash: 'Hash of the rulebook',
    },
    total: 'Total',
    bonus: 'Bonus',
    penalty: 'Penalty',
    monitored: 'monitored',
    grading: 'Grading',
    grade: 'Grade',
    condition: 'Condition',
    ranking: 'Ranking',
  },
};
