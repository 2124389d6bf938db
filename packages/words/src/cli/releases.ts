import type { InBoth } from '../tongue.js';
import type { CliTable } from './messages.js';

/** By how much the number of a version goes up; `first` where there was none before, `none` where nothing changed. */
export type VersionStep = 'first' | 'none' | 'patch' | 'minor' | 'major';

interface Path {
  readonly path: string;
}

/** What is said of releases and of what became of them. */
export interface ReleaseMessages {
  RELEASED: Path & { readonly version: string; readonly step: VersionStep };
  VERSION_UNREADABLE: { readonly version: string };
  RELEASE_UNKNOWN: Path;
  RELEASE_FILE_MISSING: Path;
  RELEASE_FILE_CHANGED: Path;
  RELEASE_MODEL_CHANGED: object;
  RELEASE_SCORER_CHANGED: Path;
  RELEASE_SCORER_MISSING: Path;
  RELEASE_OF_OTHER_PROGRAM: { readonly made: string; readonly now: string };
  RELEASE_VERIFIED: Path & { readonly version: string; readonly files: string };
}

const STEPS: InBoth<Readonly<Record<VersionStep, string>>> = {
  vi: {
    first: 'bản đầu',
    none: 'không có gì thay đổi',
    patch: 'chỉ đổi câu chữ, hoặc đã chứng minh là không đổi điểm',
    minor: 'đổi cách chấm, minh chứng, xếp loại hoặc xếp hạng',
    major: 'thêm, bỏ tiêu chí, đổi điểm hoặc đối tượng: tổng điểm không còn so được với bản trước',
  },
  en: {
    first: 'the first version',
    none: 'nothing changed',
    patch: 'wording only, or proved equal in effect',
    minor: 'another way of scoring, other evidence, grades or ranks',
    major:
      'criteria added or gone, other points or addressees: totals do not compare with those before',
  },
};

export const releaseMessages: CliTable<ReleaseMessages> = {
  RELEASED: {
    vi: ({ path, version, step }) =>
      `Đã ghi \`${path}\`: phiên bản ${version} (${STEPS.vi[step]}).`,
    en: ({ path, version, step }) => `Wrote \`${path}\`: version ${version} (${STEPS.en[step]}).`,
  },
  VERSION_UNREADABLE: {
    vi: ({ version }) => `\`${version}\` không phải số phiên bản; số phiên bản viết như 1.4.0.`,
    en: ({ version }) => `\`${version}\` is no version; versions are written as 1.4.0.`,
  },
  RELEASE_UNKNOWN: {
    vi: ({ path }) => `\`${path}\` không phải bản kê khai mà \`cchc release\` ghi ra.`,
    en: ({ path }) => `\`${path}\` is no manifest as \`cchc release\` writes it.`,
  },
  RELEASE_FILE_MISSING: {
    vi: ({ path }) => `Không còn tệp \`${path}\` của bản phát hành.`,
    en: ({ path }) => `The file \`${path}\` of the release is gone.`,
  },
  RELEASE_FILE_CHANGED: {
    vi: ({ path }) => `Tệp \`${path}\` đã khác so với lúc phát hành.`,
    en: ({ path }) => `The file \`${path}\` is another than was released.`,
  },
  RELEASE_MODEL_CHANGED: {
    vi: () => 'Nội dung của bộ tiêu chí đã khác so với lúc phát hành (không chỉ ở cách trình bày).',
    en: () => 'The rulebook says something else than was released (not in its layout alone).',
  },
  RELEASE_SCORER_CHANGED: {
    vi: ({ path }) => `Bộ chấm \`${path}\` đã khác so với lúc phát hành.`,
    en: ({ path }) => `The scorer \`${path}\` is another than was released.`,
  },
  RELEASE_SCORER_MISSING: {
    vi: ({ path }) => `Không có tệp \`${path}\` của bộ chấm.`,
    en: ({ path }) => `The file \`${path}\` of a scorer is missing.`,
  },
  RELEASE_OF_OTHER_PROGRAM: {
    vi: ({ made, now }) =>
      `Bản kê khai do cchc ${made} ghi, còn đây là cchc ${now}: bộ chấm tạo lại có thể khác; hãy đối chiếu bằng cchc ${made}.`,
    en: ({ made, now }) =>
      `The manifest was written by cchc ${made}, and this is cchc ${now}: scorers made anew may differ; verify with cchc ${made}.`,
  },
  RELEASE_VERIFIED: {
    vi: ({ path, version, files }) => `${path}: phiên bản ${version}, cả ${files} mã băm đều khớp.`,
    en: ({ path, version, files }) => `${path}: version ${version}, all ${files} hashes hold.`,
  },
};
