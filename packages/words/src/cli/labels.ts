import type { InBoth, Tongue } from '../tongue.js';

/** Words in headings and tables. */
export interface CliLabels {
  readonly severity: { readonly error: string; readonly warning: string; readonly info: string };
  readonly help: string;
  readonly code: string;
  readonly title: string;
  readonly points: string;
  readonly unit: string;
  readonly block: string;
  readonly total: string;
  readonly soFar: (score: string) => string;
  readonly outOf: string;
  readonly grade: string;
  readonly rank: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly missing: string;
  readonly ranking: string;
  readonly origins: string;
  readonly differences: string;
  readonly values: string;
  readonly steps: string;
  readonly next: string;
  readonly results: string;
  readonly round: { readonly self: string; readonly appraisal: string; readonly final: string };
  readonly stdin: string;
  readonly failed: string;
  readonly notReached: string;
  /** The names of suggested tests: a number, codes of nodes, how many more there are. */
  readonly suggested: (number: string, codes: string, more: number) => string;
  readonly suggestedTotal: (number: string) => string;
  readonly undecidedParts: string;
  readonly partHolds: (holds: boolean) => string;
  /** Behind the name of an amendment: the place is in the whole text that it makes. */
  readonly consolidated: string;
}

export const CLI_LABELS: InBoth<CliLabels> = {
  vi: {
    severity: { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' },
    help: 'gợi ý',
    code: 'Mã',
    title: 'Tiêu chí',
    points: 'Tối đa',
    unit: 'Đơn vị',
    block: 'Khối',
    total: 'Tổng điểm',
    soFar: (score) => `(mới có ${score})`,
    outOf: 'Trên',
    grade: 'Xếp loại',
    rank: 'Xếp hạng',
    bonus: 'Điểm cộng',
    penalty: 'Điểm trừ',
    ranking: 'Bảng xếp hạng',
    origins: 'Lấy lại từ đợt trước:',
    differences: 'Chênh lệch giữa các đợt',
    missing: 'Còn thiếu hoặc cần xem lại:',
    values: 'Căn cứ:',
    steps: 'Cách chấm:',
    next: 'Để được điểm cao hơn:',
    results: 'Kết quả tính thêm:',
    round: { self: 'tự chấm', appraisal: 'thẩm định', final: 'chính thức' },
    stdin: '<đầu vào chuẩn>',
    failed: 'không đạt',
    notReached: 'Chưa có kiểm thử nào chạm tới:',
    suggested: (number, codes, more) =>
      `Gợi ý ${number}: ${codes}${more > 0 ? ` và ${String(more)} mục khác` : ''}`,
    suggestedTotal: (number) => `Gợi ý ${number}: tổng điểm, xếp loại`,
    undecidedParts: 'Không có trường hợp nào mà riêng phần này quyết định điều kiện:',
    partHolds: (holds) => (holds ? 'khi phần này đúng' : 'khi phần này sai'),
    consolidated: 'bản hợp nhất',
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'info' },
    help: 'help',
    code: 'Code',
    title: 'Criterion',
    points: 'Points',
    unit: 'Unit',
    block: 'Block',
    total: 'Total',
    soFar: (score) => `(so far ${score})`,
    outOf: 'Out of',
    grade: 'Grade',
    rank: 'Rank',
    bonus: 'Bonus',
    penalty: 'Penalty',
    ranking: 'Ranking',
    origins: 'Taken from an earlier round:',
    differences: 'Differences between rounds',
    missing: 'Missing or to be looked at:',
    values: 'It stands on:',
    steps: 'How it was scored:',
    next: 'For more points:',
    results: 'Worked out from the scores:',
    round: { self: 'self', appraisal: 'appraisal', final: 'final' },
    stdin: '<standard input>',
    failed: 'failed',
    notReached: 'No test reaches:',
    suggested: (number, codes, more) =>
      `Suggested ${number}: ${codes}${more > 0 ? ` and ${String(more)} more` : ''}`,
    suggestedTotal: (number) => `Suggested ${number}: total and grade`,
    undecidedParts: 'In no case does this part alone decide its condition:',
    partHolds: (holds) => (holds ? 'where it is true' : 'where it is false'),
    consolidated: 'consolidated',
  },
};

