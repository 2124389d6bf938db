import type { InBoth, Tongue } from '../tongue.js';

export type SparkFile = 'reading.sql' | 'scoring.sql';

/** What the README of a scorer in Spark is about. */
export interface SparkPackage {
  readonly title: string;
  readonly code: string;
  readonly among: readonly string[];
  readonly codes: string;
}

interface Phrases {
  readonly about: (pack: SparkPackage) => string;
  readonly needs: string;
  readonly run: string;
  readonly where: readonly string[];
  readonly data: readonly string[];
  readonly results: readonly string[];
  readonly runs: string;
  readonly files: string;
  readonly of: Readonly<Record<string, string>>;
  readonly loaded: string;
  readonly table: readonly [string, string];
  readonly texts: readonly string[];
  readonly exact: readonly string[];
  readonly test: string;
}

/** Commands; comments say which cluster each is for. */
const COMMANDS: InBoth<string> = {
  vi: commands('cụm độc lập', 'một máy', 'YARN', 'Kubernetes'),
  en: commands('standalone cluster', 'one machine', 'YARN', 'Kubernetes'),
};

function commands(standalone: string, local: string, yarn: string, kubernetes: string): string {
  const files = '--files reading.sql,scoring.sql,tables.json';
  return `# ${local}
spark-submit --master 'local[*]' score.py --data data --out out
# ${standalone}
spark-submit --master spark://HOST:7077 score.py --data hdfs:///data --out hdfs:///out
# ${yarn}
spark-submit --master yarn --deploy-mode cluster ${files} \\
  score.py --data hdfs:///data --out hdfs:///out
# ${kubernetes}
spark-submit --master k8s://https://HOST:6443 --deploy-mode cluster \\
  --conf spark.kubernetes.container.image=apache/spark:4.0.4-python3 \\
  --conf spark.kubernetes.file.upload.path=s3a://BUCKET/upload ${files} \\
  score.py --data s3a://BUCKET/data --out s3a://BUCKET/out`;
}

const TEST = 'spark-submit --master "local[2]" test_score.py';

