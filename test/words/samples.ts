import type { AnalysisFindingArgs, Witness } from '@cchc/analysis';
import type { DataFindingArgs } from '@cchc/data';
import type { LanguageFindingArgs } from '@cchc/language';
import type { Span } from '@cchc/model';

/** At least one set of arguments for every code; a code without one does not compile. */
export type Samples<Args> = {
  readonly [Code in keyof Args]: readonly [Args[Code], ...Args[Code][]];
};

export const languageSamples: Samples<LanguageFindingArgs> = {
  SYNTAX_UNEXPECTED: [
    { found: '}', expected: [{ kind: 'keyword', keyword: 'field' }, { kind: 'number' }] },
    {
      found: '',
      expected: [
        { kind: 'keyword', keyword: '}' },
        { kind: 'name' },
        { kind: 'code' },
        { kind: 'text' },
        { kind: 'date' },
        { kind: 'end' },
      ],
    },
    { found: 'x', expected: [] },
    { found: 'x', expected: [{ kind: 'statement' }] },
    { found: '(', expected: [{ kind: 'line-end' }] },
    { found: '}', expected: [{ kind: 'value' }] },
    { found: '}', expected: [{ kind: 'outcome' }] },
    { found: '0', expected: [{ kind: 'keyword', keyword: ':' }] },
    {
      found: ',',
      expected: [{ kind: 'keyword', keyword: ':' }],
      hint: { kind: 'instead', written: '10đ', instead: '10 điểm' },
    },
    {
      found: 'Ban',
      expected: [{ kind: 'text' }],
      hint: { kind: 'title-in-quotes', instead: '"Ban hành"' },
    },
    { found: '\n', expected: [{ kind: 'outcome' }] },
    {
      found: '\n',
      expected: [{ kind: 'keyword', keyword: ':' }],
    },
    {
      found: ':',
      expected: [{ kind: 'text' }],
      hint: { kind: 'instead', written: ':', instead: '' },
    },
    { found: '10', expected: [{ kind: 'text' }], hint: { kind: 'title-missing' } },
    { found: '"a"', expected: [{ kind: 'code' }], hint: { kind: 'code-missing' } },
    {
      found: '%',
      expected: [{ kind: 'keyword', keyword: 'points' }],
      hint: { kind: 'block-has-points' },
    },
    {
      found: 'mỗi',
      expected: [{ kind: 'keyword', keyword: 'when' }],
      hint: { kind: 'share-is-added-once' },
    },
    { found: 'từ', expected: [{ kind: 'outcome' }], hint: { kind: 'no-deductions-here' } },
    { found: 'không dưới', expected: [{ kind: 'line-end' }], hint: { kind: 'no-floor-here' } },
    {
      found: 'nhiều nhất',
      expected: [{ kind: 'statement' }],
      hint: { kind: 'cap-on-the-line-above' },
    },
    {
      found: 'xếp',
      expected: [{ kind: 'keyword', keyword: 'total' }],
      hint: { kind: 'test-of-rank' },
    },
    {
      found: 'a',
      expected: [{ kind: 'keyword', keyword: 'total' }],
      hint: { kind: 'test-of-other' },
    },
    { found: 'a', expected: [{ kind: 'line-end' }], hint: { kind: 'quotes-inside' } },
  ],
  UNOPENED_BLOCK: [{ why: 'opener-missing' }, { why: 'closer-too-many' }],
  UNCLOSED_BLOCK: [{}],
  UNCLOSED_TEXT: [{}],
  UNCLOSED_COMMENT: [{}],
  UNEXPECTED_CHARACTER: [{ character: '§' }],
  KEYWORD_OF_OTHER_LANGUAGE: [
    { written: 'input', instead: 'số liệu', fileTongue: 'vi' },
    { written: 'số liệu', instead: 'input', fileTongue: 'en' },
  ],
  KEYWORD_AS_NAME: [{ keyword: 'points' }],
  KEYWORD_MISSPELT: [{ written: 'số liêu', keyword: 'input' }],
  WRITTEN_OTHERWISE: [
    { written: 'Tiêu chí', instead: 'tiêu chí' },
    { written: '•', instead: '' },
  ],
  TIME_WITHOUT_DAY: [
    { written: '17 giờ 00' },
    { written: '20/10 17:00', instead: '17 giờ 00 ngày 20/10' },
  ],
  OPERATOR_AT_LINE_START: [{ operator: '+' }],
  STATEMENTS_ON_ONE_LINE: [{}],
  TEXT_TOO_LARGE: [{ characters: 2000000, limit: 1000000 }],
  TEXT_TOO_DEEP: [
    { limit: 40, of: 'depth' },
    { limit: 16, of: 'parentheses' },
    { limit: 100, of: 'chain' },
    { limit: 500, of: 'operators' },
  ],
  NUMBER_NOT_IN_FILE_LANGUAGE: [
    { written: '0.25', instead: '0,25', fileTongue: 'vi' },
    { written: '1,2,3', instead: undefined, fileTongue: 'en' },
  ],
  NUMBER_AMBIGUOUS: [
    { written: '16,000', readings: ['16000', '16'], instead: ['16.000', '16'] },
    { written: '33,333', readings: ['33333', '33.333'], instead: ['33.333', '33,3330'] },
  ],
  NUMBER_NOT_WHOLE: [{ written: '2,5', least: 0, most: 10 }],
  DATE_INVALID: [
    { written: '31/2/2026', what: 'day' },
    { written: '13', what: 'month' },
    { written: 'V', what: 'quarter' },
    { written: '24 giờ 00', what: 'time' },
  ],
  DATE_AS_NUMBER: [{ written: '15/6', division: '15 / 6' }],
  HEADER_MISSING: [
    { item: 'language' },
    { item: 'code' },
    { item: 'year' },
    { item: 'scale' },
    { item: 'basis' },
    { item: 'round' },
    { item: 'units' },
    { item: 'block' },
  ],
  HEADER_TWICE: [{ item: 'year' }],
  LANGUAGE_VERSION_UNKNOWN: [{ written: '7', known: [1] }],
  ROUNDING_UNSTATED: [{}],
  TYPE_IN_TWO_BLOCKS: [{ type: 'xã', block: 'Phường', other: 'Xã' }],
  TYPE_WITHOUT_BLOCK: [{ type: 'đặc khu' }],
  RULEBOOKS_MIXED: [{ kind: 'library' }, { kind: 'amend' }],
  RULEBOOK_CODE_TWICE: [{ code: 'CCHC_XA' }],
  RULEBOOK_UNKNOWN: [
    { code: 'PHUONGG', suggestion: 'PHUONG', known: ['PHUONG'] },
    { code: 'SO', suggestion: undefined, known: ['XA', 'PHUONG'] },
    { code: 'SO', suggestion: undefined, known: [] },
  ],
  UNIT_TYPE_TAKEN_TWICE: [{ type: 'phường', rulebook: 'PHUONG', other: 'XA' }],
  STAND_IN_CYCLE: [{ path: ['XA', 'PHUONG', 'XA'] }],
  STAND_IN_BY_FIGURES: [{}],
  CODE_TWICE: [{ code: '1.1' }],
  LEVEL_OUT_OF_ORDER: [{ level: 'field', parent: 'criterion' }],
  POINTS_MISSING: [{ code: '1.1' }],
  POINTS_DO_NOT_ADD_UP: [
    { code: undefined, points: '100', sum: '99.55', difference: '0.45' },
    { code: '1', points: '10', sum: '20', difference: '10' },
    { code: '1', points: '10', sum: '9', difference: '1', unitType: 'xã' },
  ],
  LEAF_WITHOUT_RULE: [{ code: '1.1.1' }],
  RULE_AND_PARTS: [{ code: '1.1' }],
  STATEMENT_TWICE: [{ keyword: 'score' }],
  RESCALE_NOT_ANCESTOR: [{ code: '2', from: '1.1' }],
  PART_ABOVE_BEST: [{ code: '1', points: '12', whole: 'I', most: '10' }],
  BEST_BELOW_POINTS: [{ code: 'I', points: '10', best: '8.5' }],
  PARTS_BESIDE_BEST_OF: [{ code: '3' }],
  PART_ABOVE_BLOCK: [
    { code: 'C', points: '5', kind: 'bonus', most: '3' },
    { code: 'T', points: '5', kind: 'penalty', most: '3' },
  ],
  BLOCK_NOT_REACHED: [{ kind: 'bonus', most: '5', sum: '3' }],
  BLOCK_EMPTY: [{ kind: 'penalty' }],
  WEIGHT_BESIDE_POINTS: [{ code: '2' }],
  WEIGHT_WITHOUT_WHOLE: [{ code: 'C' }],
  LOWEST_ON_PARTS: [{ code: 'I' }],
  LOWEST_ABOVE_POINTS: [{ code: '1', points: '1', lowest: '2' }],
  POINTS_FOR_EACH_PART: [
    { code: 'I', keyword: 'condition' },
    { code: 'I', keyword: 'except in case' },
  ],
  CODE_OUT_OF_ORDER: [{ code: '1.2', before: '1.3' }],
  CODE_NOT_UNDER_PARENT: [{ code: '3.1', parent: '1' }],
  TITLE_EMPTY: [{}],
  TITLE_TWICE: [{ title: 'Đúng hạn' }],
  APPLIES_TO_NOBODY: [{ code: '2' }],
  SHARES_DO_NOT_ADD_UP: [
    { of: 'groups', sum: '90', difference: '10' },
    { of: 'raters', sum: '100.01', difference: '0.01' },
  ],
  SHARE_MISSING: [{ name: 'doanh_nghiệp' }],
  SHARE_ABOVE_WHOLE: [{ written: '200%' }],
  SURVEY_WITHOUT_OPTIONS: [{ survey: 'hài_lòng' }],
  SURVEY_NEVER_FULL: [{ survey: 'hài_lòng', best: '90' }],
  PARAMETER_WITHOUT_VALUE: [
    { parameter: 'ngưỡng', missing: { kind: 'types', types: ['xã', 'phường'] } },
    { parameter: 'ngưỡng', missing: { kind: 'year', year: 2026 } },
    { parameter: 'ngưỡng', missing: { kind: 'all' } },
  ],
  PARAMETER_CASE_TWICE: [
    { parameter: 'ngưỡng', written: 'xã' },
    { parameter: 'ngưỡng', written: '' },
  ],
  PARAMETER_CASES_MIXED: [{ parameter: 'ngưỡng' }],
  NO_VALUE_ALLOWED: [{ lowest: '80%', highest: '50%' }],
  STEP_ZERO: [{}],
  CALENDAR_MISSING: [{}],
  CALENDAR_PERIOD_INVALID: [{ why: 'reversed' }, { why: 'too-long' }],
  CALENDAR_DAY_WITHOUT_EFFECT: [
    { why: 'reversed' },
    { why: 'outside' },
    { why: 'worked' },
    { why: 'weekday' },
  ],
  CALENDAR_TOO_SHORT: [{ from: '2026-01-01', to: '2026-12-31' }],
  BRACKETS_OUT_OF_ORDER: [{}],
  BRACKET_POINTS_IGNORED: [{}],
  RATINGS_BEYOND_POINTS: [
    { code: 'I', rating: '20', bound: '10', end: 'highest' },
    { code: 'I', rating: '-1', bound: '0', end: 'lowest' },
  ],
  RATINGS_BELOW_POINTS: [{ code: 'I', rating: '8', points: '10' }],
  RANK_KEY_WITHOUT_EFFECT: [{ why: 'twice' }, { why: 'after-decision' }],
  TEST_COLUMN_UNKNOWN: [
    { column: 'trể', table: 'hồ_sơ', suggestion: 'trễ' },
    { column: 'z', table: 'hồ_sơ', suggestion: undefined },
  ],
  TEST_VALUE_NOT_CONSTANT: [{ written: 'xong × 2' }],
  TEST_EXPECTATION_TWICE: [{ what: '1.1' }, { what: 'total' }, { what: 'grades' }],
  TEST_GIVEN_TWICE: [{ what: 'xong' }, { what: 'unit is' }],
  TEST_GIVEN_UNKNOWN: [
    { given: 'expert-score', name: '1.1', known: [] },
    { given: 'rater', name: 'tư', known: ['an', 'bình'] },
    { given: 'choice', name: '1.1', known: [] },
    { given: 'alternative', name: 'Chưa', known: ['Có', 'Không'] },
    { given: 'group', name: 'dẫn', known: ['dân'] },
    { given: 'option', name: 'tột', known: ['tốt'] },
  ],
  TEST_TWICE: [{ name: 'Đúng hạn' }],
  NAME_UNUSED: [
    { name: 'thu', is: 'input' },
    { name: 'thu', is: 'survey' },
  ],
  EVIDENCE_WITHOUT_EFFECT: [{ evidence: 'ke_hoach' }],
  NAME_MALFORMED: [{ name: 'đúng hạn', instead: 'đúng_hạn' }],
  NAME_DIFFERS_BY_TONE_MARK: [{ name: 'hoà', other: 'hòa' }],
  UNIT_OF_MEASURE_MISMATCH: [{ left: 'lớp', right: 'người' }],
  DATE_OUTSIDE_YEAR: [{ written: '31/12/2062', year: 2026 }],
  NAME_UNKNOWN: [
    { name: 'nhiệm_vụ', suggestion: undefined, wanted: ['input', 'definition', 'column'] },
    { name: 'nhiem_vu', suggestion: 'nhiệm_vụ', wanted: ['input', 'definition', 'column'] },
    { name: 'kế_hoạch', suggestion: undefined, wanted: ['evidence'] },
    { name: 'hồ_sơ', suggestion: undefined, wanted: ['table'] },
    { name: 'hài_lòng', suggestion: undefined, wanted: ['survey'] },
    { name: 'đúng_hẹn', suggestion: undefined, wanted: ['scale'] },
  ],
  NAME_TWICE: [{ name: 'thu' }],
  NAME_WRONG_KIND: [{ name: 'kế_hoạch', is: 'evidence', wanted: ['input', 'definition'] }],
  CODE_AMBIGUOUS: [{ code: '3.2', paths: ['II/3.2', 'III/3.2'] }],
  CODE_UNKNOWN: [
    { code: '9.9', suggestion: undefined },
    { code: '1.11', suggestion: '1.1.1' },
  ],
  UNIT_TYPE_UNKNOWN: [{ type: 'huyện', known: ['xã', 'phường'] }],
  GRADE_UNKNOWN: [
    { grade: 'Khá', known: ['Tốt', 'Xuất sắc'] },
    { grade: 'Khá', known: [] },
  ],
  PARTS_ABSENT: [{ level: 'criterion', known: ['field', 'subcriterion'] }],
  UNIT_TYPE_IN_QUOTES: [{ type: 'xã' }],
  AND_OR_MIXED: [{ instead: '(a và b)' }],
  PERCENT_OUT_OF_PLACE: [
    { written: '80%', what: 'count' },
    { written: '80%', what: 'points' },
  ],
  PERCENT_MISSING: [{ written: '80', instead: '80%' }],
  GRADE_TWICE: [{ grade: 'Tốt' }],
  DEFINITION_CYCLE: [{ path: ['a', 'b', 'a'] }],
  SCORE_CYCLE: [{ path: ['1.1', '1.2', '1.1'] }],
  TYPE_MISMATCH: [
    { found: 'date', wanted: ['number'] },
    { found: 'yes-no', wanted: ['number', 'choice', 'text'] },
  ],
  OPTION_UNKNOWN: [{ option: 'c', known: ['a', 'b'] }],
  MAX_OUTSIDE_LEAF: [{}],
  TOTAL_INSIDE_RULE: [{}],
  SUBJECT_OUTSIDE_BANDS: [{ keyword: 'value' }, { keyword: 'over' }],
  COLUMN_OUTSIDE_TABLE: [{ column: 'ngày_trả', table: 'hồ_sơ' }],
  OTHERWISE_NOT_LAST: [{}],
  FALLBACK_OUT_OF_PLACE: [{ keyword: 'missing data' }, { keyword: 'no rows' }],
  BOUND_CONTRADICTORY: [
    { written: '80% - 100%', instead: ['từ 80% đến 100%', 'từ 80% đến dưới 100%'] },
  ],
  NO_ROWS_UNSTATED: [{ table: 'hồ_sơ' }],
  ACKNOWLEDGEMENT_WITHOUT_OUTCOME: [{ code: 'GAP_IN_TIERS' }],
  USE_NOT_FOUND: [
    { path: 'thang.cchc', problem: 'missing' },
    { path: '/thang.cchc', problem: 'outside' },
    { path: 'thang.cchc', problem: 'unreadable' },
    { path: 'thang.cchc', problem: 'too-many' },
  ],
  CITED_TEXT_CHANGED: [
    { cited: { document: 'Nghị quyết 76/NQ-CP', article: '3' }, file: 'can-cu/76-nq-cp.txt' },
    { cited: { document: 'Quy chế `A`' }, file: 'can-cu/quy-che-a.md' },
  ],
  CITED_TEXT_NOT_FOUND: (
    [
      'missing',
      'outside',
      'unreadable',
      'too-large',
      'no-article',
      'no-clause',
      'twice',
      'empty',
    ] as const
  ).map((problem) => ({
    cited: { document: 'Nghị quyết 76/NQ-CP', article: '3', clause: '2' },
    file: 'can-cu/76-nq-cp.txt',
    problem,
  })) as never,
  CITATIONS_UNREADABLE: [
    { file: 'can-cu/a.json', problem: 'outside' },
    { file: 'can-cu/a.json', problem: 'unreadable' },
    { file: 'can-cu/a.json', problem: 'no-record' },
  ],
  USE_CYCLE: [{ path: 'thang.cchc' }],
  USE_NOT_A_LIBRARY: [{ path: 'thang.cchc' }],
  USE_HAS_ERRORS: [
    { path: 'thang.cchc', errors: 1 },
    { path: 'thang.cchc', errors: 2 },
  ],
  LIBRARY_HOLDS_CRITERIA: [{}],
  SCALE_ARGUMENTS: [
    { scale: 'đạt', wanted: 1, given: 2 },
    { scale: 'đạt', wanted: 2, given: 1 },
  ],
  AMENDMENT_OF_SEVERAL: [{ path: '2025.cchc' }],
  AMENDMENT_TARGET_UNKNOWN: [
    { code: '1.1', suggestion: undefined },
    { code: '1.1', suggestion: '1.2' },
  ],
  AMENDMENT_TARGET_TWICE: [{ code: '1.1' }],
  CHANGE_OUTSIDE_AMENDMENT: [{}],
  ACKNOWLEDGEMENT_UNKNOWN_CODE: [
    { code: 'GAP', suggestion: 'GAP_IN_TIERS' },
    { code: 'X', suggestion: undefined },
  ],
};

