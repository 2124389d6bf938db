import type { InBoth, Tongue } from '../tongue.js';

/** What can be wrong with a request to the scoring service, and what the problem is told with. */
export interface ServiceProblems {
  'not-found': { readonly path: string };
  'method-not-allowed': { readonly method: string; readonly allowed: string };
  'wrong-host': { readonly host: string };
  'wrong-origin': { readonly origin: string };
  'wrong-media-type': { readonly given: string };
  /** Of a preview: whatever does not know its address. */
  'not-this-page': object;
  'not-acceptable': { readonly offered: string };
  'too-large': { readonly most: string };
  'not-json': object;
  'wrong-parameter': { readonly name: string };
  'parameter-missing': { readonly name: string };
  'parameter-twice': { readonly name: string };
  'wrong-population': { readonly count: number };
  'round-unknown': { readonly round: string; readonly known: string };
  'unit-twice': { readonly unit: string };
  'unit-unknown': { readonly unit: string };
  'node-unknown': { readonly node: string };
  'engines-differ': { readonly unit: string };
  internal: object;
}

export type ServiceProblem = keyof ServiceProblems;

/** A title, which is the same for every such problem, and what is wrong here and what to do. */
export interface ProblemInWords {
  readonly title: string;
  readonly detail: string;
}

type Table = {
  readonly [Code in ServiceProblem]: InBoth<{
    readonly title: string;
    readonly detail: (args: ServiceProblems[Code]) => string;
  }>;
};