const PHRASES: InBoth<Phrases> = {
  vi: {
    about: ({ title }) => `Chấm điểm bằng Spark theo bộ tiêu chí “${title}”.`,
    needs:
      'Cần Spark 4.0 trở lên; chương trình khởi chạy viết bằng Python, nhưng trong kế hoạch thực thi không có hàm Python nào.',
    run: 'Chạy ở đâu:',
    where: [
      'Thêm `--format csv` nếu dữ liệu là tệp CSV có dòng tiêu đề; không ghi thì là Parquet.',
      'Ít đơn vị (bảng `units` không quá 1 MiB) thì những gì các đơn vị đã nộp được giữ ở trình điều khiển, nhiều nhất `--cells` ô (1.000.000 nếu không ghi); nhiều hơn thì để nguyên trên các máy và xếp hạng, trung bình khối, hạn mức cũng tính tại đó. `--cells 0` thì lúc nào cũng vậy.',
      'Bộ tiêu chí rất lớn thì cho trình điều khiển thêm bộ nhớ và ngăn xếp: `--driver-memory 4g --driver-java-options -Xss64m`.',
    ],
    data: [
      'Mỗi bảng dưới đây là một thư mục (hoặc một tệp) cùng tên trong `--data`; chia phân vùng thế nào cũng được. Chỉ liệt kê những bảng mà bộ tiêu chí hỏi đến. Cột không có thì coi như để trống.',
      'Thiếu bảng là lỗi: chấm tiếp thì như thể chưa ai nộp gì. Bảng nào đúng là không có dòng nào mà cũng không có thư mục thì nêu tên: `--empty evidence case_tables`. Gọi từ Python: `from_files(spark, folder, "parquet", empty=["evidence"])`; `from_rows` (và `--rows`) cũng vậy. Bảng được nêu tên mà vẫn có đó thì vẫn được đọc.',
      'Đợt được chấm có `asked` là `true` trong `rounds`; `place` là thứ tự của đợt, của đơn vị, của dòng.',
    ],
    results: [
      '`results`: kết quả chuẩn, mỗi dòng một đơn vị, đúng từng byte như bộ chấm tham chiếu.',
      '`scores` (Parquet): mỗi đơn vị một hàng: điểm từng mục, tổng điểm, xếp loại, thứ hạng.',
      '`node_results` (Parquet): mỗi mục của mỗi đơn vị một hàng: điểm, điểm tối đa, trạng thái, lý do.',
    ],
    runs: 'Chương trình ghi vào `--out`:',
    files: 'Tệp nào có gì:',
    of: {
      'score.py': 'chương trình mà `spark-submit` chạy; giống nhau ở mọi bộ tiêu chí',
      'reading.sql': 'khung nhìn đọc dữ liệu: số liệu, minh chứng, khảo sát, điểm chấm, bảng hồ sơ',
      'scoring.sql':
        'khung nhìn chấm điểm: mỗi tiêu chí kèm căn cứ, rồi tổng điểm, xếp loại, xếp hạng',
      'tables.json': 'các bảng được đọc, với cột và kiểu',
      'test_score.py': 'chạy mọi phép thử trong `vectors/`',
      'vectors/': 'dữ liệu thử và kết quả phải có',
    },
    loaded: 'Các bảng được đọc:',
    table: ['bảng', 'cột'],
    texts: [
      'Số là số thập phân viết bằng chữ với dấu chấm (`85.3`; tỷ lệ `0.853`), ngày là `2025-12-31`, có/không là `yes`/`no`, lựa chọn theo tên. Để trống (`NULL`) là không nộp.',
      'Ô không đọc được viết `#` rồi lý do: `#unreadable`. Chữ của người dùng bắt đầu bằng `#` thì viết `##`.',
      'Dòng minh chứng trạng thái `none`, phiếu khảo sát không có phương án, lựa chọn không có người chấm: đợt này nói rõ là không có gì.',
      'Bảng hồ sơ đọc theo kiểu trong `tables.json`; số có phần thập phân là số nguyên tính theo chữ số cuối. Đơn vị đã nộp bảng thì có một dòng trong `case_tables`, dù không có hồ sơ nào. Hồ sơ được cộng gộp ngay tại nơi chứa, rồi các máy mới trao đổi kết quả. Cùng lượt ấy đếm luôn hồ sơ chưa đủ căn cứ để tính; có hồ sơ như vậy thì mới đọc lại bảng, và chỉ chúng được chuyển nguyên vẹn.',
    ],
    exact: [
      'Mọi phép tính là số nguyên chính xác; không có số thực dấu phẩy động. Số có thể quá 64 bit được tính bằng `DECIMAL(38, 0)`; số không vừa thì Spark dừng với lỗi, không bao giờ làm tròn.',
      'Chuỗi được đưa về dạng chuẩn NFC bằng thư viện ICU mà Spark mang theo (hàm `reflect`).',
    ],
    test: 'Chạy các phép thử:',
  },
  en: {
    about: ({ title }) => `Scores units in Spark by the rulebook “${title}”.`,
    needs:
      'Needs Spark 4.0 or newer. The driver is a small Python program; no Python function stands in any plan.',
    run: 'Where it runs:',
    where: [
      'Add `--format csv` where the data are CSV files with a header; they are Parquet otherwise.',
      'Where units are few (the table `units` has at most 1 MiB) the driver holds what they handed in, up to `--cells` cells (1,000,000 unless said); beyond that rows stay on the workers, and ranks, means of blocks and quotas run there. `--cells 0` always has it so.',
      'For a very large rulebook give the driver more memory and stack: `--driver-memory 4g --driver-java-options -Xss64m`.',
    ],
    data: [
      'Each table below is a folder (or a file) of its name in `--data`, partitioned in any way; only those are listed that the rulebook asks for. A column that is not there is null.',
      'A table that is not there is an error: it would be scored as if nobody had handed anything in. One that is meant to have no rows, and has no folder, is named: `--empty evidence case_tables`. From Python: `from_files(spark, folder, "parquet", empty=["evidence"])`; `from_rows` (and `--rows`) takes the same. One that is named and is there all the same is read.',
      'The round to score has `asked` true in `rounds`; `place` is the order of rounds, units and rows.',
    ],
    results: [
      '`results`: the canonical result, a line a unit, byte for byte that of the reference scorer.',
      '`scores` (Parquet): a row a unit: the score of each node, total, grade, rank.',
      '`node_results` (Parquet): a row a node of a unit: score, points it was out of, status, reasons.',
    ],
    runs: 'The job writes into `--out`:',
    files: 'What stands where:',
    of: {
      'score.py': 'the job that `spark-submit` runs; the same for all rulebooks',
      'reading.sql':
        'views that read what was loaded: figures, evidence, surveys, expert scores, case tables',
      'scoring.sql': 'views that score: each criterion with its basis, then total, grade and rank',
      'tables.json': 'the tables that are read, with columns and types',
      'test_score.py': 'runs all tests of `vectors/`',
      'vectors/': 'test data and the results they must give',
    },
    loaded: 'The tables that are read:',
    table: ['table', 'columns'],
    texts: [
      'Numbers are decimals as text with a point (`85.3`; a ratio `0.853`), days `2025-12-31`, yes and no `yes`/`no`, choices by name. `NULL` was not handed in.',
      'What could not be read stands as `#` and the reason: `#unreadable`. A text of authors that begins with `#` is written `##`.',
      'Evidence in the state `none`, a survey answer without an option, a choice without a rater: this round says that there is nothing.',
      'Case tables are read by the types in `tables.json`; numbers with decimals are whole numbers of their last place. A unit that handed a table in has a row in `case_tables`, even if it has no cases. Cases are added up where they lie, and machines exchange the sums. In the same pass rows that cannot be decided are counted; only where there are any is the table read again, and they alone are sent as they are.',
    ],
    exact: [
      'All arithmetic is on whole numbers and exact; there is no floating point. Numbers that may be beyond 64 bits are `DECIMAL(38, 0)`; what does not fit ends the job with an error and is never rounded.',
      'Texts are brought to NFC by the ICU library that Spark brings along (the function `reflect`).',
    ],
    test: 'To run the tests:',
  },
};

