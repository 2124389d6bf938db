import type { AloneInWords } from './alone.js';
import { aloneText } from './package.js';
import type { InBoth, Tongue } from '../tongue.js';

/** What the README of a scorer in SQL is about. */
export interface SqlPackage {
  readonly title: string;
  readonly code: string;
  readonly hash: string;
  readonly version: string;
  readonly runsOn: string;
  /** The schema that all tables and views stand in. */
  readonly schema: string;
  /** Commands: to install it, to score what was loaded, to run the tests. */
  readonly install: string;
  readonly score: string;
  readonly test: string;
  /** What a unit that is scored by itself lacks. */
  readonly alone: AloneInWords;
  readonly among: readonly string[];
  readonly codes: string;
  /** What this database is asked to mind. */
  readonly notes: readonly SqlNote[];
}

export type SqlFile =
  | 'functions.sql'
  | 'schema.sql'
  | 'reading.sql'
  | 'scoring.sql'
  | 'load.sql'
  | 'prepare.sql'
  | 'test.sql';

export type SqlNote = 'wide-duckdb' | 'wide-postgres';

/** What the test script says when it stops; names of tables or of test data follow. */
export interface SqlTestWords {
  readonly notEmpty: string;
  readonly differ: string;
}

interface Phrases {
  readonly about: (pack: SqlPackage) => string;
  readonly needs: (pack: SqlPackage) => string;
  readonly install: string;
  readonly load: string;
  readonly score: string;
  readonly results: readonly string[];
  readonly test: string;
  readonly tests: SqlTestWords;
  readonly files: string;
  readonly of: Readonly<Record<SqlFile, string>>;
  readonly loaded: string;
  readonly table: readonly [string, string, string];
  /** Behind a key that the database does not hold. */
  readonly unheld: string;
  readonly keys: readonly string[];
  readonly column: readonly [string, string];
  /** Behind the columns that all rulebooks have. */
  readonly andThose: string;
  readonly columnsOf: (table: string) => string;
  readonly texts: readonly string[];
  readonly scaled: string;
  readonly notes: Readonly<Record<SqlNote, string>>;
  readonly exact: string;
}

