import { asSentence } from '../format/sentence.js';
import type { InBoth, Tongue } from '../tongue.js';

/** What can be wrong with a configuration, told without its place. */
export interface ConfigProblems {
  readonly CONFIG_NOT_JSON: object;
  readonly CONFIG_KEY_UNKNOWN: { readonly key: string; readonly known: readonly string[] };
  /** `known` are the values it takes, as they are written. */
  readonly CONFIG_VALUE_WRONG: { readonly key: string; readonly known: readonly string[] };
}

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** As they stand behind a place. */
export const CONFIG_PROBLEMS: {
  readonly [Code in keyof ConfigProblems]: InBoth<(args: ConfigProblems[Code]) => string>;
} = {
  CONFIG_NOT_JSON: {
    vi: () => 'tệp cấu hình không phải JSON hợp lệ từ chỗ này',
    en: () => 'from here on the configuration is not JSON',
  },
  CONFIG_KEY_UNKNOWN: {
    vi: ({ key, known }) =>
      `tệp cấu hình không nhận khóa \`${key}\`; các khóa dùng được ở đây: ${listed(known)}`,
    en: ({ key, known }) =>
      `the configuration does not take the key \`${key}\`; here it takes: ${listed(known)}`,
  },
  CONFIG_VALUE_WRONG: {
    vi: ({ key, known }) => `giá trị này không dùng được cho \`${key}\`; cần: ${listed(known)}`,
    en: ({ key, known }) => `\`${key}\` does not take this value; it takes: ${listed(known)}`,
  },
};

/** The same as a sentence of its own. */
export function configSentence<Code extends keyof ConfigProblems>(
  code: Code,
  args: ConfigProblems[Code],
  tongue: Tongue,
): string {
  return asSentence(CONFIG_PROBLEMS[code][tongue](args));
}