/** The README of a scorer in Spark; `tables` are the tables that it reads with their columns. */
export function sparkReadme(
  pack: SparkPackage,
  tables: readonly (readonly [table: string, columns: string])[],
  madeBy: string,
  tongue: Tongue,
): string {
  const say = PHRASES[tongue];
  const bullets = (lines: readonly string[]): string => lines.map((one) => `- ${one}`).join('\n');
  const fence = (code: string): string => `\`\`\`sh\n${code}\n\`\`\``;
  const [table, columns] = say.table;
  const rows = tables.map(([name, list]) => `| \`${name}\` | ${list} |`);
  return [
    `# ${pack.code}`,
    say.about(pack),
    say.needs,
    say.run,
    fence(COMMANDS[tongue]),
    bullets(say.where),
    say.runs,
    bullets(say.results),
    ...pack.among,
    say.test,
    fence(TEST),
    say.files,
    bullets(Object.entries(say.of).map(([file, what]) => `\`${file}\`: ${what}`)),
    bullets(say.data),
    say.loaded,
    [`| ${table} | ${columns} |`, '|---|---|', ...rows].join('\n'),
    bullets(say.texts),
    bullets(say.exact),
    pack.codes,
    madeBy,
  ]
    .join('\n\n')
    .concat('\n');
}

/** What a file of a package for Spark holds. */
export function sparkFileInWords(file: SparkFile, tongue: Tongue): string {
  const said = PHRASES[tongue].of[file] ?? '';
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}
