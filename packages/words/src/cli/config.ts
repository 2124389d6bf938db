import { CONFIG_PROBLEMS, type ConfigProblems } from '../findings/config.js';
import type { InBoth } from '../tongue.js';
import type { CliTable } from './messages.js';

interface Place {
  /** File, line and column. */
  readonly place: string;
}

type Placed = { [Code in keyof ConfigProblems]: Place & ConfigProblems[Code] };

/** What can be wrong with a configuration, and what it makes of rulebooks. */
export interface ConfigMessages extends Placed {
  KEYWORDS_NOT_WANTED: { readonly path: string; readonly wanted: 'vi' | 'en' };
  TOO_MANY_FILES: { readonly files: string; readonly limit: string };
}

function placed<Code extends keyof ConfigProblems>(
  code: Code,
): InBoth<(args: Place & ConfigProblems[Code]) => string> {
  const { vi, en } = CONFIG_PROBLEMS[code];
  return {
    vi: (args) => `\`${args.place}\`: ${vi(args)}.`,
    en: (args) => `\`${args.place}\`: ${en(args)}.`,
  };
}

export const configMessages: CliTable<ConfigMessages> = {
  CONFIG_NOT_JSON: placed('CONFIG_NOT_JSON'),
  CONFIG_KEY_UNKNOWN: placed('CONFIG_KEY_UNKNOWN'),
  CONFIG_VALUE_WRONG: placed('CONFIG_VALUE_WRONG'),
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
