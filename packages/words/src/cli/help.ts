import type { InBoth } from '../tongue.js';

export type CommandName =
  | 'new'
  | 'check'
  | 'score'
  | 'explain'
  | 'test'
  | 'format'
  | 'translate'
  | 'amend'
  | 'prove'
  | 'diff'
  | 'impact'
  | 'git'
  | 'data'
  | 'generate'
  | 'serve'
  | 'preview'
  | 'targets'
  | 'help'
  | 'completion'
  | 'lsp';

/** All words of `--help`. */
export interface CliHelp {
  readonly headings: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
    readonly examples: string;
    readonly exitCodes: string;
  };
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly arguments: {
    readonly files: string;
    readonly rulebook: string;
    readonly finding: string;
    readonly template: string;
    readonly name: string;
    readonly shell: string;
    readonly dataAction: string;
    readonly before: string;
    readonly after: string;
    readonly gitAction: string;
  };
  /** What stands in `<…>` and `[…]`. */
  readonly placeholders: {
    readonly options: string;
    readonly command: string;
    readonly files: string;
    readonly file: string;
    readonly rulebook: string;
    readonly round: string;
    readonly rounds: string;
    readonly master: string;
    readonly unit: string;
    readonly node: string;
    readonly finding: string;
    readonly template: string;
    readonly name: string;
    readonly shell: string;
    readonly dataAction: string;
    readonly targets: string;
    readonly folder: string;
    readonly port: string;
    readonly host: string;
    readonly hosts: string;
    readonly origins: string;
    readonly before: string;
    readonly after: string;
    readonly gitAction: string;
    readonly share: string;
  };
  readonly options: {
    readonly help: string;
    readonly version: string;
    readonly lang: string;
    readonly format: string;
    readonly all: string;
    readonly data: string;
    readonly round: string;
    readonly out: string;
    readonly unit: string;
    readonly node: string;
    readonly check: string;
    readonly write: string;
    readonly judgingFormat: string;
    readonly coverage: string;
    readonly to: string;
    readonly show: string;
    readonly keywords: string;
    readonly watch: string;
    readonly noCache: string;
    readonly rounds: string;
    readonly excel: string;
    readonly previous: string;
    readonly engine: string;
    readonly master: string;
    readonly dataFormat: string;
    readonly units: string;
    readonly templateOut: string;
    readonly target: string;
    readonly generateOut: string;
    readonly generateCheck: string;
    readonly allowFindings: string;
    readonly port: string;
    readonly host: string;
    readonly previewPort: string;
    readonly previewData: string;
    readonly open: string;
    readonly html: string;
    readonly withData: string;
    readonly allowHost: string;
    readonly allowOrigin: string;
    readonly stdio: string;
    readonly socket: string;
    readonly nodeIpc: string;
    readonly diffFormat: string;
    readonly impactFormat: string;
    readonly exitCode: string;
    readonly dryRun: string;
    readonly cliff: string;
    readonly allObligations: string;
    readonly proveFormat: string;
  };
  /** One line a code, 0, 1 and 2. */
  readonly exitCodes: readonly string[];
}