// Names without accents, so that a test can tell the sentence's own words from the author's.
const witness: Witness = [
  { what: { kind: 'input', name: 'giao' }, value: '20', kind: 'number' },
  { what: { kind: 'input', name: 'xong' }, value: '17', kind: 'number' },
];

const everySubject: Witness = [
  { what: { kind: 'column', table: 'ho_so', name: 'tre', row: 1 }, value: 'yes', kind: 'yes-no' },
  { what: { kind: 'rows', table: 'ho_so' }, value: '1', kind: 'number' },
  { what: { kind: 'evidence', name: 'ke_hoach', fact: 'accepted' }, value: 'no', kind: 'yes-no' },
  { what: { kind: 'evidence', name: 'ke_hoach', fact: 'accepted' }, value: 'yes', kind: 'yes-no' },
  { what: { kind: 'evidence', name: 'ke_hoach', fact: 'date' }, value: '2025-12-31', kind: 'date' },
  { what: { kind: 'evidence', name: 'ke_hoach', fact: 'count' }, value: '2', kind: 'number' },
  { what: { kind: 'unit-type' }, value: 'xa', kind: 'text' },
  { what: { kind: 'unit-name' }, value: 'Minh Chau', kind: 'text' },
  { what: { kind: 'subject' }, value: '0.8', kind: 'percent' },
  { what: { kind: 'score', node: '1.1' }, value: '0', kind: 'number' },
  { what: { kind: 'total' }, value: '1/3', kind: 'number' },
  { what: { kind: 'total-without-bonus' }, value: '95', kind: 'number' },
];

