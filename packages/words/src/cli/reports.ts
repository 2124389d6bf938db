import type { UndecidedWhy } from '@cchc/analysis';
import type { InBoth } from '../tongue.js';
import type { CliTable } from './messages.js';

/** What the commands say of their work. */
export interface ReportMessages {
  CHECK_SUMMARY: Counts & { readonly files: string };
  NOTHING_FOUND: { readonly files: string };
  SOME_ACCEPTED: { readonly accepted: string };
  SOME_UNDECIDED: { readonly undecided: string };
  UNDECIDED_BECAUSE: { readonly because: UndecidedWhy; readonly lines: string };
  ACCEPTED_BECAUSE: { readonly reason: string };
  NOT_SCORED: object;
  RULEBOOK_UNUSABLE: { readonly path: string };
  NOTHING_TO_COMPARE: { readonly path: string };
  ONE_RULEBOOK_ONLY: object;
  DATA_CHECKED: {
    readonly files: number;
    readonly units: number;
    readonly errors: number;
    readonly warnings: number;
  };
  WRITTEN: { readonly path: string };
  /** Asked at a terminal; the answer is typed right behind. */
  ASK_TEMPLATE: { readonly list: string };
  ASK_NAME: object;
  NEW_NEXT: { readonly path: string };
  WATCHING: object;
  FORMATTED: { readonly path: string };
  WOULD_CHANGE: { readonly path: string };
  ALL_FORMATTED: { readonly files: string };
  TEST_SUMMARY: { readonly tests: string; readonly passed: string; readonly failed: string };
  NO_TESTS: { readonly files: string };
  COVERAGE_SUMMARY: {
    readonly branches: string;
    readonly ofBranches: string;
    readonly boundaries: string;
    readonly ofBoundaries: string;
  };
  NOT_TESTED: { readonly path: string };
  SUGGESTED: { readonly path: string; readonly tests: string; readonly smallest: boolean };
  NOTHING_TO_SUGGEST: { readonly path: string };
  SUGGESTED_IN_AMENDMENT: { readonly path: string };
  TRANSLATED: { readonly path: string };
  TESTS_WRITTEN: { readonly path: string };
  ROUND_SCORED: { readonly title: string; readonly round: string; readonly units: string };
  TREES_LEFT_OUT: { readonly units: string };
  /** Not a sentence: what is under way; `units` once they are known. */
  IMPACT_STAGE: { readonly stage: ImpactStage; readonly units: string };
}

/** What is done one after the other to compare the scores of two versions. */
export type ImpactStage = 'read-before' | 'read-after' | 'score-before' | 'score-after' | 'compare';

interface Counts {
  readonly errors: string;
  readonly warnings: string;
}

const plural = (count: string, one: string, many: string): string =>
  `${count} ${count === '1' ? one : many}`;

const STAGES: InBoth<Readonly<Record<ImpactStage, (units: string) => string>>> = {
  vi: {
    'read-before': () => 'đọc dữ liệu theo bản cũ',
    'read-after': () => 'đọc dữ liệu theo bản mới',
    'score-before': (units) => `chấm ${units} đơn vị theo bản cũ`,
    'score-after': (units) => `chấm ${units} đơn vị theo bản mới`,
    compare: (units) => `so sánh điểm của ${units} đơn vị`,
  },
  en: {
    'read-before': () => 'reading the data for the old version',
    'read-after': () => 'reading the data for the new version',
    'score-before': (units) => `scoring ${units} units by the old version`,
    'score-after': (units) => `scoring ${units} units by the new version`,
    compare: (units) => `comparing the scores of ${units} units`,
  },
};

const UNDECIDED: InBoth<Readonly<Record<UndecidedWhy, string>>> = {
  vi: {
    construct:
      'dùng khảo sát, điểm do người chấm, so với các đơn vị khác, năm trước hoặc điểm của mục khác, là những thứ chưa có cách chứng minh',
    'not-linear': 'nhân hai số liệu với nhau, hoặc so hai tỷ lệ với nhau',
    'too-many-cases': 'có quá nhiều tình huống để xét hết',
    'witness-not-found': 'có chỗ đáng ngờ nhưng chưa tìm được ví dụ cho thấy nó sai',
    'witness-not-confirmed': 'có chỗ đáng ngờ nhưng ví dụ chấm thử không cho thấy nó sai',
  },
  en: {
    construct:
      'surveys, points that people give, comparisons with other units, the year before or scores of other nodes, of which nothing can be proved yet',
    'not-linear': 'two figures are multiplied, or two ratios compared',
    'too-many-cases': 'there are too many cases to look at all of them',
    'witness-not-found': 'something looks wrong, and no case was found that shows it',
    'witness-not-confirmed': 'something looks wrong, and the case that was scored does not show it',
  },
};