const PHRASES: InBoth<Phrases> = {
  vi: {
    about: ({ title }) => `Chấm điểm trong cơ sở dữ liệu theo bộ tiêu chí “${title}”.`,
    needs: ({ runsOn, schema }) =>
      `Cần ${runsOn} trở lên, không cần phần mở rộng nào. Mọi bảng và khung nhìn nằm trong lược đồ \`${schema}\`.`,
    install: 'Cài đặt:',
    load: 'Nạp dữ liệu vào các bảng dưới đây; `load.sql` có sẵn lệnh cho tệp CSV.',
    score: 'Mỗi khi dữ liệu đổi, đọc lại số liệu rồi lấy kết quả:',
    results: [
      '`results`: kết quả chuẩn, mỗi dòng một đơn vị (`line`), đúng từng byte như bộ chấm tham chiếu; lấy theo thứ tự `place`.',
      '`scores`: mỗi đơn vị một hàng: điểm từng mục, tổng điểm, xếp loại, thứ hạng.',
      '`node_results`: mỗi mục của mỗi đơn vị một hàng: điểm, điểm tối đa, trạng thái, lý do.',
    ],
    test: 'Chạy các phép thử trong cơ sở dữ liệu riêng, không bao giờ trong cơ sở dữ liệu đang dùng (báo hàng nào khác kết quả đã biết, và dừng với lỗi nếu có). `test.sql` không chạy khi bảng đã có dữ liệu, và không để lại gì:',
    tests: {
      notEmpty: 'test.sql chỉ chạy khi mọi bảng còn trống; bảng đã có dữ liệu',
      differ: 'kết quả khác với kết quả đã biết ở bộ dữ liệu thử',
    },
    files: 'Tệp nào có gì:',
    of: {
      'functions.sql': 'hàm đọc và in số, phần chung của mọi bộ tiêu chí',
      'schema.sql': 'các bảng phải nạp với khóa của chúng, và khung nhìn `doubtful_rows`',
      'reading.sql': 'khung nhìn đọc dữ liệu: số liệu, minh chứng, khảo sát, điểm chấm, bảng hồ sơ',
      'scoring.sql':
        'khung nhìn chấm điểm: mỗi tiêu chí kèm căn cứ, rồi tổng điểm, xếp loại, xếp hạng',
      'load.sql': 'mẫu lệnh nạp tệp CSV',
      'prepare.sql': 'đọc lại dữ liệu vào các bảng lưu giữ (`handed_in`…)',
      'test.sql': 'dữ liệu thử và kết quả phải có',
    },
    loaded: 'Các bảng phải nạp:',
    table: ['bảng', 'cột', 'khóa'],
    unheld: '(tìm bằng `doubtful_rows`)',
    keys: [
      'Khóa do cơ sở dữ liệu giữ: dòng thứ hai có cùng khóa thì không nạp được. Bảng mà mỗi đơn vị có nhiều dòng thì không có chỉ mục, vì chỉ mục làm việc nạp chậm gấp hai đến bốn lần; khóa của chúng tìm bằng khung nhìn `doubtful_rows`. Bảng không ghi khóa thì dòng nào cũng có thể trùng. PostgreSQL không nạp khóa dài quá 2.700 byte: chỉ mục của nó không chứa được.',
      'Cột của khóa, `place`, `asked`, `row_no`, `state`, người chấm và điểm chấm không được để trống (`NOT NULL`); `state` là `none`, `pending`, `accepted`, `rejected` hoặc `expired`.',
      'Nạp xong thì xem `doubtful_rows`; không có dòng nào là tốt. Cột `why`: `twice` là nhiều dòng cùng khóa; `no-unit`, `no-round` là dòng của đơn vị, của đợt không có trong `units`, `rounds`; `not-handed-in` là hồ sơ của đơn vị không có trong `case_tables`. Ba loại sau không tính vào điểm của ai.',
    ],
    column: ['cột', 'nội dung'],
    andThose: 'và các cột ghi ở dưới',
    columnsOf: (table) => `Cột của \`${table}\` theo bộ tiêu chí:`,
    texts: [
      'Số là số thập phân viết bằng chữ với dấu chấm (`85.3`; tỷ lệ `0.853`), ngày là `2025-12-31`, có/không là `yes`/`no`, lựa chọn theo tên. `NULL` là không nộp.',
      'Ô không đọc được viết `#` rồi lý do: `#unreadable`. Chữ của người dùng bắt đầu bằng `#` thì viết `##`.',
      'Dòng minh chứng trạng thái `none`, phiếu khảo sát không có phương án, lựa chọn không có người chấm: đợt này nói rõ là không có gì.',
      'Bảng hồ sơ nạp theo kiểu của cột. Đơn vị đã nộp bảng thì có một dòng trong `case_tables`, dù không có hồ sơ nào.',
    ],
    scaled:
      'Cột ghi `× 10^N` là số nguyên: giá trị nhân với 10 mũ N (`12.5` với N = 6 là `12500000`).',
    notes: {
      'wide-duckdb':
        'Số quá 64 bit được tính bằng 128 bit; số không vừa thì câu lệnh dừng với lỗi, không bao giờ làm tròn.',
      'wide-postgres': 'Số có thể quá 64 bit được tính bằng `numeric`, không có giới hạn.',
    },
    exact: 'Mọi phép tính là số nguyên chính xác; không có số thực dấu phẩy động.',
  },
  en: {
    about: ({ title }) => `Scores units in the database by the rulebook “${title}”.`,
    needs: ({ runsOn, schema }) =>
      `Needs ${runsOn} or newer and no extension. All tables and views stand in the schema \`${schema}\`.`,
    install: 'To install it:',
    load: 'Load the tables below; `load.sql` has commands for CSV files.',
    score: 'Whenever data change, read them anew and take the results:',
    results: [
      '`results`: the canonical result, a line a unit (`line`), byte for byte that of the reference scorer; in the order of `place`.',
      '`scores`: a row a unit: the score of each node, total, grade, rank.',
      '`node_results`: a row a node of a unit: score, points it was out of, status, reasons.',
    ],
    test: 'To run the tests in a database of their own, never in the one in use (they tell which rows differ from the known results, and end in an error if one does). `test.sql` does not run where tables hold rows, and leaves nothing behind:',
    tests: {
      notEmpty: 'test.sql runs only while all tables are empty; rows are held by',
      differ: 'results differ from the known ones in the test data',
    },
    files: 'What stands where:',
    of: {
      'functions.sql': 'functions that read and write numbers, the same for all rulebooks',
      'schema.sql': 'the tables to load with their keys, and the view `doubtful_rows`',
      'reading.sql':
        'views that read what was loaded: figures, evidence, surveys, expert scores, case tables',
      'scoring.sql': 'views that score: each criterion with its basis, then total, grade and rank',
      'load.sql': 'commands to load CSV files, to be adapted',
      'prepare.sql': 'reads what was loaded into the tables that keep it (`handed_in`…)',
      'test.sql': 'test data and the results they must give',
    },
    loaded: 'The tables to load:',
    table: ['table', 'columns', 'key'],
    unheld: '(looked for by `doubtful_rows`)',
    keys: [
      'The database holds keys: a second row of the same key is not loaded. Tables with many rows a unit have no index, since that makes loading two to four times as slow; their keys are looked for by the view `doubtful_rows`. Where no key is told, rows may be alike. PostgreSQL does not load a key of more than 2,700 bytes: its indexes do not hold it.',
      'Columns of keys, `place`, `asked`, `row_no`, `state`, raters and their scores are never null (`NOT NULL`); `state` is `none`, `pending`, `accepted`, `rejected` or `expired`.',
      'When all is loaded, look at `doubtful_rows`; it is best empty. `why`: `twice` are several rows of one key; `no-unit` and `no-round` are rows of a unit or a round that is not in `units` or `rounds`; `not-handed-in` are cases of a unit that is not in `case_tables`. The last three count for nobody.',
    ],
    column: ['column', 'what it holds'],
    andThose: 'and those told below',
    columnsOf: (table) => `Columns of \`${table}\` by the rulebook:`,
    texts: [
      'Numbers are decimals as text with a point (`85.3`; a ratio `0.853`), days `2025-12-31`, yes and no `yes`/`no`, choices by name. `NULL` was not handed in.',
      'What could not be read stands as `#` and the reason: `#unreadable`. A text of authors that begins with `#` is written `##`.',
      'Evidence in the state `none`, a survey answer without an option, a choice without a rater: this round says that there is nothing.',
      'Case tables are loaded by the types of their columns. A unit that handed a table in has a row in `case_tables`, even if it has no cases.',
    ],
    scaled:
      'A column marked `× 10^N` holds whole numbers: the value times 10 to the N (`12.5` with N = 6 is `12500000`).',
    notes: {
      'wide-duckdb':
        'Numbers beyond 64 bits are worked out in 128; what does not fit ends the query with an error and is never rounded.',
      'wide-postgres':
        'Numbers that may be beyond 64 bits are worked out as `numeric`, without limits.',
    },
    exact: 'All arithmetic is on whole numbers and exact; there is no floating point.',
  },
};

