import type { InBoth } from '../tongue.js';
import type { CliTable } from './messages.js';

/** What each target of `cchc generate` gives. */
export const TARGET_WORDS: InBoth<Readonly<Record<TargetWord, string>>> = {
  vi: {
    typescript: 'mã chấm điểm: mô-đun ES có kiểu, cho Node và trình duyệt',
    python: 'mã chấm điểm: gói Python có kiểu, chỉ dùng thư viện chuẩn',
    java: 'mã chấm điểm: dự án Maven cho Java 17',
    'sql-duckdb': 'mã chấm điểm: khung nhìn và hàm của DuckDB',
    'sql-postgres': 'mã chấm điểm: khung nhìn và hàm của PostgreSQL',
    spark: 'mã chấm điểm: Spark SQL và chương trình chạy nó',
    xlsx: 'bảng tự chấm điểm cho bảng tính, công thức tính ngay khi nhập',
    'json-schema': 'lược đồ JSON của dữ liệu và kết quả',
    openapi: 'mô tả OpenAPI 3.1 của dịch vụ mà `cchc serve` chạy',
    markdown: 'bảng tiêu chí, dạng Markdown',
    html: 'bảng tiêu chí, dạng trang HTML một tệp',
    docx: 'phụ lục của quyết định, dạng Word',
  },
  en: {
    typescript: 'scoring code: an ES module with types, for Node and browsers',
    python: 'scoring code: a typed Python package, standard library only',
    java: 'scoring code: a Maven project for Java 17',
    'sql-duckdb': 'scoring code: views and functions of DuckDB',
    'sql-postgres': 'scoring code: views and functions of PostgreSQL',
    spark: 'scoring code: Spark SQL and the job that runs it',
    xlsx: 'a workbook for self-assessment whose formulas work as figures are entered',
    'json-schema': 'JSON Schemas of data and results',
    openapi: 'the OpenAPI 3.1 document of the service that `cchc serve` runs',
    markdown: 'the official table as Markdown',
    html: 'the official table as one HTML page',
    docx: 'the annex of the decision as a Word document',
  },
};

type TargetWord =
  | 'typescript'
  | 'python'
  | 'java'
  | 'sql-duckdb'
  | 'sql-postgres'
  | 'spark'
  | 'xlsx'
  | 'json-schema'
  | 'openapi'
  | 'markdown'
  | 'html'
  | 'docx';

/** Why a target refuses a construct. */
type Why = 'not-exact' | 'not-in-target' | 'too-many-columns' | 'formula-too-long' | 'out-of-range';

const WHY: InBoth<Readonly<Record<Why, string>>> = {
  vi: {
    'not-exact': 'không tính được chính xác ở đó',
    'not-in-target': 'chưa có ở đó',
    'too-many-columns': 'vượt số cột cho phép',
    'formula-too-long': 'công thức dài quá mức cho phép',
    'out-of-range': 'số lớn quá mức cho phép',
  },
  en: {
    'not-exact': 'cannot be worked out exactly there',
    'not-in-target': 'does not exist there yet',
    'too-many-columns': 'needs more columns than it takes',
    'formula-too-long': 'needs a longer formula than it takes',
    'out-of-range': 'needs larger numbers than it takes',
  },
};

interface Path {
  readonly path: string;
}

interface Refused {
  readonly construct: string;
  readonly line: string;
  readonly why: Why;
}

/** What `generate` and `targets` say. */
export interface TargetMessages {
  TARGET_UNKNOWN: { readonly target: string; readonly known: readonly string[] };
  TARGET_REFUSES: Path & Refused & { readonly target: string };
  REFUSED_IN_TARGET: Refused;
  TARGET_TAKES_ALL: object;
  NOT_GENERATED: Path;
  GENERATED_STALE: Path;
  GENERATED_LEFT: Path;
  GENERATED_FRESH: Path;
  GENERATED_FOREIGN: Path;
  MANIFEST_UNKNOWN: Path;
  REMOVED: Path;
}

export const targetMessages: CliTable<TargetMessages> = {
  TARGET_UNKNOWN: {
    vi: ({ target, known }) =>
      `Không có đích \`${target}\`; các đích có: ${known.map((one) => `\`${one}\``).join(', ')}.`,
    en: ({ target, known }) =>
      `There is no target \`${target}\`; there are: ${known.map((one) => `\`${one}\``).join(', ')}.`,
  },
  TARGET_REFUSES: {
    vi: ({ path, line, target, construct, why }) =>
      `\`${path}\` dòng ${line}: đích \`${target}\` không nhận ${construct} (${WHY.vi[why]}).`,
    en: ({ path, line, target, construct, why }) =>
      `\`${path}\` line ${line}: the target \`${target}\` refuses ${construct} (it ${WHY.en[why]}).`,
  },
  REFUSED_IN_TARGET: {
    vi: ({ line, construct, why }) => `dòng ${line}: không nhận ${construct} (${WHY.vi[why]})`,
    en: ({ line, construct, why }) => `line ${line}: refuses ${construct} (it ${WHY.en[why]})`,
  },
  TARGET_TAKES_ALL: {
    vi: () => 'nhận toàn bộ bộ tiêu chí này',
    en: () => 'takes all of this rulebook',
  },
  NOT_GENERATED: {
    vi: ({ path }) =>
      `Chưa tạo gì, vì \`${path}\` còn điểm phải sửa; thêm \`--allow-findings\` nếu vẫn muốn tạo.`,
    en: ({ path }) =>
      `Nothing was generated, since \`${path}\` has findings; add \`--allow-findings\` to do it all the same.`,
  },
  GENERATED_STALE: {
    vi: ({ path }) => `\`${path}\` đã cũ hoặc còn thiếu.`,
    en: ({ path }) => `\`${path}\` is stale or missing.`,
  },
  GENERATED_LEFT: {
    vi: ({ path }) => `\`${path}\` là tệp thừa, không còn được tạo nữa.`,
    en: ({ path }) => `\`${path}\` is left over: nothing makes it any more.`,
  },
  GENERATED_FRESH: {
    vi: ({ path }) => `Mọi tệp trong \`${path}\` đều mới nhất.`,
    en: ({ path }) => `All files in \`${path}\` are up to date.`,
  },
  GENERATED_FOREIGN: {
    vi: ({ path }) =>
      `\`${path}\` không phải tệp do lệnh này tạo, hoặc đã bị sửa tay; hãy chuyển tệp đi nơi khác rồi chạy lại.`,
    en: ({ path }) =>
      `\`${path}\` was not made by this command, or was changed since; move it away and run the command again.`,
  },
  MANIFEST_UNKNOWN: {
    vi: ({ path }) =>
      `\`${path}\` không phải danh sách tệp mà lệnh này ghi; hãy xóa nó cùng các tệp đã tạo rồi chạy lại.`,
    en: ({ path }) =>
      `\`${path}\` is no list of files that this command wrote; remove it with the files that were made, and run the command again.`,
  },
  REMOVED: {
    vi: ({ path }) => `Đã xóa \`${path}\`.`,
    en: ({ path }) => `Removed \`${path}\`.`,
  },
};