export function line(number: number): Span {
  const position = { line: number - 1, character: 0 };
  return { file: 0, start: position, end: position };
}

export const analysisSamples: Samples<AnalysisFindingArgs> = {
  GAP_IN_TIERS: [
    {
      form: 'bands',
      witness,
      between: {
        kind: 'percent',
        from: { value: '0.8', inclusive: false },
        to: { value: '0.9', inclusive: false },
      },
    },
    { form: 'guards', witness: everySubject },
    {
      form: 'bands',
      witness: [],
      between: { kind: 'date', from: { value: '2026-01-31', inclusive: false } },
    },
  ],
  OVERLAP_IN_TIERS: [
    {
      first: line(12),
      second: line(13),
      scores: [
        { kind: 'score', score: '3' },
        { kind: 'score', score: '2' },
      ],
      agree: false,
      witness,
      between: {
        kind: 'percent',
        from: { value: '0.9', inclusive: true },
        to: { value: '0.9', inclusive: true },
      },
    },
    {
      first: line(12),
      second: line(12),
      scores: [{ kind: 'absent', absence: 'left-out' }, { kind: 'explain' }],
      agree: false,
      witness,
    },
    {
      first: line(1),
      second: line(2),
      scores: [{ kind: 'unknown' }, { kind: 'unknown' }],
      agree: true,
      witness,
    },
  ],
  UNREACHABLE_BRANCH: [
    { form: 'bands', branch: 'tier', why: 'never-holds' },
    { form: 'guards', branch: 'tier', why: 'taken-before' },
    { form: 'bands', branch: 'otherwise', why: 'taken-before' },
  ],
  CONDITION_WITHOUT_EFFECT: [{ what: 'exception' }, { what: 'gate' }, { what: 'item' }],
  DIVISION_BY_ZERO: [
    { table: undefined, witness },
    { table: 'hồ_sơ', witness: [] },
  ],
  POINTS_NOT_REACHED: [{ code: '1.1', points: '2', best: '1', witness }],
  SCORE_ABOVE_POINTS: [{ code: '1.1', points: '5', score: '16/3', witness }],
  SCORE_BELOW_LOWEST: [{ code: '1.1', lowest: '0', score: '-1', witness }],
  GRADE_NOT_TAKEN: [
    { grade: 'Tốt', why: 'never-holds' },
    { grade: 'Tốt', why: 'taken-before' },
  ],
  GAP_IN_GRADES: [
    { witness: everySubject },
    { witness, between: { kind: 'number', from: { value: '95', inclusive: true } } },
  ],
  OVERLAP_IN_GRADES: [
    { first: 'Tốt', second: 'Xuất sắc', witness },
    {
      first: 'Tốt',
      second: 'Xuất sắc',
      witness,
      between: {
        kind: 'number',
        from: { value: '95', inclusive: true },
        to: { value: '96', inclusive: false },
      },
    },
  ],
  ACKNOWLEDGEMENT_UNUSED: [{ code: 'GAP_IN_TIERS' }],
};

