import type { Rulebook } from '@cchc/model';
import type { BoundaryCoverage, BranchCoverage, ExpectationResult, Scored } from '@cchc/semantics';
import { sayByKind, type ByKind } from '../by-kind.js';
import { allOf } from '../format/list.js';
import { formatNumber } from '../format/number.js';
import { inputLabel } from '../names.js';
import { gradeInWords } from '../results/grade.js';
import { RESULT_PHRASES } from '../results/phrases.js';
import { reasonInWords } from '../results/reason.js';
import { statusInWords } from '../results/status.js';
import type { Tongue } from '../tongue.js';
import { TEST_PHRASES, type TestPhrases } from './phrases.js';

/** What a test expects and what there is instead, as a clause. */
export function expectationInWords(
  rulebook: Rulebook,
  result: ExpectationResult,
  tongue: Tongue,
): string {
  return sayByKind(EXPECTATIONS, result, { rulebook, tongue, phrases: TEST_PHRASES[tongue] });
}

/** What a test expects and what there is instead, apart, to stand side by side. */
export function expectedAndActual(
  rulebook: Rulebook,
  result: ExpectationResult,
  tongue: Tongue,
): { readonly expected: string; readonly actual: string } {
  const apart: TestPhrases = {
    ...TEST_PHRASES[tongue],
    expected: (_, expected, actual) => `${expected}\n${actual}`,
  };
  const context = { rulebook, tongue, phrases: apart };
  const [expected = '', ...actual] = sayByKind(EXPECTATIONS, result, context).split('\n');
  return { expected, actual: actual.join('\n') };
}

/** A value given in a test that is none. */
export function withoutValueInWords(tongue: Tongue): string {
  return TEST_PHRASES[tongue].withoutValue;
}

/** A way that no test goes. */
export function branchInWords({ kind, holds }: BranchCoverage, tongue: Tongue): string {
  const phrases = TEST_PHRASES[tongue];
  if (holds) return phrases.branch[kind];
  return kind === 'gate' ? phrases.gateNeverClosed : phrases.itemNeverLeftOut;
}

/** What no test has of a boundary, which is told as the rulebook writes it. */
export function boundaryInWords(
  { on, below, above }: BoundaryCoverage,
  written: string,
  tongue: Tongue,
): string {
  const phrases = TEST_PHRASES[tongue];
  const lacking = [
    ...(on ? [] : [phrases.on]),
    ...(below === false ? [phrases.below] : []),
    ...(above === false ? [phrases.above] : []),
  ];
  return phrases.boundary(written, allOf(lacking, tongue));
}

interface Context {
  readonly rulebook: Rulebook;
  readonly tongue: Tongue;
  readonly phrases: TestPhrases;
}

const EXPECTATIONS: ByKind<ExpectationResult, Context, string> = {
  score: ({ node, expected, actual }, context) => {
    const { phrases, tongue } = context;
    return phrases.expected(
      node === 'total' ? phrases.total : phrases.scoreOf(node),
      expected === null ? phrases.noNumber : formatNumber(expected, tongue),
      actual ? scoreInWords(actual, context) : phrases.noNode,
    );
  },
  status: ({ node, expected, actual }, context) => {
    const { phrases, tongue } = context;
    const named = node === 'total' ? phrases.total : node;
    return phrases.expected(
      phrases.statusOf(named),
      statusInWords(expected, tongue),
      actual ? standingInWords(actual, context) : phrases.noNode,
    );
  },
  grade: ({ expected, actual }, { phrases, tongue }) =>
    phrases.expected(
      phrases.grade,
      expected,
      actual ? gradeInWords(actual, tongue) : phrases.noGrades,
    ),
  refused: ({ input, actual }, { rulebook, phrases, tongue }) => {
    const said =
      actual === 'accepted' || actual === 'missing'
        ? phrases[actual]
        : phrases.refusedSince(RESULT_PHRASES[tongue].refusal[actual]);
    return phrases.expected(phrases.input(inputLabel(rulebook, input)), phrases.refused, said);
  },
};

function scoreInWords(actual: Scored, context: Context): string {
  const { score } = actual;
  return score === null ? standingInWords(actual, context) : formatNumber(score, context.tongue);
}

function standingInWords(
  { status, reasons }: Scored,
  { rulebook, tongue, phrases }: Context,
): string {
  const said = statusInWords(status, tongue);
  const why = reasons.map((reason) => reasonInWords(rulebook, reason, tongue));
  return why.length === 0 ? said : phrases.because(said, why.join('; '));
}