/** A table to load: its columns, and what is said of those that the rulebook names. */
export interface SqlTable {
  readonly name: string;
  readonly columns: readonly (readonly [column: string, said: string])[];
  readonly keys: SqlKeys;
}

/** What tells the rows of a table apart: held by the database, or looked for by a view. */
export interface SqlKeys {
  readonly primary?: readonly string[];
  readonly alsoUnique?: readonly string[];
  readonly lookedFor?: readonly string[];
}

/** The README of a scorer in SQL. */
export function sqlReadme(
  pack: SqlPackage,
  tables: readonly SqlTable[],
  madeBy: string,
  tongue: Tongue,
): string {
  const say = PHRASES[tongue];
  const bullets = (lines: readonly string[]): string => lines.map((one) => `- ${one}`).join('\n');
  const own = tables.filter(({ columns }) => columns.some(([, said]) => said !== ''));
  const isScaled = own.some(({ columns }) => columns.some(([, said]) => said.includes('× 10^')));
  return [
    `# ${pack.code}`,
    say.about(pack),
    say.needs(pack),
    say.install,
    fence(pack.install),
    say.load,
    say.score,
    fence(pack.score),
    bullets(say.results),
    aloneText(pack.alone),
    ...pack.among,
    say.test,
    fence(pack.test),
    say.files,
    bullets(Object.entries(say.of).map(([file, what]) => `\`${file}\`: ${what}`)),
    say.loaded,
    gridOf(
      say.table,
      tables.map((table) => [`\`${table.name}\``, columnsOf(table, say), keysOf(table, say)]),
    ),
    bullets(say.keys),
    ...own.flatMap(({ name, columns }) => [
      say.columnsOf(name),
      gridOf(
        say.column,
        columns.flatMap(([column, said]) => (said === '' ? [] : [[`\`${column}\``, said]])),
      ),
    ]),
    bullets([...say.texts, ...(isScaled ? [say.scaled] : [])]),
    ...pack.notes.map((note) => say.notes[note]),
    say.exact,
    pack.codes,
    madeBy,
  ]
    .join('\n\n')
    .concat('\n');
}

/** What a file of a package in SQL holds. */
export function sqlFileInWords(file: SqlFile, tongue: Tongue): string {
  const said = PHRASES[tongue].of[file];
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}

function columnsOf({ columns }: SqlTable, say: Phrases): string {
  const fixed = columns.filter(([, said]) => said === '').map(([column]) => `\`${column}\``);
  return [...fixed, ...(fixed.length < columns.length ? [say.andThose] : [])].join(', ');
}

function keysOf({ keys }: SqlTable, { unheld }: Phrases): string {
  const { primary, alsoUnique, lookedFor } = keys;
  const spelt = (columns: readonly string[]): string =>
    columns.map((column) => `\`${column}\``).join(', ');
  return [
    ...[primary, alsoUnique].flatMap((columns) => (columns ? [spelt(columns)] : [])),
    ...(lookedFor ? [`${spelt(lookedFor)} ${unheld}`] : []),
  ].join('; ');
}

/** A table in Markdown. */
function gridOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

export function sqlTestInWords(tongue: Tongue): SqlTestWords {
  return PHRASES[tongue].tests;
}

function fence(code: string): string {
  return `\`\`\`sh\n${code}\n\`\`\``;
}