export const CLI_HELP: InBoth<CliHelp> = {
  vi: {
    headings: {
      usage: 'Cách dùng:',
      arguments: 'Tham số:',
      options: 'Tùy chọn:',
      commands: 'Các lệnh:',
      examples: 'Ví dụ:',
      exitCodes: 'Mã kết thúc:',
    },
    program:
      'Kiểm tra, chấm điểm và giải thích bộ tiêu chí cải cách hành chính viết bằng ngôn ngữ CCHC.',
    commands: {
      new: 'Tạo tệp mới theo mẫu: bộ tiêu chí tối giản hoặc đầy đủ, văn bản sửa đổi, thư viện.',
      check: 'Tìm lỗi trong bộ tiêu chí: chính tả, tổng điểm, khoảng hở, khoảng chồng lấn.',
      score: 'Chấm điểm các đơn vị theo bộ tiêu chí và dữ liệu.',
      explain: 'Giải thích vì sao một đơn vị được số điểm như vậy, và cần gì để được điểm cao hơn.',
      test: 'Chạy các kiểm thử ghi trong bộ tiêu chí, và cho biết chúng đã thử đến đâu.',
      translate:
        'Chuyển từ khóa của bộ tiêu chí sang tiếng Anh hoặc tiếng Việt, giữ nguyên mọi thứ khác.',
      format: 'Trình bày lại bộ tiêu chí theo một kiểu thống nhất.',
      amend: 'In bộ tiêu chí hợp nhất mà một văn bản sửa đổi tạo ra.',
      prove:
        'Chứng minh từng điều bộ tiêu chí cần giữ, hoặc nêu trường hợp cho thấy điều đó không đúng.',
      diff: 'So sánh hai bản của bộ tiêu chí: đổi gì, điểm đổi ra sao, trong trường hợp nào.',
      impact:
        'Chấm cùng một dữ liệu theo hai bản: đơn vị nào thay đổi, bao nhiêu, do tiêu chí nào.',
      git: 'Dạy git của một kho so sánh và hợp nhất bộ tiêu chí theo từng tiêu chí.',
      data: 'Tạo mẫu nhập dữ liệu (template), hoặc nêu mọi chỗ sai trong dữ liệu trước khi chấm (check).',
      generate: 'Tạo mã chấm điểm và tài liệu từ bộ tiêu chí cho các hệ thống khác.',
      serve:
        'Chạy dịch vụ chấm điểm HTTP cho một bộ tiêu chí, chỉ trên máy này nếu không ghi gì thêm.',
      preview:
        'Xem trước bộ tiêu chí: bảng chính thức, chấm thử, biểu đồ; cập nhật khi tệp thay đổi.',
      targets: 'Liệt kê những gì lệnh generate tạo được, và những gì mỗi đích không nhận.',
      help: 'Giải thích một mã thông báo: nghĩa là gì, vì sao, sửa thế nào.',
      completion: 'In đoạn mã để bash, zsh, fish hoặc PowerShell tự điền lệnh.',
      lsp: 'Chạy máy chủ ngôn ngữ để trình soạn thảo báo lỗi, gợi ý, sửa giúp khi đang viết.',
    },
    arguments: {
      files:
        'tệp bộ tiêu chí (.cchc), thư mục, mẫu như "bo/**/*.cchc", hoặc - để đọc từ đầu vào chuẩn',
      rulebook: 'tệp bộ tiêu chí (.cchc), hoặc - để đọc từ đầu vào chuẩn',
      finding: 'mã của thông báo, ví dụ GAP_IN_TIERS; không ghi thì liệt kê mọi mã',
      template:
        'mẫu: minimal (tối giản), full (đầy đủ), amendment (sửa đổi), library (thư viện); không ghi thì là minimal',
      name: 'tên tệp cần tạo; đuôi .cchc được thêm nếu thiếu',
      shell: 'bash, zsh, fish hoặc powershell',
      dataAction: 'việc cần làm: template (tạo mẫu) hoặc check (kiểm tra)',
      before:
        'bản cũ: tệp .cchc, hoặc tệp trong một bản lưu của git như main:bo-tieu-chi.cchc; nếu chỉ ghi một văn bản sửa đổi thì so với bản được sửa đổi',
      after: 'bản mới, ghi như bản cũ',
      gitAction: 'việc cần làm: install (thiết lập) hoặc uninstall (bỏ thiết lập)',
    },
    placeholders: {
      options: 'tùy chọn',
      command: 'lệnh',
      files: 'tệp...',
      file: 'tệp',
      rulebook: 'bộ-tiêu-chí',
      round: 'đợt',
      rounds: 'đợt,đợt',
      master: 'URL',
      unit: 'đơn-vị',
      node: 'mã',
      finding: 'mã-thông-báo',
      template: 'mẫu',
      name: 'tên',
      shell: 'shell',
      dataAction: 'việc',
      before: 'bản-cũ',
      after: 'bản-mới',
      gitAction: 'việc',
      share: 'phần',
      targets: 'đích,...',
      folder: 'thư-mục',
      port: 'cổng',
      host: 'địa-chỉ',
      hosts: 'tên,...',
      origins: 'nguồn,...',
    },
    options: {
      help: 'xem cách dùng',
      version: 'xem số phiên bản',
      lang: 'ngôn ngữ của thông báo: vi hoặc en',
      format: 'dạng kết quả: text cho người đọc, json cho chương trình khác',
      all: 'hiện cả những điểm đã được chấp nhận, kèm lý do',
      data: 'tệp hoặc thư mục dữ liệu (CSV, JSON, XLSX)',
      round:
        'đợt chấm: self (tự chấm), appraisal (thẩm định), final (chính thức); nếu không ghi thì lấy đợt cuối',
      out: 'ghi kết quả vào tệp thay vì in ra, theo đuôi tệp: .jsonl, .csv, .xlsx, .md; .txt thì ghi như in ra',
      unit: 'mã đơn vị cần giải thích',
      node: 'chỉ giải thích một mục, theo mã',
      check: 'chỉ nêu những tệp chưa đúng định dạng, không sửa',
      write: 'ghi lại các tệp',
      judgingFormat:
        'dạng kết quả: text cho người đọc; json cho chương trình khác; sarif, github, junit cho máy chủ dựng và kho mã',
      coverage: 'liệt kê những nhánh và giá trị biên chưa có kiểm thử nào chạm tới',
      to: 'ngôn ngữ từ khóa cần chuyển sang: vi hoặc en',
      show: 'in bản hợp nhất (cũng là việc lệnh này làm khi không có tùy chọn)',
      rounds: 'so sánh các đợt, ví dụ self,appraisal,final',
      excel: 'ghi tệp .csv theo cách Excel mở được ngay (BOM, dấu chấm phẩy, dấu phẩy thập phân)',
      previous: 'kết quả của kỳ trước (tệp .jsonl)',
      engine:
        'bộ chấm: native (nếu không ghi) nhanh và được đối chiếu với reference; reference chậm, là chuẩn; duckdb và spark chấm bằng SQL',
      master:
        'nơi chạy của `--engine spark` (spark://…, yarn, k8s://…); không ghi thì chạy trên máy này',
      watch: 'chạy lại mỗi khi tệp thay đổi, đến khi nhấn Ctrl-C',
      noCache: 'không dùng và không lưu kết quả của các lần chạy trước',
      dataFormat:
        'template: xlsx (nếu không ghi), csv hoặc json; check: text (nếu không ghi) hoặc json',
      units: 'tệp danh sách đơn vị; mẫu có sẵn một dòng cho mỗi đơn vị',
      templateOut:
        'tệp mẫu cần tạo (.xlsx, .json), hoặc thư mục chứa các tệp mẫu; không ghi đè tệp đã có',
      target: 'các đích cần tạo, ví dụ markdown,docx; xem bằng lệnh targets',
      generateOut:
        'thư mục để ghi, mỗi đích một thư mục con; tệp của người khác trong đó không bị đụng đến',
      generateCheck: 'chỉ nêu những tệp đã cũ, còn thiếu hoặc thừa, không ghi gì',
      allowFindings: 'vẫn tạo khi bộ tiêu chí còn lỗi hoặc cảnh báo',
      port: 'cổng để nghe; 0 thì lấy một cổng còn trống',
      host: 'địa chỉ để nghe; chỉ ghi khác đi khi máy khác cần gọi tới',
      previewPort: 'cổng để nghe; không ghi thì lấy một cổng còn trống',
      previewData: 'tệp số liệu (CSV, JSON, XLSX) hoặc thư mục chứa chúng, để xem các đơn vị',
      open: 'mở luôn trong trình duyệt',
      html: 'ghi thành một tệp HTML duy nhất để gửi đi, thay vì chạy trên máy này',
      withData: 'đưa cả số liệu trong --data vào tệp HTML',
      allowHost: 'tên máy khác mà yêu cầu được gửi tới, ví dụ sau một máy chủ trung gian',
      allowOrigin: 'trang web được gọi dịch vụ, ví dụ https://noi-bo.tinh.vn',
      stdio: 'nói chuyện qua đầu vào, đầu ra chuẩn (mặc định)',
      socket: 'nói chuyện qua cổng này của máy, do trình soạn thảo mở',
      nodeIpc: 'nói chuyện qua kênh riêng của Node',
      diffFormat:
        'dạng kết quả: text cho người đọc, markdown cho nhận xét trên trang lưu mã nguồn, html để gửi đi, json cho chương trình khác, sarif cho hệ thống quét mã',
      impactFormat:
        'dạng kết quả: text cho người đọc, markdown cho nhận xét trên trang lưu mã nguồn, json cho chương trình khác',
      exitCode: 'kết thúc bằng mã 1 khi có thay đổi không chỉ về câu chữ',
      dryRun: 'chỉ in những gì sẽ thay đổi',
      cliff:
        'tìm cả những chỗ mà một bước nhỏ nhất làm điểm đổi quá phần này của điểm tối đa, ví dụ 20%',
      allObligations: 'nêu cả những điều đã chứng minh',
      proveFormat: 'dạng báo cáo; sarif cho hệ thống quét mã',
      keywords: 'ngôn ngữ từ khóa của tệp mới: vi hoặc en',
    },
    exitCodes: [
      '0  không có gì phải sửa',
      '1  có lỗi hoặc cảnh báo trong bộ tiêu chí hay dữ liệu, hoặc có kiểm thử không đạt',
      '2  câu lệnh sai, hoặc có tệp không đọc, không ghi được',
    ],
  },
  en: {
    headings: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      commands: 'Commands:',
      examples: 'Examples:',
      exitCodes: 'Exit codes:',
    },
    program:
      'Checks, scores and explains administrative-reform rulebooks written in the CCHC language.',
    commands: {
      new: 'Make a file from a template: a minimal or full rulebook, an amendment, a library.',
      check: 'Find what is wrong in a rulebook: spelling, points, gaps, overlaps.',
      score: 'Score units by a rulebook and data.',
      explain: 'Explain how a unit came to its score, and what it would take to get more.',
      test: 'Run the tests that stand in a rulebook, and tell how much of it they reach.',
      translate:
        'Write the keywords of a rulebook in English or Vietnamese, and leave all else as it is.',
      format: 'Lay out a rulebook in the one layout of the language.',
      amend: 'Print the whole rulebook that an amendment makes.',
      prove: 'Prove each thing that a rulebook should keep, or show the case in which it does not.',
      diff: 'Compare two versions of a rulebook: what changed, what that does to scores, in which cases.',
      impact:
        'Score the same data by two versions: which units move, by how much, through which criteria.',
      git: 'Teach git, in one repository, to compare and merge rulebooks by criterion.',
      data: 'Make empty files for data (template), or tell all that is wrong with data before scoring (check).',
      generate: 'Make scoring code and documents of a rulebook for other systems.',
      serve: 'Run an HTTP service that scores by a rulebook, for this machine only unless said.',
      preview:
        'Show a rulebook as a page: the official table, scores as you type, charts; live as files change.',
      targets: 'List what generate can make, and what each target refuses.',
      help: 'Explain the code of a message: what it means, why, what to do.',
      completion: 'Print what bash, zsh, fish or PowerShell need to complete command lines.',
      lsp: 'Run the language server, with which editors show findings, complete and put right while you write.',
    },
    arguments: {
      files:
        'rulebook files (.cchc), folders, patterns such as "books/**/*.cchc", or - for standard input',
      rulebook: 'a rulebook file (.cchc), or - for standard input',
      finding: 'the code of a message, such as GAP_IN_TIERS; without one, all codes are listed',
      template: 'minimal, full, amendment or library; minimal unless said',
      name: 'name of the file to make; .cchc is added where it lacks',
      shell: 'bash, zsh, fish or powershell',
      dataAction: 'what to do: template (make empty files) or check',
      before:
        'the old version: a .cchc file, or one in a git revision such as main:rulebook.cchc; an amendment alone is compared with what it amends',
      after: 'the new version, named in the same way',
      gitAction: 'what to do: install or uninstall',
    },
    placeholders: {
      options: 'options',
      command: 'command',
      files: 'files...',
      file: 'file',
      rulebook: 'rulebook',
      round: 'round',
      rounds: 'round,round',
      master: 'URL',
      unit: 'unit',
      node: 'code',
      finding: 'message-code',
      template: 'template',
      name: 'name',
      shell: 'shell',
      dataAction: 'action',
      before: 'old',
      after: 'new',
      gitAction: 'action',
      share: 'share',
      targets: 'target,...',
      folder: 'folder',
      port: 'port',
      host: 'address',
      hosts: 'name,...',
      origins: 'origin,...',
    },
    options: {
      help: 'show how it is used',
      version: 'show the version',
      lang: 'language of messages: vi or en',
      format: 'form of the output: text for people, json for programs',
      all: 'show accepted findings too, with their reasons',
      data: 'data files or folders (CSV, JSON, XLSX)',
      round: 'round to score: self, appraisal or final; the last one unless said',
      out: 'write to files instead of printing, each in the form of its ending: .jsonl, .csv, .xlsx, .md; .txt as printed',
      unit: 'id of the unit to explain',
      node: 'explain one criterion only, by its code',
      check: 'only list the files that are not laid out, change nothing',
      write: 'rewrite the files',
      judgingFormat:
        'form of the output: text for people, json for programs, sarif, github or junit for build servers and code hosts',
      coverage: 'list the branches and boundary values that no test reaches',
      to: 'keyword language to write: vi or en',
      show: 'print the consolidated text (what this command does without options, too)',
      rounds: 'compare rounds, such as self,appraisal,final',
      excel: 'write .csv files as Excel opens them (BOM, semicolons, decimal commas)',
      previous: 'results of an earlier period (a .jsonl file)',
      engine:
        'what scores: native (unless said) is fast and checked against reference; reference is slow and the standard; duckdb and spark score in SQL',
      master:
        'where `--engine spark` runs (spark://…, yarn, k8s://…); this machine if none is named',
      watch: 'run again whenever a file changes, until Ctrl-C',
      noCache: 'neither use nor keep the findings of earlier runs',
      dataFormat: 'template: xlsx (unless said), csv or json; check: text (unless said) or json',
      units: 'a file with the list of units; the template then has a line for each',
      templateOut:
        'the file to make (.xlsx, .json), or a folder for its files; nothing is overwritten',
      target: 'what to make, such as markdown,docx; the command targets lists them',
      generateOut: 'the folder to write into, a folder a target; files of others in it are let be',
      generateCheck: 'only list files that are stale, missing or left over, write nothing',
      allowFindings: 'generate even though the rulebook has errors or warnings',
      port: 'port to listen at; 0 takes any that is free',
      host: 'address to listen at; another one only where other machines have to call',
      previewPort: 'port to listen at; any that is free unless said',
      previewData: 'data files (CSV, JSON, XLSX), or folders with them, to show units of',
      open: 'open it in the browser at once',
      html: 'write one HTML file to send to others, and run nothing here',
      withData: 'put the data of --data into that file too',
      allowHost: 'other names that requests may be for, such as behind a proxy',
      allowOrigin: 'pages that may call the service, such as https://intranet.example',
      stdio: 'speak over standard input and output (the default)',
      socket: 'speak over this port of the machine, which the editor has opened',
      nodeIpc: 'speak over the channel that Node has between processes',
      diffFormat:
        'form: text for people, markdown for a comment on a code host, html to send, json for other programs, sarif for code scanning',
      impactFormat:
        'form: text for people, markdown for a comment on a code host, json for other programs',
      exitCode: 'end with 1 where more than wording changed',
      dryRun: 'only print what would be changed',
      cliff:
        'look also for places where one smallest step moves the score by more than this share of the points, such as 20%',
      allObligations: 'tell of what is proved too',
      proveFormat: 'form of the report; sarif for code scanning',
      keywords: 'keyword language of the new file: vi or en',
    },
    exitCodes: [
      '0  nothing to put right',
      '1  errors or warnings in a rulebook or in data, or a test that fails',
      '2  wrong use, or a file that cannot be read or written',
    ],
  },
};

