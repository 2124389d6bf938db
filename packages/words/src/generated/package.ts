import type { LegalBasis } from '@cchc/model';
import { basisInWords } from '../documents/basis.js';
import { asSentence } from '../format/sentence.js';
import type { AloneInWords } from './alone.js';
import type { InBoth, Tongue } from '../tongue.js';

/** What the README of a generated scorer is about. */
export interface ScorerPackage {
  readonly title: string;
  readonly code: string;
  readonly hash: string;
  readonly version: string;
  /** What it runs on: `Python 3.9`. */
  readonly runsOn: string;
  /** The code language of the fences: `sh` commands are the same in all, this is of `example`. */
  readonly codeLanguage: string;
  /** What makes it ready to run. */
  readonly install: string;
  /** Scores a population from a terminal; a package without a command is called from code alone. */
  readonly command?: string;
  readonly test: string;
  readonly example: string;
  /** Ways of scoring many units that the package has beside this one. */
  readonly batch?: readonly ScorerBatch[];
  /** What a unit that is scored by itself lacks. */
  readonly alone: AloneInWords;
  /** How units are counted together, and the codes of results: see `amongUnits` and `resultCodes`. */
  readonly among: readonly string[];
  readonly codes: string;
  /** What stands where: a path and what it is. */
  readonly files: readonly (readonly [path: string, what: ScorerFile])[];
}

export type ScorerFile =
  | 'calls'
  | 'leaves'
  | 'lanes'
  | 'conditions'
  | 'declared'
  | 'figures'
  | 'rulebook'
  | 'runtime'
  | 'sample'
  | 'types'
  | 'vectors';

export type ScorerBatch = 'csv' | 'rows';

interface Phrases {
  readonly about: (pack: ScorerPackage) => string;
  readonly needs: (runsOn: string) => string;
  readonly install: string;
  readonly score: string;
  readonly results: string;
  readonly fromCode: string;
  readonly sample: string;
  readonly test: string;
  readonly files: string;
  readonly of: Readonly<Record<ScorerFile, string>>;
  readonly batch: Readonly<Record<ScorerBatch, string>>;
  readonly exact: string;
  readonly madeBy: (pack: Pick<ScorerPackage, 'version' | 'code' | 'hash'>) => string;
  readonly basis: string;
  readonly note: string;
}

const PHRASES: InBoth<Phrases> = {
  vi: {
    about: ({ title }) => `Chương trình chấm điểm theo bộ tiêu chí “${title}”.`,
    needs: (runsOn) => `Cần ${runsOn} trở lên, không cần thư viện nào khác.`,
    install: 'Cài đặt:',
    score: 'Chấm một tập đơn vị (JSON chuẩn của cchc):',
    results: 'Kết quả chuẩn, JSON Lines, đúng từng byte như bộ chấm tham chiếu.',
    fromCode: 'Gọi từ chương trình khác:',
    sample:
      '`population.json` đi kèm là dữ liệu mẫu đã nộp đủ, chấm được ngay. Hãy thay bằng dữ liệu thật, giữ nguyên cách viết.',
    test: 'Chạy các phép thử, so với kết quả đã biết:',
    files: 'Tệp nào có gì:',
    batch: {
      csv: "Khi có rất nhiều đơn vị: `scoreCsv(bytes)` trong `batch.js` đọc một tệp CSV số liệu thành các cột rồi chấm bằng WebAssembly, hoặc bằng JavaScript nếu không có WebAssembly (`engine: 'columns'` chọn cách này). Đơn vị thiếu số liệu, hoặc có số liệu mà cột không chứa được, được chấm riêng, vẫn chính xác. Điểm từng tiêu chí, tổng điểm và xếp loại trả về dưới dạng số nguyên.",
      rows: 'Khi số liệu đã là đối tượng trong chương trình: `scoreRecords(records)` trong `batch.js` nhận mảng hay nguồn lặp bất kỳ và trả về lần lượt từng khối vài trăm bản ghi đã chấm; `scoreRows(rows)` làm như vậy với số liệu đã là số nguyên, nhanh hơn nữa. Hãy đọc mỗi khối trước khi lấy khối sau. Bản ghi thiếu số liệu, hoặc có giá trị không đúng kiểu hay vượt giới hạn, được chấm riêng, vẫn chính xác. Khi các bản ghi đến từng cái một: `scoreRecord(record, scores)` trong `rows.js` ghi điểm từng tiêu chí vào `scores` (một `Int32Array`) và trả về tổng điểm, hoặc `ASK` khi đơn vị phải chấm bằng `scoreUnit`.',
    },
    of: {
      calls: 'các hàm để gọi từ bên ngoài',
      declared: 'số liệu, bảng hồ sơ, minh chứng, khảo sát mà đơn vị nộp',
      types: 'kiểu dữ liệu, với tên số liệu và tiêu chí của bộ này',
      leaves: 'mỗi tiêu chí một hàm, kèm căn cứ',
      lanes: 'chấm nhiều đơn vị cùng lúc, trên các cột số nguyên',
      conditions: 'điều kiện của nhóm, xếp loại, xếp hạng và kết quả khác',
      figures: 'giới hạn của số liệu và số liệu so giữa các đơn vị',
      rulebook: 'cây tiêu chí, số liệu, minh chứng và các quy định sau tổng điểm',
      runtime: 'phần chung của mọi bộ tiêu chí',
      sample: 'dữ liệu mẫu, chấm được ngay',
      vectors: 'dữ liệu thử và kết quả phải có',
    },
    exact: 'Mọi phép tính là số nguyên chính xác; không có số thực dấu phẩy động.',
    madeBy: ({ version, code, hash }) =>
      `Do cchc ${version} sinh từ bộ tiêu chí ${code}, mã băm ${hash}. Không sửa tay: hãy sinh lại.`,
    basis: 'Căn cứ',
    note: 'Ghi chú',
  },
  en: {
    about: ({ title }) => `Scores units by the rulebook “${title}”.`,
    needs: (runsOn) => `Needs ${runsOn} or newer and no other library.`,
    install: 'To install it:',
    score: 'Score a population (canonical JSON of cchc):',
    results: 'The canonical result, JSON Lines, byte for byte that of the reference scorer.',
    fromCode: 'From another program:',
    sample:
      'The `population.json` that is here is a sample in which everything is handed in; it is scored as it stands. Put real data in its place, in the same form.',
    test: 'Run the tests against known results:',
    files: 'What stands where:',
    batch: {
      csv: "Many units: `scoreCsv(bytes)` of `batch.js` reads a CSV file of figures into columns and scores them by WebAssembly, or by JavaScript where there is none (`engine: 'columns'` asks for it). A unit that lacks a figure, or has one that columns do not hold, is scored exactly, by itself. Leaf scores, totals and grades come out as whole numbers.",
      rows: 'Where figures are objects in your program already: `scoreRecords(records)` of `batch.js` takes an array or anything that can be iterated, and gives blocks of some hundred scored records, one after the other; `scoreRows(rows)` does so with figures that are whole numbers already, and is faster still. Read a block before you ask for the next. A record that lacks a figure, or has a value of another type or beyond its bounds, is scored exactly, by itself. Where records come one at a time: `scoreRecord(record, scores)` of `rows.js` puts the scores into `scores` (an `Int32Array`) and returns the total, or `ASK` where `scoreUnit` has to score the unit.',
    },
    of: {
      calls: 'what other programs call',
      declared: 'figures, case tables, evidence and surveys that units hand in',
      types: 'types, with the names of figures and criteria of this rulebook',
      leaves: 'one function a criterion, with its legal basis',
      lanes: 'scores many units at once, over columns of whole numbers',
      conditions: 'conditions of groups, grades, ranks and named results',
      figures: 'bounds of figures and figures over all units',
      rulebook: 'the tree, figures, evidence and what happens after the total',
      runtime: 'what all rulebooks share',
      sample: 'sample data, scored as they stand',
      vectors: 'test data and the results they must give',
    },
    exact: 'All arithmetic is on whole numbers and exact; there is no floating point.',
    madeBy: ({ version, code, hash }) =>
      `Made by cchc ${version} from the rulebook ${code}, hash ${hash}. Do not edit: make it anew.`,
    basis: 'Basis',
    note: 'Note',
  },
};

