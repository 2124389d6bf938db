import type { CliTable } from './messages.js';

interface Place {
  /** File, line and column. */
  readonly place: string;
}

/** What can be wrong with a configuration, and what it makes of rulebooks. */
export interface ConfigMessages {
  CONFIG_NOT_JSON: Place;
  CONFIG_KEY_UNKNOWN: Place & { readonly key: string; readonly known: readonly string[] };
  /** `known` are the values it takes, as they are written. */
  CONFIG_VALUE_WRONG: Place & { readonly key: string; readonly known: readonly string[] };
  KEYWORDS_NOT_WANTED: { readonly path: string; readonly wanted: 'vi' | 'en' };
  TOO_MANY_FILES: { readonly files: string; readonly limit: string };
}

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

export const configMessages: CliTable<ConfigMessages> = {
  CONFIG_NOT_JSON: {
    vi: ({ place }) => `\`${place}\`: tệp cấu hình không phải JSON hợp lệ từ chỗ này.`,
    en: ({ place }) => `\`${place}\`: from here on the configuration is not JSON.`,
  },
  CONFIG_KEY_UNKNOWN: {
    vi: ({ place, key, known }) =>
      `\`${place}\`: tệp cấu hình không nhận khóa \`${key}\`; các khóa dùng được ở đây: ${listed(known)}.`,
    en: ({ place, key, known }) =>
      `\`${place}\`: the configuration does not take the key \`${key}\`; here it takes: ${listed(known)}.`,
  },
  CONFIG_VALUE_WRONG: {
    vi: ({ place, key, known }) =>
      `\`${place}\`: giá trị này không dùng được cho \`${key}\`; cần: ${listed(known)}.`,
    en: ({ place, key, known }) =>
      `\`${place}\`: \`${key}\` does not take this value; it takes: ${listed(known)}.`,
  },
  KEYWORDS_NOT_WANTED: {
    vi: ({ path, wanted }) =>
      `\`${path}\` không viết bằng từ khóa mà tệp cấu hình yêu cầu; chạy \`cchc translate --to ${wanted} --write\` để chuyển.`,
    en: ({ path, wanted }) =>
      `\`${path}\` is not written in the keywords that the configuration wants; \`cchc translate --to ${wanted} --write\` changes that.`,
  },
  TOO_MANY_FILES: {
    vi: ({ files, limit }) =>
      `Có ${files} tệp, nhưng tệp cấu hình chỉ cho đọc ${limit} tệp một lần.`,
    en: ({ files, limit }) =>
      `There are ${files} files, but the configuration allows only ${limit} in one run.`,
  },
};
