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
  const found = FORMS.find((form) => form.within.includes(within) && form.looks.test(rest));
  return found && { kind: found.hint };
}

interface Form {
  /** The grammar rules that may be being read there. */
  readonly within: readonly string[];
  readonly looks: RegExp;
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