/** The README of a generated scorer, in Markdown. */
export function scorerReadme(pack: ScorerPackage, tongue: Tongue): string {
  const say = PHRASES[tongue];
  return [
    `# ${pack.code}`,
    say.about(pack),
    say.needs(pack.runsOn),
    say.install,
    fence('sh', pack.install),
    ...(pack.command === undefined ? [] : [say.score, fence('sh', pack.command), say.results]),
    say.fromCode,
    fence(pack.codeLanguage, pack.example),
    ...(pack.command === undefined ? [say.results] : []),
    say.sample,
    aloneText(pack.alone),
    ...pack.among,
    ...(pack.batch ?? []).map((one) => say.batch[one]),
    say.test,
    fence('sh', pack.test),
    say.files,
    pack.files.map(([path, what]) => `- \`${path}\`: ${say.of[what]}`).join('\n'),
    say.exact,
    pack.codes,
    say.madeBy(pack),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What units of sample data are called, before their number. */
export function sampleUnit(tongue: Tongue): string {
  return SAMPLE_UNIT[tongue];
}

const SAMPLE_UNIT: InBoth<string> = { vi: 'Đơn vị mẫu', en: 'Sample unit' };

/** The line at the head of a generated file. */
export function madeBy(
  pack: Pick<ScorerPackage, 'version' | 'code' | 'hash'>,
  tongue: Tongue,
): string {
  return PHRASES[tongue].madeBy(pack);
}

/** What a generated file of a package holds. */
export function fileInWords(what: ScorerFile, tongue: Tongue): string {
  const said = PHRASES[tongue].of[what];
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}

/** What a criterion rests on, after the word for it. */
export function basisLine(basis: readonly LegalBasis[], tongue: Tongue): string {
  return asSentence(
    `${PHRASES[tongue].basis}: ${basis.map((one) => basisInWords(one, tongue)).join('; ')}`,
  );
}

/** What the author of a rulebook notes for readers. */
export function noteLine(note: string, tongue: Tongue): string {
  return asSentence(`${PHRASES[tongue].note}: ${note.replace(/\.$/, '')}`);
}

/** In Markdown: what is said of a unit by itself, and a list of what it lacks. */
export function aloneText({ said, parts }: AloneInWords): string {
  return [said, ...(parts.length === 0 ? [] : [parts.map((part) => `- ${part}`).join('\n')])].join(
    '\n\n',
  );
}

function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}
