import type { CliTable } from './messages.js';

interface Root {
  readonly root: string;
}

/** What is said when git is taught to compare and merge rulebooks. */
export interface GitMessages {
  REVISION_UNKNOWN: { readonly revision: string };
  REVISION_WITHOUT_FILE: { readonly revision: string; readonly path: string };
  GIT_ACTION_UNKNOWN: {
    readonly action: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  };
  NO_REPOSITORY: object;
  GIT_REFUSED: { readonly command: string };
  FOR_GIT_ONLY: { readonly action: string };
  GIT_NOTHING_TO_DO: Root;
  GIT_DRY_RUN: Root;
  GIT_DONE_install: Root;
  GIT_DONE_uninstall: Root;
  MERGE_CONFLICTS: { readonly path: string; readonly conflicts: string };
  MERGED_WITH_ERRORS: { readonly path: string };
}

export const gitMessages: CliTable<GitMessages> = {
  REVISION_UNKNOWN: {
    vi: ({ revision }) =>
      `Không tìm thấy bản lưu \`${revision}\` của git; hãy chạy trong thư mục có kho git và xem \`git log\`.`,
    en: ({ revision }) =>
      `There is no git revision \`${revision}\`; run this in a folder of a git repository and see \`git log\`.`,
  },
  REVISION_WITHOUT_FILE: {
    vi: ({ revision, path }) => `Bản lưu \`${revision}\` của git không có tệp \`${path}\`.`,
    en: ({ revision, path }) => `The git revision \`${revision}\` has no file \`${path}\`.`,
  },
  GIT_ACTION_UNKNOWN: {
    vi: ({ action, suggestion, known }) =>
      `Không có việc \`${action}\`; ${suggestion === undefined ? `có thể dùng: ${known.join(', ')}` : `có phải \`${suggestion}\``}?`,
    en: ({ action, suggestion, known }) =>
      `There is no action \`${action}\`; ${suggestion === undefined ? `there are: ${known.join(', ')}.` : `did you mean \`${suggestion}\`?`}`,
  },
  NO_REPOSITORY: {
    vi: () => 'Thư mục này không nằm trong kho git nào, hoặc máy chưa cài git.',
    en: () => 'This folder is in no git repository, or git is not installed.',
  },
  GIT_REFUSED: {
    vi: ({ command }) => `git không nhận lệnh \`git ${command}\`.`,
    en: ({ command }) => `git refused \`git ${command}\`.`,
  },
  FOR_GIT_ONLY: {
    vi: ({ action }) => `\`cchc git ${action}\` là để git gọi; hãy dùng \`cchc git install\`.`,
    en: ({ action }) => `\`cchc git ${action}\` is called by git; use \`cchc git install\`.`,
  },
  GIT_NOTHING_TO_DO: {
    vi: ({ root }) => `Kho \`${root}\` không cần thay đổi gì.`,
    en: ({ root }) => `Nothing to change in the repository \`${root}\`.`,
  },
  GIT_DRY_RUN: {
    vi: ({ root }) => `Chưa thay đổi gì trong kho \`${root}\`; bỏ \`--dry-run\` để làm thật.`,
    en: ({ root }) =>
      `Nothing was changed in the repository \`${root}\`; leave out \`--dry-run\` to do it.`,
  },
  GIT_DONE_install: {
    vi: ({ root }) =>
      `Trong kho \`${root}\`, git nay so sánh và hợp nhất bộ tiêu chí theo từng tiêu chí. Xem thay đổi từng dòng chữ: \`git diff --no-ext-diff\`.`,
    en: ({ root }) =>
      `In the repository \`${root}\` git now compares and merges rulebooks by criterion. For changed lines: \`git diff --no-ext-diff\`.`,
  },
  GIT_DONE_uninstall: {
    vi: ({ root }) => `Đã bỏ mọi thiết lập của cchc trong kho \`${root}\`.`,
    en: ({ root }) => `All settings of cchc were taken back in the repository \`${root}\`.`,
  },
  MERGE_CONFLICTS: {
    vi: ({ path, conflicts }) =>
      `\`${path}\`: ${conflicts} chỗ hai người cùng sửa; hãy chọn giữa hai phần có dấu \`<<<<<<<\` và \`>>>>>>>\`.`,
    en: ({ path, conflicts }) =>
      `\`${path}\`: two people changed ${conflicts === '1' ? 'one thing' : `${conflicts} things`}; choose between what stands within \`<<<<<<<\` and \`>>>>>>>\`.`,
  },
  MERGED_WITH_ERRORS: {
    vi: ({ path }) =>
      `\`${path}\`: đã hợp nhất, nhưng hai phần gộp lại có lỗi mà từng phần không có; xem bằng \`cchc check ${path}\`.`,
    en: ({ path }) =>
      `\`${path}\`: merged, but the two together have errors that neither has alone; see them with \`cchc check ${path}\`.`,
  },
};
