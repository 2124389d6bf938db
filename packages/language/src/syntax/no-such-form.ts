import type { SyntaxHint } from '../findings.js';

/** Where the parser stopped, as far as it matters here. */
interface Stopped {
  readonly line: string;
  readonly start: number;
  readonly within: string;
}

/** What people try to say in a place that has no words for it. */
export function noSuchForm({ line, start, within }: Stopped): SyntaxHint | undefined {
  const rest = line.slice(start);
  const isAlone = line.slice(0, start).trim() === '';
  const found = FORMS.find(
    (form) => (form.alone ? isAlone : form.within.includes(within)) && form.looks.test(rest),
  );
  return found && { kind: found.hint };
}

interface Form {
  /** The grammar rules that may be being read there. */
  readonly within: readonly string[];
  readonly looks: RegExp;
  /** In any rule, where it begins its line. */
  readonly alone?: true;
  readonly hint: SayingHint;
}

type SayingHint = Exclude<SyntaxHint, { readonly instead: string }>['kind'];

const FORMS: readonly Form[] = [
  // `điểm cộng tối đa 5% tổng điểm`
  { within: ['Block'], looks: /^%/u, hint: 'block-has-points' },
  // `cộng 1% tổng điểm mỗi n`
  { within: ['ShareOfTotal'], looks: /^(?:mỗi|per)(?!\p{L})/u, hint: 'share-is-added-once' },
  // `thang t(a: số) từ tối đa { … }`, `còn lại: từ tối đa { … }`
  {
    within: ['SharedScale', 'CaseScoring', 'Outcome', 'Nested', 'Otherwise', 'Branch', 'Band'],
    looks: /^(?:từ tối đa|from max|cộng dồn|cumulative)(?!\p{L})/u,
    hint: 'no-deductions-here',
  },
  // `chấm 10 - 0,5 × a, không dưới 0`
  {
    within: ['Formula', 'Rule', 'Value', 'Item', 'Cap', 'Sum', 'Scoring'],
    looks: /^(?:không dưới|ít nhất|thấp nhất|at least|no less than|lowest)(?!\p{L})/u,
    hint: 'no-floor-here',
  },
  // `nhiều nhất 10` on a line of its own
  {
    within: [],
    looks: /^(?:nhiều nhất|no more than)(?!\p{L})/u,
    alone: true,
    hint: 'cap-on-the-line-above',
  },
  // `thì xếp hạng = 1`
  {
    within: ['Expectation', 'TestCase'],
    looks: /^(?:xếp hạng|rank)(?!\p{L})/u,
    hint: 'test-of-rank',
  },
  // `thì phần_quỹ = 1`
  {
    within: ['Expectation', 'TestCase'],
    looks: /^[\p{L}_][\p{L}\p{M}\p{N}_]*\s*=/u,
    hint: 'test-of-other',
  },
];
