import type { InBoth, Tongue } from '../tongue.js';
import type { CliTable } from './messages.js';

interface Path {
  readonly path: string;
}

/** Why the system refused: its code, `EACCES`. */
interface Reason {
  readonly reason: string;
}

/** What can go wrong with files, before anything in them is looked at. */
export interface FileMessages {
  FILE_MISSING: Path;
  FILE_UNREADABLE: Path & Reason;
  FILE_NOT_UTF8: Path;
  /** By its ending it is data, a document, anything but a rulebook. */
  NOT_A_RULEBOOK: Path;
  OUTPUT_FORM_UNKNOWN: Path & { readonly known: readonly string[] };
  FILE_TOO_LARGE: Path & { readonly limit: string };
  NO_RULEBOOK_IN_FOLDER: Path;
  NO_DATA_IN_FOLDER: Path;
  NO_RESULTS_IN_FOLDER: Path;
  NOT_A_RESULT: Path & { readonly line: string };
  NOTHING_MATCHES: Path;
  FOLDER_AS_RULEBOOK: Path;
  STDIN_TWICE: object;
  WRITE_FAILED: Path & Reason;
  FILE_EXISTS: Path;
}

export const fileMessages: CliTable<FileMessages> = {
  FILE_MISSING: {
    vi: ({ path }) => `Không tìm thấy tệp \`${path}\`.`,
    en: ({ path }) => `There is no file \`${path}\`.`,
  },
  FILE_UNREADABLE: {
    vi: ({ path, reason }) => `Không đọc được tệp \`${path}\` (${because(reason, 'vi')}).`,
    en: ({ path, reason }) => `The file \`${path}\` cannot be read (${because(reason, 'en')}).`,
  },
  FILE_NOT_UTF8: {
    vi: ({ path }) =>
      `Tệp \`${path}\` không ở bảng mã UTF-8; hãy lưu lại tệp với bảng mã UTF-8 rồi chạy lại.`,
    en: ({ path }) =>
      `The file \`${path}\` is not in UTF-8; save it again with the encoding UTF-8 and run the command again.`,
  },
  NOT_A_RULEBOOK: {
    vi: ({ path }) =>
      `\`${path}\` không phải tệp bộ tiêu chí (đuôi \`.cchc\`); tệp dữ liệu ghi sau \`--data\`.`,
    en: ({ path }) =>
      `\`${path}\` is no rulebook (a file ending in \`.cchc\`); files of data come behind \`--data\`.`,
  },
  OUTPUT_FORM_UNKNOWN: {
    vi: ({ path, known }) =>
      `Không ghi được kết quả theo đuôi của \`${path}\`; các đuôi dùng được: ${known.join(', ')}.`,
    en: ({ path, known }) =>
      `No form of results goes by the ending of \`${path}\`; the endings there are: ${known.join(', ')}.`,
  },
  FILE_TOO_LARGE: {
    vi: ({ path, limit }) => `Tệp \`${path}\` lớn quá ${limit} byte nên không được đọc.`,
    en: ({ path, limit }) => `The file \`${path}\` is larger than ${limit} bytes and was not read.`,
  },
  NO_RULEBOOK_IN_FOLDER: {
    vi: ({ path }) => `Thư mục \`${path}\` không có tệp bộ tiêu chí nào (đuôi \`.cchc\`).`,
    en: ({ path }) => `The folder \`${path}\` holds no rulebook (no file ending in \`.cchc\`).`,
  },
  NO_DATA_IN_FOLDER: {
    vi: ({ path }) =>
      `Thư mục \`${path}\` không có tệp dữ liệu nào (đuôi \`.xlsx\`, \`.csv\`, \`.tsv\`, \`.json\` hoặc \`.parquet\`).`,
    en: ({ path }) =>
      `The folder \`${path}\` holds no data (no file ending in \`.xlsx\`, \`.csv\`, \`.tsv\`, \`.json\` or \`.parquet\`).`,
  },
  NO_RESULTS_IN_FOLDER: {
    vi: ({ path }) => `Thư mục \`${path}\` không có tệp kết quả nào (đuôi \`.jsonl\`).`,
    en: ({ path }) => `The folder \`${path}\` holds no results (no file ending in \`.jsonl\`).`,
  },
  NOT_A_RESULT: {
    vi: ({ path, line }) =>
      `Dòng ${line} của \`${path}\` không phải kết quả mà \`cchc score --format json\` ghi ra.`,
    en: ({ path, line }) =>
      `Line ${line} of \`${path}\` is no result as \`cchc score --format json\` writes it.`,
  },
  NOTHING_MATCHES: {
    vi: ({ path }) => `Không có tệp nào khớp với \`${path}\`.`,
    en: ({ path }) => `No file matches \`${path}\`.`,
  },
  FOLDER_AS_RULEBOOK: {
    vi: ({ path }) => `\`${path}\` là thư mục; lệnh này cần đúng một tệp bộ tiêu chí.`,
    en: ({ path }) => `\`${path}\` is a folder; this command needs exactly one rulebook file.`,
  },
  STDIN_TWICE: {
    vi: () => 'Đầu vào chuẩn (`-`) chỉ dùng được một lần trong một lệnh.',
    en: () => 'Standard input (`-`) can be used only once in a command.',
  },
  FILE_EXISTS: {
    vi: ({ path }) => `Đã có tệp \`${path}\`; lệnh này không ghi đè lên tệp nào.`,
    en: ({ path }) => `The file \`${path}\` is there already; this command overwrites none.`,
  },
  WRITE_FAILED: {
    vi: ({ path, reason }) =>
      `Không ghi được tệp \`${path}\` (${because(reason, 'vi')}); tệp cũ, nếu có, vẫn nguyên vẹn.`,
    en: ({ path, reason }) =>
      `The file \`${path}\` could not be written (${because(reason, 'en')}); what was there before is untouched.`,
  },
};

function because(reason: string, tongue: Tongue): string {
  return REASONS[reason]?.[tongue] ?? reason;
}

const REASONS: Readonly<Record<string, InBoth<string>>> = {
  EACCES: { vi: 'không có quyền', en: 'no permission' },
  EPERM: { vi: 'không có quyền', en: 'no permission' },
  EISDIR: { vi: 'đây là thư mục', en: 'it is a folder' },
  ENOENT: { vi: 'không có thư mục chứa nó', en: 'the folder for it does not exist' },
  ENOTDIR: { vi: 'đường dẫn đi qua một tệp', en: 'its path leads through a file' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  EBUSY: { vi: 'tệp đang được chương trình khác dùng', en: 'another program is using it' },
};