export const reportMessages: CliTable<ReportMessages> = {
  IMPACT_STAGE: {
    vi: ({ stage, units }) => STAGES.vi[stage](units),
    en: ({ stage, units }) => STAGES.en[stage](units),
  },
  CHECK_SUMMARY: {
    vi: ({ files, errors, warnings }) => `${files} tệp: ${errors} lỗi, ${warnings} cảnh báo.`,
    en: ({ files, errors, warnings }) =>
      `${plural(files, 'file', 'files')}: ${plural(errors, 'error', 'errors')}, ${plural(warnings, 'warning', 'warnings')}.`,
  },
  NOTHING_FOUND: {
    vi: ({ files }) => `${files} tệp: không có lỗi, không có cảnh báo.`,
    en: ({ files }) => `${plural(files, 'file', 'files')}: no errors, no warnings.`,
  },
  SOME_UNDECIDED: {
    vi: ({ undecided }) =>
      `${undecided} chỗ chưa chứng minh được là đúng hay sai; ở đó chỉ kiểm tra tên và số:`,
    en: ({ undecided }) =>
      `${undecided} places could not be proved right or wrong; there only names and numbers were checked:`,
  },
  UNDECIDED_BECAUSE: {
    vi: ({ because, lines }) => `dòng ${lines}: ${UNDECIDED.vi[because]}`,
    en: ({ because, lines }) => `lines ${lines}: ${UNDECIDED.en[because]}`,
  },
  SOME_ACCEPTED: {
    vi: ({ accepted }) => `${accepted} điểm đã được chấp nhận có lý do; thêm \`--all\` để xem.`,
    en: ({ accepted }) =>
      `${plural(accepted, 'finding is', 'findings are')} accepted with a reason; add \`--all\` to see.`,
  },
  ACCEPTED_BECAUSE: {
    vi: ({ reason }) => `được chấp nhận vì: ${reason}`,
    en: ({ reason }) => `accepted because: ${reason}`,
  },
  NOT_SCORED: {
    vi: () => 'Chưa chấm điểm, vì bộ tiêu chí còn lỗi.',
    en: () => 'Nothing was scored, since the rulebook has errors.',
  },
  RULEBOOK_UNUSABLE: {
    vi: ({ path }) => `Bộ tiêu chí còn lỗi; xem bằng \`cchc check ${path}\`.`,
    en: ({ path }) => `The rulebook has errors; see them with \`cchc check ${path}\`.`,
  },
  NOTHING_TO_COMPARE: {
    vi: ({ path }) =>
      `\`${path}\` không phải văn bản sửa đổi nên cần ghi thêm bản mới để so sánh: \`cchc diff ${path} bản-mới.cchc\`.`,
    en: ({ path }) =>
      `\`${path}\` is no amendment, so a new version to compare it with is needed: \`cchc diff ${path} new.cchc\`.`,
  },
  ONE_RULEBOOK_ONLY: {
    vi: () => 'Lệnh này chỉ nhận tệp có một bộ tiêu chí.',
    en: () => 'This command takes files of one rulebook only.',
  },
  DATA_CHECKED: {
    vi: ({ files, units, errors, warnings }) =>
      `Đã đọc ${files} tệp, ${units} đơn vị: ${errors} lỗi, ${warnings} cảnh báo.`,
    en: ({ files, units, errors, warnings }) =>
      `Read ${plural(String(files), 'file', 'files')}, ${plural(String(units), 'unit', 'units')}: ` +
      `${plural(String(errors), 'error', 'errors')}, ${plural(String(warnings), 'warning', 'warnings')}.`,
  },
  WRITTEN: {
    vi: ({ path }) => `Đã ghi \`${path}\`.`,
    en: ({ path }) => `Wrote \`${path}\`.`,
  },
  ASK_TEMPLATE: {
    vi: ({ list }) => `Mẫu nào (${list}; để trống là minimal)? `,
    en: ({ list }) => `Which template (${list}; minimal if left empty)? `,
  },
  ASK_NAME: {
    vi: () => 'Tên tệp? ',
    en: () => 'Name of the file? ',
  },
  NEW_NEXT: {
    vi: ({ path }) => `Tiếp theo: \`cchc check ${path}\`.`,
    en: ({ path }) => `Next: \`cchc check ${path}\`.`,
  },
  WATCHING: {
    vi: () => 'Đang theo dõi thay đổi; nhấn Ctrl-C để dừng.',
    en: () => 'Watching for changes; Ctrl-C ends.',
  },
  FORMATTED: {
    vi: ({ path }) => `Đã định dạng lại \`${path}\`.`,
    en: ({ path }) => `Laid out \`${path}\` anew.`,
  },
  WOULD_CHANGE: {
    vi: ({ path }) => `\`${path}\` chưa đúng định dạng.`,
    en: ({ path }) => `\`${path}\` is not laid out as it should be.`,
  },
  ALL_FORMATTED: {
    vi: ({ files }) => `${files} tệp đều đúng định dạng.`,
    en: ({ files }) =>
      files === '1'
        ? 'The file is laid out as it should be.'
        : `All ${files} files are laid out as they should be.`,
  },
  TEST_SUMMARY: {
    vi: ({ tests, passed, failed }) => `${tests} kiểm thử: ${passed} đạt, ${failed} không đạt.`,
    en: ({ tests, passed, failed }) =>
      `${plural(tests, 'test', 'tests')}: ${passed} passed, ${failed} failed.`,
  },
  NO_TESTS: {
    vi: ({ files }) => `${files} tệp: không có kiểm thử nào.`,
    en: ({ files }) => `${plural(files, 'file', 'files')}: no tests.`,
  },
  COVERAGE_SUMMARY: {
    vi: ({ branches, ofBranches, boundaries, ofBoundaries }) =>
      `Đã thử ${branches}/${ofBranches} nhánh, ${boundaries}/${ofBoundaries} giá trị biên.`,
    en: ({ branches, ofBranches, boundaries, ofBoundaries }) =>
      `Reached ${branches} of ${ofBranches} branches and ${boundaries} of ${ofBoundaries} boundary values.`,
  },
  SUGGESTED: {
    vi: ({ path, tests, smallest }) =>
      `${path}: gợi ý ${tests} kiểm thử${smallest ? '; trong các tình huống đã xét thì không thể ít hơn' : ''}.`,
    en: ({ path, tests, smallest }) =>
      `${path}: ${plural(tests, 'test', 'tests')} suggested${smallest ? '; of the cases that were looked at no fewer would do' : ''}.`,
  },
  NOTHING_TO_SUGGEST: {
    vi: ({ path }) => `${path}: không còn kiểm thử nào để gợi ý.`,
    en: ({ path }) => `${path}: no test is left to suggest.`,
  },
  SUGGESTED_IN_AMENDMENT: {
    vi: ({ path }) =>
      `\`${path}\` là văn bản sửa đổi; bỏ \`--write\` để in các kiểm thử rồi thêm chúng vào mục thêm của văn bản đó.`,
    en: ({ path }) =>
      `\`${path}\` is an amendment; without \`--write\` the tests are printed, to be put into what it adds.`,
  },
  NOT_TESTED: {
    vi: ({ path }) => `Chưa chạy kiểm thử của \`${path}\`, vì bộ tiêu chí còn lỗi.`,
    en: ({ path }) => `The tests of \`${path}\` were not run, since the rulebook has errors.`,
  },
  TRANSLATED: {
    vi: ({ path }) => `Đã chuyển từ khóa của \`${path}\`.`,
    en: ({ path }) => `Wrote \`${path}\` in the other keywords.`,
  },
  TESTS_WRITTEN: {
    vi: ({ path }) => `Đã ghi các kiểm thử vào \`${path}\`.`,
    en: ({ path }) => `Put the tests into \`${path}\`.`,
  },
  TREES_LEFT_OUT: {
    vi: ({ units }) =>
      `Điểm từng tiêu chí của ${units} đơn vị không in ra đây; ghi vào tệp bằng --out (.csv, .jsonl hoặc .xlsx).`,
    en: ({ units }) =>
      `The scores of ${units} units node by node are not printed here; write them to a file with --out (.csv, .jsonl or .xlsx).`,
  },
  ROUND_SCORED: {
    vi: ({ title, round, units }) => `${title} — đợt ${round}, ${units} đơn vị`,
    en: ({ title, round, units }) => `${title} — round ${round}, ${plural(units, 'unit', 'units')}`,
  },
};