const PROBLEMS: Table = {
  'not-found': {
    vi: {
      title: 'Không có địa chỉ này',
      detail: ({ path }) => `Dịch vụ không có \`${path}\`; xem \`/openapi.json\`.`,
    },
    en: {
      title: 'There is no such address',
      detail: ({ path }) => `The service has no \`${path}\`; see \`/openapi.json\`.`,
    },
  },
  'method-not-allowed': {
    vi: {
      title: 'Phương thức không dùng được ở đây',
      detail: ({ method, allowed }) => `Địa chỉ này không nhận ${method}; hãy dùng ${allowed}.`,
    },
    en: {
      title: 'The method is not for this address',
      detail: ({ method, allowed }) => `This address does not take ${method}; use ${allowed}.`,
    },
  },
  'wrong-host': {
    vi: {
      title: 'Tên máy không được nhận',
      detail: ({ host }) =>
        `Dịch vụ không nhận yêu cầu gửi tới \`${host}\`; tên khác thì khai bằng \`--allow-host\`.`,
    },
    en: {
      title: 'The host is not served',
      detail: ({ host }) =>
        `Requests for \`${host}\` are not served; other names are allowed with \`--allow-host\`.`,
    },
  },
  'wrong-origin': {
    vi: {
      title: 'Trang gửi yêu cầu không được nhận',
      detail: ({ origin }) =>
        `Trang ở \`${origin}\` không được gọi dịch vụ này; cho phép bằng \`--allow-origin\`.`,
    },
    en: {
      title: 'The page that asks is not allowed',
      detail: ({ origin }) =>
        `Pages of \`${origin}\` may not call this service; allow them with \`--allow-origin\`.`,
    },
  },
  'not-this-page': {
    vi: {
      title: 'Không phải trang xem trước',
      detail: () =>
        'Trang xem trước chỉ mở được trên máy này, bằng đúng địa chỉ mà `cchc preview` đã in ra.',
    },
    en: {
      title: 'Not the preview',
      detail: () =>
        'The preview opens on this machine only, at the very address that `cchc preview` printed.',
    },
  },
  'wrong-media-type': {
    vi: {
      title: 'Kiểu dữ liệu không đúng',
      detail: ({ given }) =>
        `Nội dung phải là \`application/json\`, không phải \`${given}\`; không nén.`,
    },
    en: {
      title: 'The media type is wrong',
      detail: ({ given }) =>
        `The body has to be \`application/json\`, not \`${given}\`, and not compressed.`,
    },
  },
  'not-acceptable': {
    vi: {
      title: 'Không có dạng kết quả được yêu cầu',
      detail: ({ offered }) => `Kết quả chỉ có ở dạng ${offered}.`,
    },
    en: {
      title: 'The form that was asked for is not offered',
      detail: ({ offered }) => `The result comes as ${offered} only.`,
    },
  },
  'too-large': {
    vi: {
      title: 'Nội dung quá lớn',
      detail: ({ most }) => `Nội dung chỉ được đến ${most}; hãy gửi ít đơn vị hơn mỗi lần.`,
    },
    en: {
      title: 'The body is too large',
      detail: ({ most }) => `A body has ${most} at most; send fewer units at a time.`,
    },
  },
  'not-json': {
    vi: { title: 'Nội dung không phải JSON', detail: () => 'Nội dung phải là JSON, mã hóa UTF-8.' },
    en: { title: 'The body is not JSON', detail: () => 'The body has to be JSON in UTF-8.' },
  },
  'wrong-parameter': {
    vi: {
      title: 'Tham số không có',
      detail: ({ name }) => `Địa chỉ này không có tham số \`${name}\`.`,
    },
    en: {
      title: 'There is no such parameter',
      detail: ({ name }) => `This address has no parameter \`${name}\`.`,
    },
  },
  'parameter-missing': {
    vi: { title: 'Thiếu tham số', detail: ({ name }) => `Cần có tham số \`${name}\`.` },
    en: { title: 'A parameter is missing', detail: ({ name }) => `\`${name}\` is needed.` },
  },
  'parameter-twice': {
    vi: {
      title: 'Tham số lặp lại',
      detail: ({ name }) => `Tham số \`${name}\` chỉ được ghi một lần.`,
    },
    en: {
      title: 'A parameter is given twice',
      detail: ({ name }) => `\`${name}\` may be given once only.`,
    },
  },
  'wrong-population': {
    vi: {
      title: 'Dữ liệu không đúng lược đồ',
      detail: ({ count }) => `Có ${String(count)} chỗ không đúng; từng chỗ nêu ở \`errors\`.`,
    },
    en: {
      title: 'The data are not as the schema says',
      detail: ({ count }) => `${String(count)} places are wrong; \`errors\` names each.`,
    },
  },
  'round-unknown': {
    vi: {
      title: 'Không có đợt này',
      detail: ({ round, known }) => `Dữ liệu không có đợt \`${round}\`; các đợt: ${known}.`,
    },
    en: {
      title: 'There is no such round',
      detail: ({ round, known }) => `The data have no round \`${round}\`; they have: ${known}.`,
    },
  },
  'unit-twice': {
    vi: {
      title: 'Đơn vị lặp lại',
      detail: ({ unit }) => `Đơn vị \`${unit}\` có hai lần trong dữ liệu.`,
    },
    en: {
      title: 'A unit is given twice',
      detail: ({ unit }) => `The unit \`${unit}\` stands in the data twice.`,
    },
  },
  'unit-unknown': {
    vi: {
      title: 'Không có đơn vị này',
      detail: ({ unit }) => `Dữ liệu không có đơn vị \`${unit}\`.`,
    },
    en: {
      title: 'There is no such unit',
      detail: ({ unit }) => `The data have no unit \`${unit}\`.`,
    },
  },
  'node-unknown': {
    vi: {
      title: 'Không có mục này',
      detail: ({ node }) => `Bộ tiêu chí không có mục \`${node}\`.`,
    },
    en: {
      title: 'There is no such criterion',
      detail: ({ node }) => `The rulebook has no \`${node}\`.`,
    },
  },
  'engines-differ': {
    vi: {
      title: 'Hai bộ chấm cho kết quả khác nhau',
      detail: ({ unit }) => `Đây là lỗi của chương trình, ở đơn vị \`${unit}\`; hãy báo lại.`,
    },
    en: {
      title: 'The engines differ',
      detail: ({ unit }) =>
        `This is a fault of the program, at unit \`${unit}\`; please report it.`,
    },
  },
  internal: {
    vi: { title: 'Lỗi của dịch vụ', detail: () => 'Dịch vụ gặp lỗi bên trong; hãy báo lại.' },
    en: {
      title: 'A fault of the service',
      detail: () => 'The service failed by a fault of its own; please report it.',
    },
  },
};

