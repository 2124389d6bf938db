import type { InBoth } from '../tongue.js';
import type { CliTable } from './messages.js';

interface Path {
  readonly path: string;
}

/** What a recorded text is beside what was recorded before. */
type Than = 'new' | 'changed' | 'same';

/** What is said when the texts that a rulebook cites are recorded. */
export interface CitingMessages {
  CITE_KEPT: Path & {
    readonly what: string;
    readonly first: string;
    readonly last: string;
    readonly than: Than;
  };
  CITE_WITHOUT_FILE: { readonly what: string };
  CITE_DONE: Path & { readonly count: string };
  CITE_NOTHING: Path;
  CITE_NO_TEXT: Path;
  CITE_SEVERAL_FILES: { readonly document: string; readonly several: readonly string[] };
  CITE_RECORD_UNREADABLE: Path;
}

const THAN: InBoth<Readonly<Record<Than, string>>> = {
  vi: { new: 'mới ghi nhận', changed: 'đã đổi, ghi nhận lại', same: 'không đổi' },
  en: { new: 'recorded', changed: 'changed, recorded anew', same: 'unchanged' },
};

export const citingMessages: CliTable<CitingMessages> = {
  CITE_KEPT: {
    vi: ({ what, path, first, last, than }) =>
      `${what}: ${path}, dòng ${first === last ? first : `${first}–${last}`} (${THAN.vi[than]}).`,
    en: ({ what, path, first, last, than }) =>
      `${what}: ${path}, ${first === last ? `line ${first}` : `lines ${first} to ${last}`} (${THAN.en[than]}).`,
  },
  CITE_WITHOUT_FILE: {
    vi: ({ what }) => `${what}: thư mục can-cu chưa có văn bản này.`,
    en: ({ what }) => `${what}: no text of it in the folder can-cu.`,
  },
  CITE_DONE: {
    vi: ({ path, count }) => `Đã ghi \`${path}\`: ${count} căn cứ.`,
    en: ({ path, count }) =>
      `Wrote \`${path}\`: ${count} cited ${count === '1' ? 'text' : 'texts'}.`,
  },
  CITE_NOTHING: {
    vi: ({ path }) => `\`${path}\` không ghi căn cứ nào.`,
    en: ({ path }) => `\`${path}\` cites nothing.`,
  },
  CITE_NO_TEXT: {
    vi: ({ path }) =>
      `Chưa có văn bản nào được viện dẫn; hãy đặt văn bản (.txt hoặc .md) vào thư mục can-cu cạnh bộ tiêu chí, ví dụ \`${path}\`.`,
    en: ({ path }) =>
      `No cited document is at hand; put its text (.txt or .md) into the folder can-cu beside the rulebook, such as \`${path}\`.`,
  },
  CITE_SEVERAL_FILES: {
    vi: ({ document, several }) =>
      `Có nhiều tệp mang tên văn bản \`${document}\`: ${several.join(', ')}; chỉ giữ một tệp.`,
    en: ({ document, several }) =>
      `Several files are named after \`${document}\`: ${several.join(', ')}; keep one of them.`,
  },
  CITE_RECORD_UNREADABLE: {
    vi: ({ path }) =>
      `Không đọc được \`${path}\`, hoặc tệp không do \`cchc cite\` ghi; hãy xóa tệp rồi chạy lại.`,
    en: ({ path }) =>
      `\`${path}\` cannot be read, or is not as \`cchc cite\` writes it; delete it and run this again.`,
  },
};
