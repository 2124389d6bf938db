import type { InBoth, Tongue } from '../tongue.js';

/** Everything that the extension of VS Code itself says, by code: what each message is told with. */
export interface ExtensionMessages {
  readonly SERVER_FAILED: { readonly reason: string };
  readonly SERVER_RESTARTED: object;
  readonly NO_RULEBOOK: object;
  readonly CHECKED: { readonly files: number; readonly errors: number; readonly warnings: number };
  readonly CHECKED_WELL: { readonly files: number };
  readonly SHOW_PROBLEMS: object;
  readonly TRANSLATED: { readonly to: Tongue };
  readonly NEW_TEMPLATE: object;
  readonly NEW_KEYWORDS: object;
  readonly NEW_NAME: object;
  readonly NEW_NAME_EMPTY: object;
  readonly NEW_WHERE: object;
  readonly FILE_EXISTS: { readonly path: string };
  readonly SCORE_PICK: object;
  readonly SCORE_OPEN: object;
  readonly SCORE_FILES: object;
  readonly SCORE_TITLE: { readonly rulebook: string };
  readonly SCORE_NOTES: object;
  readonly SCORE_MISSING: object;
  readonly PREVIEW_TITLE: { readonly rulebook: string };
  readonly PAGE_PICK: object;
  readonly PAGE_UNKNOWN: { readonly code: string };
  readonly RUN_TESTS: object;
  readonly COVER_TESTS: object;
  readonly NOT_RUN: object;
  readonly NOT_REACHED: object;
  readonly TRACE: object;
  readonly TREE_EMPTY: object;
  readonly TREE_FINDINGS: { readonly errors: number; readonly warnings: number };
  readonly STATUS_KEYWORDS: { readonly tongue: Tongue };
  readonly STATUS_STARTING: object;
  readonly STATUS_STOPPED: object;
  readonly STATUS_RESTART: object;
  readonly STATUS_FINDINGS: { readonly errors: number; readonly warnings: number };
  readonly STATUS_CLEAN: object;
  readonly TASK_CHECK: object;
  readonly TASK_TEST: object;
  readonly TASK_FORMAT: object;
  readonly KEPT_LANGUAGE: object;
  readonly COMPARE_NO_GIT: object;
  readonly COMPARE_PICK: object;
  readonly COMPARE_LAST: object;
  readonly COMPARE_OTHER: object;
  readonly COMPARE_WRITE: object;
  readonly COMPARE_NOT_THERE: { readonly revision: string };
  readonly COMPARE_TITLE: { readonly rulebook: string; readonly revision: string };
  readonly COMPARE_NOW: object;
  readonly CASE_TITLE: { readonly rulebook: string };
  readonly CASE_VALUES: object;
  readonly CASE_GONE: object;
}

type Table = {
  readonly [Code in keyof ExtensionMessages]: InBoth<(args: ExtensionMessages[Code]) => string>;
};