export function problemInWords<Code extends ServiceProblem>(
  code: Code,
  args: ServiceProblems[Code],
  tongue: Tongue,
): ProblemInWords {
  const { title, detail } = PROBLEMS[code][tongue];
  return { title, detail: detail(args) };
}

export const SERVICE_PROBLEMS = Object.keys(PROBLEMS) as readonly ServiceProblem[];

/** What is wrong at a place of JSON, by the keyword of the schema that it breaks. */
export function schemaErrorInWords(keyword: string, tongue: Tongue): string {
  const words = SCHEMA_ERRORS[tongue];
  return words[keyword] ?? words.other ?? '';
}

const SCHEMA_ERRORS: InBoth<Readonly<Record<string, string>>> = {
  vi: {
    type: 'không đúng kiểu',
    required: 'thiếu một khóa bắt buộc',
    additionalProperties: 'khóa này không có trong bộ tiêu chí',
    enum: 'không thuộc các giá trị được phép',
    const: 'không phải giá trị duy nhất được phép',
    pattern: 'viết không đúng dạng, ví dụ số lẻ hơn mức cho phép',
    format: 'không phải ngày có thật',
    minLength: 'không được để trống',
    minimum: 'nhỏ hơn mức cho phép',
    minItems: 'không được để trống',
    uniqueItems: 'có phần tử lặp lại',
    anyOf: 'không thuộc dạng nào được phép',
    other: 'không đúng lược đồ',
  },
  en: {
    type: 'is of another type',
    required: 'lacks a key that is needed',
    additionalProperties: 'is a key that the rulebook does not have',
    enum: 'is none of the values that are allowed',
    const: 'is not the one value that is allowed',
    pattern: 'is not written as it should be, such as a number that is too fine',
    format: 'is no real day',
    minLength: 'may not be empty',
    minimum: 'is below the least',
    minItems: 'may not be empty',
    uniqueItems: 'has an item twice',
    anyOf: 'is of none of the forms that are allowed',
    other: 'is not as the schema says',
  },
};

/** What the description of the service says of its parts. */
export interface ServiceLabels {
  readonly description: string;
  readonly score: string;
  readonly check: string;
  readonly explain: string;
  readonly openapi: string;
  readonly health: string;
  readonly round: string;
  readonly unit: string;
  readonly node: string;
  readonly language: string;
  readonly scored: string;
  readonly canonical: string;
  readonly checked: string;
  readonly explained: string;
  readonly problem: string;
}

export const SERVICE_LABELS: InBoth<ServiceLabels> = {
  vi: {
    description: 'Chấm điểm theo bộ tiêu chí: chính xác, từng byte như `cchc score`.',
    score: 'Chấm điểm các đơn vị',
    check: 'Nêu những gì còn thiếu hoặc bị từ chối, từng đơn vị',
    explain: 'Giải thích điểm của một đơn vị',
    openapi: 'Mô tả này',
    health: 'Dịch vụ chạy bộ tiêu chí nào',
    round: 'Đợt chấm; không ghi thì là đợt cuối',
    unit: 'Mã đơn vị',
    node: 'Mã của một mục; không ghi thì mọi mục',
    language: 'Ngôn ngữ của câu chữ: vi hoặc en',
    scored: 'Kết quả của mọi đơn vị',
    canonical: 'Kết quả chuẩn, mỗi đơn vị một dòng',
    checked: 'Những việc còn phải làm',
    explained: 'Vì sao được số điểm như vậy, và cần gì để được hơn',
    problem: 'Yêu cầu sai ở đâu và phải làm gì (RFC 9457)',
  },
  en: {
    description: 'Scores by the rulebook: exact, byte for byte as `cchc score`.',
    score: 'Score units',
    check: 'Tell what is missing or refused, unit by unit',
    explain: 'Explain how a unit came to its score',
    openapi: 'This description',
    health: 'Which rulebook the service runs',
    round: 'Round to score; the last one unless said',
    unit: 'Id of the unit',
    node: 'Code of one criterion; all unless said',
    language: 'Language of sentences: vi or en',
    scored: 'The results of all units',
    canonical: 'The canonical result, a line a unit',
    checked: 'What is left to do',
    explained: 'Why the score is what it is, and what would give more',
    problem: 'What is wrong with the request and what to do (RFC 9457)',
  },
};