/** A round as a table names it; one of the rulebook's own stays as it is. */
export function roundInWords(round: string, tongue: Tongue): string {
  const { round: known } = CLI_LABELS[tongue];
  return Object.hasOwn(known, round) ? known[round as keyof typeof known] : round;
}

/** What is said of two versions of a rulebook beside its changes. */
export interface DiffLabels {
  readonly onlyAfter: string;
  readonly onlyBefore: string;
  /** Heads of the table of what units gain and lose: criterion, change, most gained, most lost. */
  readonly stakes: readonly [string, string, string, string];
}

export const DIFF_LABELS: InBoth<DiffLabels> = {
  vi: {
    onlyAfter: 'Chỉ bản mới có bộ tiêu chí này.',
    onlyBefore: 'Bản mới không còn bộ tiêu chí này.',
    stakes: ['Mục', 'Thay đổi', 'Tăng tối đa', 'Giảm tối đa'],
  },
  en: {
    onlyAfter: 'Only the new version has this rulebook.',
    onlyBefore: 'The new version no longer has this rulebook.',
    stakes: ['Criterion', 'Change', 'Gains at most', 'Loses at most'],
  },
};

/** Headings of who moves between two versions. */
export interface ImpactLabels {
  readonly moves: (up: string, down: string, same: string, open: string) => string;
  /** The data are of this year: days of the new version are taken to it. */
  readonly inYear: (year: string) => string;
  readonly units: string;
  readonly leaves: string;
  readonly blocks: string;
  readonly grades: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly through: string;
  readonly up: string;
  readonly down: string;
  readonly same: string;
  readonly sum: string;
  readonly mean: string;
  readonly none: string;
  readonly open: Readonly<Record<'before' | 'after', (leaf: string, units: string) => string>>;
}

export const IMPACT_LABELS: InBoth<ImpactLabels> = {
  vi: {
    moves: (up, down, same, open) =>
      `${up} đơn vị tăng điểm, ${down} giảm, ${same} không đổi` +
      (open === '0' ? '.' : `; trong đó ${open} đơn vị (*) mới so được phần đã có điểm.`),
    inYear: (year) => `Dữ liệu của năm ${year}: các mốc ngày của bản mới được đưa về năm này.`,
    units: 'Đơn vị thay đổi',
    leaves: 'Tiêu chí làm thay đổi',
    blocks: 'Theo khối',
    grades: 'Đổi xếp loại',
    before: 'Trước',
    after: 'Nay',
    change: 'Thay đổi',
    through: 'Do',
    up: 'Số tăng',
    down: 'Số giảm',
    same: 'Không đổi',
    sum: 'Tổng thay đổi',
    mean: 'Bình quân',
    none: 'không xếp loại',
    open: {
      before: (leaf, units) =>
        `Mục ${leaf}: theo bản cũ ${units} đơn vị chưa có điểm, nên chưa biết thay đổi bao nhiêu.`,
      after: (leaf, units) =>
        `Mục ${leaf}: dữ liệu chưa đủ để chấm theo bản mới cho ${units} đơn vị.`,
    },
  },
  en: {
    moves: (up, down, same, open) =>
      `${up} gain, ${down} lose, ${same} stay` +
      (open === '0' ? '.' : `; of ${open} of them (*) only what is scored so far is compared.`),
    inYear: (year) => `Data of ${year}: the days of the new version are taken to that year.`,
    units: 'Units that move',
    leaves: 'Criteria that move them',
    blocks: 'By block',
    grades: 'Grades',
    before: 'Before',
    after: 'Now',
    change: 'Change',
    through: 'Through',
    up: 'Gain',
    down: 'Lose',
    same: 'Stay',
    sum: 'Sum of changes',
    mean: 'Mean',
    none: 'no grade',
    open: {
      before: (leaf, units) =>
        `${leaf}: ${units} units have no score by the old version, so that their change is not known.`,
      after: (leaf, units) =>
        `${leaf}: the data do not say enough to score ${units} units by the new version.`,
    },
  },
};