const file = { file: 'so-lieu.csv' };
const cell = { ...file, row: 3, column: 2, name: 'tỷ_lệ', text: '0,85' };

export const dataSamples: Samples<DataFindingArgs> = {
  FILE_KIND_UNKNOWN: [
    {
      ...file,
      header: ['a', 'b'],
      known: [
        {
          kind: 'units',
          fileNames: ['units.csv', 'don-vi.csv'],
          columns: { vi: ['đơn vị', 'loại'], en: ['unit', 'type'] },
        },
      ],
    },
  ],
  FILE_KIND_NOT_YET: [
    { ...file, kind: 'spreadsheet' },
    { ...file, kind: 'parquet' },
  ],
  FILE_EMPTY: [file],
  FILE_TOO_LARGE: [{ ...file, bytes: 40000000, limit: 33554432 }],
  TOO_MANY_ROWS: [{ ...file, row: 200001, limit: 200000 }],
  CELL_TOO_LONG: [{ ...cell, characters: 40000, limit: 32767 }],
  TABLE_IN_PLACE: [{ ...file, rows: 1000000 }],
  TABLE_IN_PLACE_REFUSED: [
    { ...file, why: 'row-by-row', detail: 'hồ_sơ' },
    { ...file, why: 'not-exact', detail: 'arithmetic' },
    { ...file, why: 'column-type', detail: 'số_ngày: BLOB' },
    { ...file, why: 'several-files', detail: 'hồ_sơ' },
    { ...file, why: 'several-rulebooks', detail: 'hồ_sơ' },
    { ...file, why: 'too-many-options', detail: 'kết_quả' },
    { ...file, why: 'unreadable', detail: 'Invalid Input Error' },
  ],
  FAULTS_NOT_LISTED: [{ ...file, count: 12000, listed: 100 }],
  ENCODING_REFUSED: [
    { ...file, suspected: 'tcvn3' },
    { ...file, suspected: 'vni' },
    { ...file, suspected: 'windows-1258' },
    { ...file, suspected: 'broken-utf-8' },
    { ...file, suspected: 'binary' },
  ],
  NO_UNITS: [{}],
  SEPARATOR_DETECTED: [{ ...file, separator: '\t' }],
  DECIMAL_MARK_DETECTED: [{ ...file, mark: ',' }],
  DECIMAL_MARK_CONFLICT: [{ ...file, comma: cell, point: { ...cell, row: 5, text: '0.9' } }],
  DECIMAL_MARK_UNDECIDED: [{ ...cell, text: '1,234' }],
  CSV_MALFORMED: [
    { ...file, row: 2, why: 'quote-unclosed' },
    { ...file, row: 2, why: 'other' },
  ],
  COLUMN_UNKNOWN: [{ ...cell, name: 'don vị', suggestion: 'đơn vị' }],
  COLUMN_IGNORED: [cell],
  COLUMN_TWICE: [{ ...cell, firstColumn: 1 }],
  COLUMN_MISSING: [{ ...file, row: 1, wanted: ['đơn vị', 'unit'] }],
  ROW_LENGTH: [
    { ...file, row: 4, cells: 3, wanted: 4 },
    { ...file, row: 4, cells: 5, wanted: 4 },
  ],
  JSON_MALFORMED: [{ ...file, row: 1, column: 2 }],
  JSON_TOO_DEEP: [{ ...file, limit: 32 }],
  JSON_NOT_IN_SHAPE: [
    { ...file, row: 1, column: 2, pointer: '', wanted: 'object' },
    { ...file, row: 1, column: 2, pointer: '/units', wanted: 'list' },
    { ...file, row: 1, column: 2, pointer: '/format', wanted: 'format' },
    { ...file, row: 1, column: 2, pointer: '/x', wanted: 'key' },
    { ...file, row: 1, column: 2, pointer: '/x', wanted: 'cell' },
  ],
  JSON_KEY_TWICE: [{ ...cell, firstRow: 2 }],
  NUMBER_UNREADABLE: [{ ...cell, text: '12 người' }],
  RATIO_WITHOUT_PERCENT: [cell],
  DATE_UNREADABLE: [
    { ...cell, text: '31/2/2025', why: 'no-such-day' },
    { ...cell, text: 'abc', why: 'form' },
    { ...cell, text: '1/2/25', why: 'two-digit-year' },
    { ...cell, text: '45000', why: 'serial-number' },
    { ...cell, text: '12/31/2025', why: 'month-first' },
    { ...cell, text: '1/2/2025', why: 'ambiguous' },
  ],
  TIME_UNREADABLE: [
    { ...cell, text: '20/10/2026', why: 'without-time' },
    { ...cell, text: '20/10/2026 24:00', why: 'no-such-time' },
    { ...cell, text: 'chiều 20/10', why: 'form' },
  ],
  YES_NO_UNREADABLE: [{ ...cell, text: 'x' }],
  OPTION_UNKNOWN: [
    { ...cell, text: 'tôt', known: ['tốt', 'khá'], suggestion: 'tốt' },
    { ...cell, text: 'z', known: ['tốt', 'khá'], suggestion: undefined },
  ],
  TOO_FINE: [
    { ...cell, resolution: '1' },
    { ...cell, resolution: '0.01' },
  ],
  CELL_BLANK: [cell],
  WORKBOOK_REFUSED: [
    { ...file, why: 'old-form', limit: undefined },
    { ...file, why: 'locked', limit: undefined },
    { ...file, why: 'no-workbook', limit: undefined },
    { ...file, why: 'broken', limit: undefined },
    { ...file, why: 'document-type', limit: undefined },
    { ...file, why: 'swollen', limit: 8388608 },
    { ...file, why: 'too-many-parts', limit: 1000 },
    { ...file, why: 'too-many-sheets', limit: 100 },
    { ...file, why: 'too-many-cells', limit: 1500000 },
    { ...file, why: 'too-wide', limit: 2000 },
  ],
  SHEET_IGNORED: [
    { ...file, sheet: 'Bìa', why: 'unknown' },
    { ...file, sheet: 'Cũ', why: 'hidden' },
  ],
  FORMULA_RESULT_TAKEN: [
    { ...cell, count: 1 },
    { ...cell, count: 12 },
  ],
  DATE_CELL: [{ ...cell, text: '2025-02-01' }],
  CODE_AS_NUMBER: [{ ...cell, text: '1.1', codes: ['1.1', '1.10'] }],
  ERROR_CELL: [{ ...cell, text: '#N/A' }],
  FORMULA_CELL: [{ ...cell, text: '=SUM(A1:A3)' }],
  VALUE_TWICE: [
    { ...cell, unit: 'X01', firstRow: 2 },
    { ...cell, unit: undefined, firstRow: 2 },
  ],
  UNIT_MISSING: [{ ...file, row: 2 }],
  UNIT_UNKNOWN: [
    { ...file, row: 2, unit: 'X1', suggestion: 'X01' },
    { ...file, row: 2, unit: 'Y', suggestion: undefined },
  ],
  UNIT_TWICE: [{ ...file, row: 3, unit: 'X01', firstRow: 2 }],
  UNIT_WITHOUT_TYPE: [{ ...file, row: 3, unit: 'X01', known: ['xã', 'phường'] }],
  UNIT_RULEBOOK_UNCLEAR: [
    { ...file, row: 3, unit: 'X01', takers: ['XA', 'PHUONG'] },
    { ...file, row: 3, unit: 'X01', takers: [] },
  ],
  UNIT_BLOCK_CONTRADICTED: [{ ...file, row: 3, unit: 'X01', stated: 'sở', block: 'xã' }],
  UNIT_TYPE_NOT_ASSESSED: [{ ...file, row: 3, unit: 'X01', type: 'sở', known: ['xã'] }],
  INPUT_UNKNOWN: [
    { ...cell, input: 'thu_ns', suggestion: 'thu' },
    { ...cell, input: 'zzz', suggestion: undefined },
  ],
  INPUT_IS_SHARED: [{ ...cell, input: 'bình_quân' }],
  INPUT_IS_NOT_SHARED: [{ ...cell, input: 'thu' }],
  EVIDENCE_UNKNOWN: [
    { ...cell, evidence: 'ke_hoach', suggestion: 'kế_hoạch' },
    { ...cell, evidence: 'zzz', suggestion: undefined },
  ],
  EVIDENCE_STATE_UNKNOWN: [{ ...cell, text: 'ok', known: ['đã duyệt', 'chờ duyệt'] }],
  SURVEY_UNKNOWN: [
    { ...cell, survey: 'hai_long', suggestion: 'hài_lòng' },
    { ...cell, survey: 'zzz', suggestion: undefined },
  ],
  GROUP_UNKNOWN: [
    { ...cell, text: 'nguoi_dan', known: ['người_dân'], suggestion: 'người_dân' },
    { ...cell, text: 'zzz', known: ['người_dân'], suggestion: undefined },
    { ...cell, text: 'zzz', known: [], suggestion: undefined },
  ],
  RESPONDENT_TWICE: [{ ...file, row: 3, unit: 'X01', firstRow: 2 }],
  CRITERION_UNKNOWN: [
    { ...cell, criterion: '1.1.11', suggestion: '1.1.1' },
    { ...cell, criterion: '9', suggestion: undefined },
  ],
  CRITERION_NOT_BY_EXPERTS: [{ ...cell, criterion: '1.1' }],
  RATER_UNKNOWN: [{ ...cell, text: 'giám_đốc', known: ['chủ_tịch', 'phó_chủ_tịch'] }],
  TABLE_UNKNOWN: [
    { ...file, row: 1, table: 'ho_so', suggestion: 'hồ_sơ' },
    { ...file, row: 1, table: 'zzz', suggestion: undefined },
  ],
  ROUND_UNKNOWN: [{ ...cell, text: 'lần 9', known: ['self', 'final'] }],
};