/** Command lines to copy; the same in both languages. */
export const CLI_EXAMPLES: Readonly<Record<CommandName, readonly string[]>> = {
  check: ['cchc check bo-tieu-chi.cchc', 'cchc check examples --all', 'cchc check - --format json'],
  score: [
    'cchc score bo-tieu-chi.cchc --data so-lieu/',
    'cchc score bo-tieu-chi.cchc --data don-vi.csv so-lieu.csv --round self',
    'cchc score bo-tieu-chi.cchc --data so-lieu/ --out ket-qua.jsonl ket-qua.xlsx',
    'cchc score bo-tieu-chi.cchc --data so-lieu/ --rounds self,appraisal',
  ],
  explain: [
    'cchc explain bo-tieu-chi.cchc --data so-lieu/ --unit "Xã A"',
    'cchc explain bo-tieu-chi.cchc --data so-lieu/ --unit "Xã A" --node 1.1.2',
  ],
  test: [
    'cchc test bo-tieu-chi.cchc',
    'cchc test examples --coverage',
    'cchc test examples --format junit',
  ],
  amend: ['cchc amend sua-doi-2027.cchc --show'],
  impact: [
    'cchc impact nam-2026.cchc nam-2027.cchc --data so-lieu/',
    'cchc impact sua-doi-2027.cchc --data so-lieu/ --format markdown',
  ],
  git: ['cchc git install --dry-run', 'cchc git install', 'cchc git uninstall'],
  prove: [
    'cchc prove bo-tieu-chi.cchc',
    'cchc prove bo-tieu-chi.cchc --cliff 20%',
    'cchc prove bo-tieu-chi.cchc --all --format markdown',
  ],
  diff: [
    'cchc diff nam-2026.cchc nam-2027.cchc',
    'cchc diff sua-doi-2027.cchc',
    'cchc diff HEAD~1:bo-tieu-chi.cchc bo-tieu-chi.cchc --format markdown',
  ],
  new: [
    'cchc new bo-tieu-chi',
    'cchc new full bo-tieu-chi-2026 --keywords vi',
    'cchc new amendment sua-doi-2027',
  ],
  data: [
    'cchc data template bo-tieu-chi.cchc --out mau.xlsx',
    'cchc data template bo-tieu-chi.cchc --format csv --units don-vi.csv --out mau/',
    'cchc data check bo-tieu-chi.cchc --data mau.xlsx',
  ],
  generate: [
    'cchc generate bo-tieu-chi.cchc --target markdown,docx --out phu-luc',
    'cchc generate bo-tieu-chi.cchc --target markdown --out phu-luc --check',
  ],
  serve: ['cchc serve bo-tieu-chi.cchc', 'cchc serve bo-tieu-chi.cchc --port 0 --lang en'],
  preview: [
    'cchc preview bo-tieu-chi.cchc --open',
    'cchc preview bo-tieu-chi.cchc --data so-lieu',
    'cchc preview bo-tieu-chi.cchc --html trang.html',
  ],
  targets: ['cchc targets', 'cchc targets bo-tieu-chi.cchc'],
  completion: ['cchc completion bash', 'cchc completion zsh'],
  lsp: ['cchc lsp --stdio', 'cchc lsp --socket=6009'],
  help: ['cchc help GAP_IN_TIERS', 'cchc help'],
  translate: ['cchc translate bo-tieu-chi.cchc --to en', 'cchc translate examples --to vi --write'],
  format: [
    'cchc format bo-tieu-chi.cchc',
    'cchc format --write examples',
    'cchc format --check examples',
  ],
};
