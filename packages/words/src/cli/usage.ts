import type { CliTable } from './messages.js';

interface Option {
  readonly option: string;
}

/** What can be wrong with a command line, and the program's own failure. */
export interface UsageMessages {
  UNKNOWN_OPTION: Option & { readonly suggestion: string | undefined };
  UNKNOWN_FINDING: { readonly code: string; readonly suggestion: string | undefined };
  UNKNOWN_COMMAND: { readonly command: string; readonly suggestion: string | undefined };
  ARGUMENT_MISSING: { readonly argument: string };
  OPTION_VALUE_MISSING: Option;
  OPTION_MISSING: Option;
  OPTION_VALUE_UNKNOWN: Option & { readonly value: string; readonly known: readonly string[] };
  OPTIONS_CONFLICT: { readonly first: string; readonly second: string };
  /** `option` means something only together with `needed`. */
  OPTION_NEEDS: Option & { readonly needed: string };
  TOO_MANY_ARGUMENTS: object;
  WRONG_USAGE: object;
  SEE_HELP: { readonly command: string };
  ROUND_UNKNOWN: { readonly round: string; readonly known: readonly string[] };
  UNIT_UNKNOWN: {
    readonly unit: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  };
  NODE_UNKNOWN: { readonly node: string; readonly suggestion: string | undefined };
  SEVERAL_FILES_TO_PRINT: object;
  STDIN_CANNOT_BE_WRITTEN: object;
  WATCH_IMPOSSIBLE: object;
  /** The engines give a unit different results. */
  ENGINES_DIFFER: { readonly unit: string };
  SPARK_MISSING: object;
  SPARK_FAILED: { readonly why: string };
  INTERNAL: object;
}

const meantVi = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Có phải ý bạn là \`${suggestion}\`?`;
const meantEn = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
const listed = (words: readonly string[]): string => {
  const shown = words.slice(0, MOST_LISTED).map((word) => `\`${word}\``);
  return words.length > MOST_LISTED ? `${shown.join(', ')}, …` : shown.join(', ');
};
const MOST_LISTED = 8;