const MESSAGES: Table = {
  SERVER_FAILED: {
    vi: ({ reason }) => `Máy chủ ngôn ngữ không khởi động được: ${reason}`,
    en: ({ reason }) => `The language server did not start: ${reason}`,
  },
  SERVER_RESTARTED: {
    vi: () => 'Đã khởi động lại máy chủ ngôn ngữ.',
    en: () => 'The language server has been restarted.',
  },
  NO_RULEBOOK: {
    vi: () => 'Hãy mở một tệp .cchc trước.',
    en: () => 'Open a .cchc file first.',
  },
  CHECKED: {
    vi: ({ files, errors, warnings }) =>
      `Đã kiểm tra ${files} tệp: ${errors} lỗi, ${warnings} cảnh báo.`,
    en: ({ files, errors, warnings }) =>
      `Checked ${count(files, 'file')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`,
  },
  CHECKED_WELL: {
    vi: ({ files }) => `Đã kiểm tra ${files} tệp: không có lỗi, không có cảnh báo.`,
    en: ({ files }) => `Checked ${count(files, 'file')}: no errors, no warnings.`,
  },
  SHOW_PROBLEMS: { vi: () => 'Xem các lỗi', en: () => 'Show problems' },
  TRANSLATED: {
    vi: ({ to }) => (to === 'vi' ? 'Từ khóa nay là tiếng Việt.' : 'Từ khóa nay là tiếng Anh.'),
    en: ({ to }) =>
      to === 'vi' ? 'The keywords are Vietnamese now.' : 'The keywords are English now.',
  },
  NEW_TEMPLATE: { vi: () => 'Bắt đầu từ mẫu nào?', en: () => 'Which template to begin with?' },
  NEW_KEYWORDS: {
    vi: () => 'Viết bằng từ khóa tiếng nào?',
    en: () => 'Keywords in which language?',
  },
  NEW_NAME: {
    vi: () => 'Tên tệp của bộ tiêu chí, ví dụ cchc-xa-2026',
    en: () => 'The name of the rulebook’s file, such as communes-2026',
  },
  NEW_NAME_EMPTY: { vi: () => 'Hãy cho một tên.', en: () => 'Give a name.' },
  NEW_WHERE: { vi: () => 'Đặt tệp vào thư mục này', en: () => 'Put the file into this folder' },
  FILE_EXISTS: {
    vi: ({ path }) => `Đã có tệp \`${path}\`; hãy chọn tên khác.`,
    en: ({ path }) => `\`${path}\` exists already; choose another name.`,
  },
  SCORE_PICK: {
    vi: () => 'Chọn các tệp số liệu để chấm điểm',
    en: () => 'Choose the data files to score',
  },
  SCORE_OPEN: { vi: () => 'Chấm điểm', en: () => 'Score' },
  SCORE_FILES: { vi: () => 'Số liệu', en: () => 'Data' },
  SCORE_TITLE: {
    vi: ({ rulebook }) => `Điểm: ${rulebook}`,
    en: ({ rulebook }) => `Scores: ${rulebook}`,
  },
  SCORE_NOTES: { vi: () => 'Về số liệu', en: () => 'About the data' },
  SCORE_MISSING: {
    vi: () => 'Còn thiếu hoặc cần xem lại',
    en: () => 'Missing, or to be looked at',
  },
  PREVIEW_TITLE: {
    vi: ({ rulebook }) => `Xem trước: ${rulebook}`,
    en: ({ rulebook }) => `Preview: ${rulebook}`,
  },
  PAGE_PICK: {
    vi: () => 'Mã nào? Gõ vài chữ để tìm.',
    en: () => 'Which code? Type some of it.',
  },
  PAGE_UNKNOWN: {
    vi: ({ code }) => `Không có mã \`${code}\`.`,
    en: ({ code }) => `There is no code \`${code}\`.`,
  },
  RUN_TESTS: { vi: () => 'Chạy kiểm thử', en: () => 'Run tests' },
  COVER_TESTS: { vi: () => 'Chạy và đo độ phủ', en: () => 'Run with coverage' },
  NOT_RUN: {
    vi: () => 'Kiểm thử không còn ở chỗ này; hãy lưu tệp rồi chạy lại.',
    en: () => 'The test stands there no more; save the file and run it again.',
  },
  NOT_REACHED: { vi: () => 'Chưa có kiểm thử nào tới:', en: () => 'No test reaches:' },
  TRACE: { vi: () => 'Vì sao ra kết quả này', en: () => 'How it came about' },
  TREE_EMPTY: { vi: () => 'Tệp chưa có tiêu chí nào.', en: () => 'The file has no criteria yet.' },
  TREE_FINDINGS: {
    vi: ({ errors, warnings }) => `${errors} lỗi, ${warnings} cảnh báo`,
    en: ({ errors, warnings }) => `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  },
  STATUS_KEYWORDS: {
    vi: ({ tongue }) => (tongue === 'vi' ? 'Từ khóa tiếng Việt' : 'Từ khóa tiếng Anh'),
    en: ({ tongue }) => (tongue === 'vi' ? 'Vietnamese keywords' : 'English keywords'),
  },
  STATUS_STARTING: {
    vi: () => 'Máy chủ ngôn ngữ đang khởi động',
    en: () => 'The language server is starting',
  },
  STATUS_STOPPED: {
    vi: () => 'Máy chủ ngôn ngữ đã dừng',
    en: () => 'The language server has stopped',
  },
  STATUS_RESTART: { vi: () => 'Khởi động lại', en: () => 'Restart' },
  STATUS_FINDINGS: {
    vi: ({ errors, warnings }) => `${errors} lỗi, ${warnings} cảnh báo`,
    en: ({ errors, warnings }) => `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  },
  STATUS_CLEAN: { vi: () => 'Không có lỗi', en: () => 'No errors' },
  TASK_CHECK: { vi: () => 'kiểm tra mọi bộ tiêu chí', en: () => 'check all rulebooks' },
  TASK_TEST: { vi: () => 'chạy mọi kiểm thử', en: () => 'run all tests' },
  TASK_FORMAT: { vi: () => 'trình bày lại mọi tệp', en: () => 'format all files' },
  COMPARE_NO_GIT: {
    vi: () =>
      'Tệp này không nằm trong kho git nào mà VS Code mở được; hãy mở thư mục của kho, hoặc chạy `cchc diff` ở dòng lệnh.',
    en: () =>
      'This file is in no git repository that VS Code has open; open the folder of the repository, or run `cchc diff` on the command line.',
  },
  COMPARE_PICK: {
    vi: () => 'So sánh với phiên bản nào?',
    en: () => 'Which revision to compare with?',
  },
  COMPARE_LAST: { vi: () => 'lần lưu (commit) gần nhất', en: () => 'the last commit' },
  COMPARE_OTHER: { vi: () => 'Phiên bản khác…', en: () => 'Another revision…' },
  COMPARE_WRITE: {
    vi: () => 'Tên nhánh, thẻ hoặc mã commit, ví dụ main, v2026, HEAD~3',
    en: () => 'The name of a branch or tag, or a commit, such as main, v2026, HEAD~3',
  },
  COMPARE_NOT_THERE: {
    vi: ({ revision }) => `Ở phiên bản \`${revision}\` không có tệp này; hãy chọn phiên bản khác.`,
    en: ({ revision }) =>
      `The revision \`${revision}\` does not have this file; choose another one.`,
  },
  COMPARE_TITLE: {
    vi: ({ rulebook, revision }) => `${rulebook}: thay đổi so với ${revision}`,
    en: ({ rulebook, revision }) => `${rulebook}: changes since ${revision}`,
  },
  CASE_TITLE: {
    vi: ({ rulebook }) => `${rulebook}: tình huống chứng minh`,
    en: ({ rulebook }) => `${rulebook}: the case that proves it`,
  },
  CASE_VALUES: { vi: () => 'Tình huống', en: () => 'The case' },
  CASE_GONE: {
    vi: () => 'Văn bản vừa thay đổi: thông báo này không còn nữa.',
    en: () => 'The text has just changed: this finding is there no more.',
  },
  COMPARE_NOW: { vi: () => 'Bây giờ', en: () => 'Now' },
  KEPT_LANGUAGE: { vi: () => 'Tiếng Việt', en: () => 'English' },
};

export function extensionMessage<Code extends keyof ExtensionMessages>(
  code: Code,
  args: ExtensionMessages[Code],
  tongue: Tongue,
): string {
  return MESSAGES[code][tongue](args);
}

/** All codes, for tests. */
export const EXTENSION_CODES = Object.keys(MESSAGES) as (keyof ExtensionMessages)[];

/** The templates of a new file, as a list shows them. */
export const TEMPLATE_LABELS: InBoth<Readonly<Record<string, readonly [string, string]>>> = {
  vi: {
    minimal: ['Tối thiểu', 'một lĩnh vực, một tiêu chí'],
    full: ['Đầy đủ', 'số liệu, minh chứng, xếp loại, kiểm thử'],
    amendment: ['Sửa đổi', 'sửa một bộ tiêu chí của năm trước'],
    library: ['Thư viện', 'thang điểm và số liệu dùng chung'],
  },
  en: {
    minimal: ['Minimal', 'one field, one criterion'],
    full: ['Full', 'data, evidence, grades, tests'],
    amendment: ['Amendment', 'of the rulebook of the year before'],
    library: ['Library', 'shared scales and data'],
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
