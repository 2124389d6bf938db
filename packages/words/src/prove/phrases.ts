import type { ObligationKind } from '@cchc/analysis';
import type { InBoth } from '../tongue.js';

/** What obligations are called and how their outcomes are told. */
export interface ProvePhrases {
  /** What should hold; `name` is an input or a grade, `share` a share of the points. */
  readonly claims: Readonly<Record<ObligationKind, (about: About) => string>>;
  readonly proved: string;
  readonly refuted: string;
  readonly undecided: string;
  readonly because: (why: string) => string;
  readonly example: (witness: string) => string;
  readonly between: (low: string, high: string) => string;
  /** An end that no case is known to have. */
  readonly notAttained: (score: string) => string;
  readonly scores: (witness: string, score: string) => string;
  readonly noScore: string;
  readonly rises: (first: string, second: string) => string;
  readonly falls: (first: string, second: string) => string;
  readonly step: (first: string, second: string) => string;
  readonly everybody: (score: string) => string;
  readonly never: string;
  readonly whole: string;
  readonly anything: string;
  readonly summary: (
    counts: Readonly<Record<'all' | 'proved' | 'refuted' | 'undecided', string>>,
  ) => string;
}

export interface About {
  readonly name: string | undefined;
  readonly share: string;
}

export const PROVE_PHRASES: InBoth<ProvePhrases> = {
  vi: {
    claims: {
      complete: () => 'mọi trường hợp đều có cách chấm',
      disjoint: () => 'không có hai mức cùng nhận một giá trị',
      reachable: () => 'có trường hợp được chấm theo dòng này',
      effective: () => 'dòng này có tác dụng',
      'within-points': () => 'cách chấm không cho quá điểm tối đa, không dưới điểm thấp nhất',
      'full-points': () => 'có thể đạt điểm tối đa',
      extent: () => 'điểm thấp nhất và cao nhất có thể đạt',
      monotone: ({ name }) =>
        `${name ?? 'giá trị được chấm'} tăng thì điểm không lúc tăng lúc giảm`,
      'no-cliff': ({ name, share }) =>
        `${name ?? 'giá trị được chấm'} thay đổi một bước thì điểm không đổi quá ${share} điểm tối đa`,
      varies: () => 'không phải đơn vị nào cũng được điểm như nhau',
      matters: ({ name }) => `${name ?? ''} có ảnh hưởng đến điểm`,
      divisible: () => 'mẫu số bằng 0 thì đã nói rõ chấm thế nào',
      'grades-complete': () => 'mọi tổng điểm đều được xếp loại',
      'grades-disjoint': () => 'không có tổng điểm nào thuộc hai loại',
      'grade-taken': ({ name }) => `có đơn vị được xếp loại “${name ?? ''}”`,
    },
    proved: 'đã chứng minh',
    refuted: 'không đúng',
    undecided: 'chưa xác định',
    because: (why) => `chưa xác định, vì ${why}`,
    example: (witness) => `ví dụ: ${witness}`,
    between: (low, high) => `từ ${low} đến ${high}`,
    notAttained: (score) => `${score} (giới hạn, chưa chắc đạt đúng)`,
    scores: (witness, score) => `${witness} được ${score}`,
    noScore: 'không có điểm',
    rises: (first, second) => `điểm tăng: ${first}, ${second}`,
    falls: (first, second) => `điểm giảm: ${first}, ${second}`,
    step: (first, second) => `chỉ khác nhau một bước: ${first}, ${second}`,
    everybody: (score) => `đơn vị nào cũng được ${score}`,
    never: 'không trường hợp nào điểm thay đổi theo',
    whole: 'Cả bộ tiêu chí',
    anything: 'nộp gì cũng vậy',
    summary: ({ all, proved, refuted, undecided }) =>
      `${all} điều cần giữ: ${proved} đã chứng minh, ${refuted} không đúng, ${undecided} chưa xác định.`,
  },
  en: {
    claims: {
      complete: () => 'every case is scored by some line',
      disjoint: () => 'no value belongs to two bands',
      reachable: () => 'some case is scored by this line',
      effective: () => 'this line has an effect',
      'within-points': () => 'the rule gives no more than the points and no less than the lowest',
      'full-points': () => 'the points can be scored in full',
      extent: () => 'the least and the most that can be scored',
      monotone: ({ name }) =>
        `more of ${name ?? 'what is scored by'} never raises the score here and lowers it there`,
      'no-cliff': ({ name, share }) =>
        `one step of ${name ?? 'what is scored by'} never moves the score by more than ${share} of the points`,
      varies: () => 'not every unit gets the same',
      matters: ({ name }) => `${name ?? ''} matters to some score`,
      divisible: () => 'it is said what a zero denominator means',
      'grades-complete': () => 'every total has a grade',
      'grades-disjoint': () => 'no total has two grades',
      'grade-taken': ({ name }) => `some unit is graded “${name ?? ''}”`,
    },
    proved: 'proved',
    refuted: 'does not hold',
    undecided: 'not decided',
    because: (why) => `not decided, because ${why}`,
    example: (witness) => `for example: ${witness}`,
    between: (low, high) => `from ${low} to ${high}`,
    notAttained: (score) => `${score} (a limit that may not be reached)`,
    scores: (witness, score) => `${witness} gets ${score}`,
    noScore: 'no score',
    rises: (first, second) => `the score rises: ${first}, ${second}`,
    falls: (first, second) => `the score falls: ${first}, ${second}`,
    step: (first, second) => `only one step apart: ${first}, ${second}`,
    everybody: (score) => `everybody gets ${score}`,
    never: 'no score changes with it in any case',
    whole: 'The whole rulebook',
    anything: 'whatever is handed in',
    summary: ({ all, proved, refuted, undecided }) =>
      `${all} obligations: ${proved} proved, ${refuted} do not hold, ${undecided} not decided.`,
  },
};