export const usageMessages: CliTable<UsageMessages> = {
  UNKNOWN_OPTION: {
    vi: ({ option, suggestion }) => `Không có tùy chọn \`${option}\`.${meantVi(suggestion)}`,
    en: ({ option, suggestion }) => `There is no option \`${option}\`.${meantEn(suggestion)}`,
  },
  UNKNOWN_FINDING: {
    vi: ({ code, suggestion }) =>
      `Không có thông báo nào mang mã \`${code}\`.${meantVi(suggestion)}`,
    en: ({ code, suggestion }) => `No message has the code \`${code}\`.${meantEn(suggestion)}`,
  },
  UNKNOWN_COMMAND: {
    vi: ({ command, suggestion }) => `Không có lệnh \`${command}\`.${meantVi(suggestion)}`,
    en: ({ command, suggestion }) => `There is no command \`${command}\`.${meantEn(suggestion)}`,
  },
  ARGUMENT_MISSING: {
    vi: ({ argument }) => `Thiếu \`${argument}\`.`,
    en: ({ argument }) => `\`${argument}\` is missing.`,
  },
  OPTION_VALUE_MISSING: {
    vi: ({ option }) => `Sau \`${option}\` còn thiếu giá trị.`,
    en: ({ option }) => `\`${option}\` needs a value after it.`,
  },
  OPTION_MISSING: {
    vi: ({ option }) => `Lệnh này cần có \`${option}\`.`,
    en: ({ option }) => `This command needs \`${option}\`.`,
  },
  OPTION_VALUE_UNKNOWN: {
    vi: ({ option, value, known }) =>
      `\`${option}\` không nhận giá trị \`${value}\`; các giá trị dùng được: ${listed(known)}.`,
    en: ({ option, value, known }) =>
      `\`${option}\` does not take \`${value}\`; it takes one of: ${listed(known)}.`,
  },
  OPTIONS_CONFLICT: {
    vi: ({ first, second }) => `Không dùng \`${first}\` cùng lúc với \`${second}\`.`,
    en: ({ first, second }) => `\`${first}\` cannot be used together with \`${second}\`.`,
  },
  OPTION_NEEDS: {
    vi: ({ option, needed }) => `\`${option}\` chỉ dùng được cùng với \`${needed}\`.`,
    en: ({ option, needed }) => `\`${option}\` can be used only together with \`${needed}\`.`,
  },
  TOO_MANY_ARGUMENTS: {
    vi: () => 'Lệnh có thừa tham số.',
    en: () => 'There are too many arguments.',
  },
  WRONG_USAGE: {
    vi: () => 'Câu lệnh không đúng cách dùng.',
    en: () => 'The command was not used as it should be.',
  },
  SEE_HELP: {
    vi: ({ command }) => `Xem cách dùng: \`${command} --help\`.`,
    en: ({ command }) => `To see how it is used: \`${command} --help\`.`,
  },
  ENGINES_DIFFER: {
    vi: ({ unit }) =>
      `Hai bộ chấm cho đơn vị \`${unit}\` kết quả khác nhau; đây là lỗi của chương trình. Dùng \`--engine reference\` và báo lại kèm tệp.`,
    en: ({ unit }) =>
      `The engines give the unit \`${unit}\` different results, which is a fault of the program. Use \`--engine reference\`, and report it with the files.`,
  },
  SPARK_MISSING: {
    vi: () =>
      'Không tìm thấy `spark-submit`: cài Spark 4.0 trở lên rồi đặt biến `SPARK_HOME`, hoặc thêm thư mục chứa nó vào `PATH`; hoặc chọn `--engine` khác.',
    en: () =>
      '`spark-submit` was not found: install Spark 4.0 or newer and set `SPARK_HOME`, or put its folder into `PATH`; or choose another `--engine`.',
  },
  SPARK_FAILED: {
    vi: ({ why }) =>
      `Spark dừng với lỗi, chưa có kết quả nào: \`${why}\`. Xem lại \`--master\` và cài đặt của Spark, hoặc chọn \`--engine\` khác.`,
    en: ({ why }) =>
      `Spark ended in an error, and there is no result: \`${why}\`. Look at \`--master\` and at how Spark is set up, or choose another \`--engine\`.`,
  },
  ROUND_UNKNOWN: {
    vi: ({ round, known }) =>
      `Dữ liệu không có đợt \`${round}\`; các đợt có trong dữ liệu: ${listed(known)}.`,
    en: ({ round, known }) => `The data has no round \`${round}\`; its rounds: ${listed(known)}.`,
  },
  UNIT_UNKNOWN: {
    vi: ({ unit, suggestion, known }) =>
      suggestion === undefined
        ? `Dữ liệu không có đơn vị \`${unit}\`; các đơn vị có trong dữ liệu: ${listed(known)}.`
        : `Dữ liệu không có đơn vị \`${unit}\`.${meantVi(suggestion)}`,
    en: ({ unit, suggestion, known }) =>
      suggestion === undefined
        ? `The data has no unit \`${unit}\`; its units: ${listed(known)}.`
        : `The data has no unit \`${unit}\`.${meantEn(suggestion)}`,
  },
  NODE_UNKNOWN: {
    vi: ({ node, suggestion }) => `Bộ tiêu chí không có mục \`${node}\`.${meantVi(suggestion)}`,
    en: ({ node, suggestion }) =>
      `The rulebook has no criterion \`${node}\`.${meantEn(suggestion)}`,
  },
  SEVERAL_FILES_TO_PRINT: {
    vi: () =>
      'Có nhiều tệp: hãy thêm `--write` để ghi lại từng tệp, hoặc `--check` để chỉ kiểm tra.',
    en: () => 'There are several files: add `--write` to rewrite each, or `--check` to only look.',
  },
  STDIN_CANNOT_BE_WRITTEN: {
    vi: () => '`--write` không dùng được với đầu vào chuẩn (`-`).',
    en: () => '`--write` cannot be used with standard input (`-`).',
  },
  WATCH_IMPOSSIBLE: {
    vi: () => '`--watch` không dùng được ở đây.',
    en: () => '`--watch` cannot be used here.',
  },
  INTERNAL: {
    vi: () =>
      'INTERNAL: chương trình gặp lỗi của chính nó; xin báo cho nhóm phát triển kèm câu lệnh vừa chạy và các tệp đã dùng.',
    en: () =>
      'INTERNAL: the program failed by a fault of its own; please report it to its developers with the command line and the files you used.',
  },
};
