import type { Interval, Witness, WitnessSubject, WitnessValue } from '@cchc/analysis';
import { formatNumber } from '../format/number.js';
import { rangeInWords } from '../format/range.js';
import { formatValue } from '../format/value.js';
import type { InBoth, Tongue } from '../tongue.js';

/** A case as a reader can key it in: `nhiệm_vụ_giao = 20, nhiệm_vụ_xong = 17`. */
export function witnessInWords(witness: Witness, tongue: Tongue): string {
  return witness.map((value) => valueInWords(value, tongue)).join(', ');
}

/** The stretch of values around a witness: `trên 40% đến dưới 50%`. */
export function intervalInWords({ kind, from, to }: Interval, tongue: Tongue): string {
  const end = (side: Interval['from']) =>
    side && { text: formatValue(side.value, kind, tongue), inclusive: side.inclusive, kind };
  return rangeInWords({ from: end(from), to: end(to) }, tongue);
}

/** Whether the stretch is a single value. */
export function isPoint({ from, to }: Interval): boolean {
  return from !== undefined && from.value === to?.value;
}

type EvidenceSubject = Extract<WitnessSubject, { kind: 'evidence' }>;

function valueInWords({ what, value, kind }: WitnessValue, tongue: Tongue): string {
  if (what.kind === 'evidence' && what.fact === 'accepted') {
    return SUBJECTS[tongue].has(what, value === 'yes');
  }
  const said = formatValue(value, kind, tongue);
  const shown = what.kind === 'scorer-choice' ? `"${said}"` : said;
  return `${subjectInWords(what, tongue)} = ${shown}`;
}

function subjectInWords(what: WitnessSubject, tongue: Tongue): string {
  const say = SUBJECTS[tongue];
  switch (what.kind) {
    case 'input':
      return what.name;
    case 'column':
      return say.column(what.name, what.table, formatNumber(String(what.row), tongue));
    case 'rows':
      return say.rows(what.table);
    case 'evidence':
      return FACT_PHRASES[what.fact](what, say);
    case 'survey':
      return say.survey(what.name);
    case 'scorer-choice':
      return say.choice(what.node);
    case 'score':
      return say.score(what.node);
    default:
      return say[what.kind];
  }
}

const FACT_PHRASES: Readonly<
  Record<EvidenceSubject['fact'], (what: EvidenceSubject, say: SubjectPhrases) => string>
> = {
  accepted: (what, say) => say.has(what, true),
  date: (what, say) => say.date(what),
  moment: (what, say) => say.moment(what),
  count: (what, say) => say.count(what),
};

interface SubjectPhrases {
  readonly column: (name: string, table: string, row: string) => string;
  readonly rows: (table: string) => string;
  readonly has: (what: EvidenceSubject, accepted: boolean) => string;
  readonly date: (what: EvidenceSubject) => string;
  readonly moment: (what: EvidenceSubject) => string;
  readonly count: (what: EvidenceSubject) => string;
  readonly survey: (name: string) => string;
  readonly score: (node: string) => string;
  readonly choice: (node: string) => string;
  readonly 'unit-type': string;
  readonly 'unit-name': string;
  readonly subject: string;
  readonly total: string;
  readonly 'total-without-bonus': string;
}

const SUBJECTS: InBoth<SubjectPhrases> = {
  vi: {
    column: (name, table, row) => `${name} (dòng ${row} của ${table})`,
    rows: (table) => `số dòng của ${table}`,
    has: ({ name }, accepted) => (accepted ? `có ${name}` : `không có ${name}`),
    date: ({ name }) => `ngày của ${name}`,
    moment: ({ name }) => `ngày giờ của ${name}`,
    count: ({ name }) => `số lượng ${name}`,
    survey: (name) => `kết quả khảo sát ${name}`,
    score: (node) => `điểm của ${node}`,
    choice: (node) => `lựa chọn của ${node}`,
    'unit-type': 'loại đơn vị',
    'unit-name': 'tên đơn vị',
    subject: 'giá trị',
    total: 'tổng điểm',
    'total-without-bonus': 'tổng điểm không kể điểm cộng',
  },
  en: {
    column: (name, table, row) => `${name} (row ${row} of ${table})`,
    rows: (table) => `rows of ${table}`,
    has: ({ name }, accepted) => (accepted ? `has ${name}` : `no ${name}`),
    date: ({ name }) => `date of ${name}`,
    moment: ({ name }) => `date and time of ${name}`,
    count: ({ name }) => `number of ${name}`,
    survey: (name) => `result of survey ${name}`,
    score: (node) => `score of ${node}`,
    choice: (node) => `choice of ${node}`,
    'unit-type': 'unit type',
    'unit-name': 'unit name',
    subject: 'value',
    total: 'total',
    'total-without-bonus': 'total without bonus',
  },
};
