import { outlineOf } from '@cchc/language';
import type { Span, TestCase } from '@cchc/model';
import { explainTest, type ExpectationResult, type TestResult } from '@cchc/semantics';
import {
  EDITOR_PHRASES,
  boundaryInWords,
  branchInWords,
  expectationInWords,
  expectedAndActual,
  traceInWords,
  withoutValueInWords,
} from '@cchc/words';
import type {
  CoveredBranch,
  TestCoverage,
  TestFailure,
  TestList,
  TestOutcome,
  TestRun,
} from '../../protocol.js';
import { rangeOf, textAt, type View } from '../../view.js';
import { testedIn, type Tested } from './run.js';

/** The tests that stand in a text, whether it has a meaning or not. */
export function listTests(view: View): TestList {
  const rulebooks = outlineOf(view.parsed());
  const tests = rulebooks.flatMap(({ children }) => {
    const code = codeOf(children, view);
    return children.flatMap(({ type, name, at }) =>
      type === 'TestCase' && name !== undefined
        ? [
            {
              name,
              range: rangeOf(at),
              ...(rulebooks.length > 1 && code !== undefined && { rulebook: code }),
            },
          ]
        : [],
    );
  });
  return { version: view.version, tests };
}

function codeOf(items: ReturnType<typeof outlineOf>, view: View): string | undefined {
  const item = items.find(({ type }) => type === 'RulebookCode');
  return item && textAt(view, item.at).split(':').at(-1)?.trim();
}

/** Runs tests: all, or those of the names; what they reach is told of all that ran. */
export function runTestsOf(view: View, names: readonly string[] | undefined): TestRun {
  const { version } = view;
  const tested = testedIn(view);
  if (tested.length === 0) {
    const problem = EDITOR_PHRASES[view.reader()].testNotRun;
    return { version, problem, tests: [], coverage: { branches: [], missing: [] } };
  }
  const isAsked = (name: string): boolean => names === undefined || names.includes(name);
  const several = tested.length > 1;
  return {
    version,
    tests: tested.flatMap((one) =>
      one.report.tests
        .filter(({ name }) => isAsked(name))
        .map((result) => outcomeOf(result, one, view, several)),
    ),
    coverage: coverageIn(tested, view),
  };
}

function outcomeOf(result: TestResult, tested: Tested, view: View, several: boolean): TestOutcome {
  const { name, at, passed } = result;
  return {
    name,
    ...(several && { rulebook: tested.rulebook.code }),
    range: rangeOf(at),
    passed,
    failures: passed ? [] : failuresOf(result, tested, view),
  };
}

function failuresOf(
  { withoutValue, expectations, at }: TestResult,
  { rulebook }: Tested,
  view: View,
): readonly TestFailure[] {
  const reader = view.reader();
  const test = rulebook.tests.find((one) => isSame(one.at, at));
  return [
    ...withoutValue.map((one) => ({
      range: rangeOf(one.at),
      message: withoutValueInWords(reader),
    })),
    ...expectations
      .filter(({ met }) => !met)
      .map((one) => ({
        range: rangeOf(one.at),
        message: expectationInWords(rulebook, one, reader),
        ...expectedAndActual(rulebook, one, reader),
        ...(test && { trace: traceOf(test, one, rulebook, view) }),
      })),
  ];
}

/** How the node came to its score; of a total, how each of its parts did. */
function traceOf(
  test: TestCase,
  expectation: ExpectationResult,
  rulebook: Tested['rulebook'],
  view: View,
): readonly string[] {
  const trace = explainTest(rulebook, test);
  if (!trace) return [];
  const node = 'node' in expectation && expectation.node !== 'total' ? expectation.node : undefined;
  return traceInWords(rulebook, trace, view.reader())
    .filter((one) => node === undefined || one.node === node)
    .flatMap(({ heading, reasons, values, steps, next }) =>
      node === undefined ? [heading] : [heading, ...reasons, ...values, ...steps, ...next],
    );
}

function isSame(a: Span, b: Span): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}

/** Only what stands in this very text; what a library has is covered where it is used. */
function coverageIn(tested: readonly Tested[], view: View): TestCoverage {
  const reader = view.reader();
  const coverages = tested.map(({ report }) => report.coverage);
  const branches = coverages.flatMap((one) => one.branches).filter(({ at }) => at.file === 0);
  const boundaries = coverages.flatMap((one) => one.boundaries).filter(({ at }) => at.file === 0);
  const isLacking = ({ on, below, above }: (typeof boundaries)[number]): boolean =>
    [on, below, above].includes(false);
  return {
    branches: branches.map((one): CoveredBranch => ({
      range: rangeOf(one.at),
      tests: one.tests,
      label: branchInWords(one, reader),
    })),
    missing: [
      ...branches
        .filter(({ tests }) => tests === 0)
        .map((one) => ({ range: rangeOf(one.at), message: branchInWords(one, reader) })),
      ...boundaries.filter(isLacking).map((one) => ({
        range: rangeOf(one.at),
        message: boundaryInWords(one, textAt(view, one.at), reader),
      })),
    ],
  };
}
