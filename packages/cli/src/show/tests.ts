import type { BoundaryCoverage, Coverage } from '@cchc/semantics';
import {
  CLI_LABELS,
  boundaryInWords,
  branchInWords,
  cliMessage,
  formatNumber,
  type Tongue,
} from '@cchc/words';
import { colorsOf, type Session } from '../session.js';
import { modelPlace, placeText } from './model-place.js';
import { failuresOf, type TestedFile } from './tested-file.js';

/** What the tests of a file found, for people: a line for each expectation that is not met. */
export function testsText({ io }: Session, tested: TestedFile): string {
  const { report, tongue } = tested;
  const colors = colorsOf(io, io.stdout);
  const failed = colors.red(CLI_LABELS[tongue].failed);
  return report.tests
    .flatMap((test) =>
      failuresOf(test, tested).map(
        ({ place, message }) =>
          `${colors.bold(placeText(place))}  ${failed}  “${test.name}”: ${message}.\n`,
      ),
    )
    .join('');
}

/** What no test reaches, a line each. */
export function notReachedText({ file, report, tongue }: TestedFile): string {
  const { branches, boundaries } = report.coverage;
  const line = (at: Parameters<typeof modelPlace>[1], node: string | undefined, what: Saying) => {
    const place = modelPlace(file, at, tongue);
    const said = what(place.written);
    return `  ${placeText(place)}  ${node === undefined ? '' : `${node}  `}${said}\n`;
  };
  const lines = [
    ...branches
      .filter(({ tests }) => tests === 0)
      .map((one) =>
        line(one.at, one.node, (written) => `${branchInWords(one, tongue)}: ${written}`),
      ),
    ...boundaries
      .filter((one) => pointsOf(one).some((hit) => !hit))
      .map((one) => line(one.at, one.node, (written) => boundaryInWords(one, written, tongue))),
  ];
  return lines.length === 0 ? '' : `${CLI_LABELS[tongue].notReached}\n${lines.join('')}`;
}

type Saying = (written: string) => string;

/** How many tests passed and failed, and how much of the rulebooks they reach. */
export function testsSummary(tested: readonly TestedFile[], tongue: Tongue): string {
  const count = (number: number): string => formatNumber(String(number), tongue);
  const tests = tested.flatMap(({ report }) => report.tests);
  if (tests.length === 0) {
    return `${cliMessage('NO_TESTS', { files: count(tested.length) }, tongue)}\n`;
  }
  const passed = tests.filter((test) => test.passed).length;
  const counts = {
    tests: count(tests.length),
    passed: count(passed),
    failed: count(tests.length - passed),
  };
  const reached = tested.map(({ report }) => reachedOf(report.coverage));
  const all = (of: (one: Reached) => number): string =>
    count(reached.reduce((sum, one) => sum + of(one), 0));
  const coverage = {
    branches: all((one) => one.branches),
    ofBranches: all((one) => one.ofBranches),
    boundaries: all((one) => one.boundaries),
    ofBoundaries: all((one) => one.ofBoundaries),
  };
  return [
    cliMessage('TEST_SUMMARY', counts, tongue),
    cliMessage('COVERAGE_SUMMARY', coverage, tongue),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

type Reached = ReturnType<typeof reachedOf>;

function reachedOf({ branches, boundaries }: Coverage) {
  const points = boundaries.flatMap(pointsOf);
  return {
    branches: branches.filter(({ tests }) => tests > 0).length,
    ofBranches: branches.length,
    boundaries: points.filter((hit) => hit).length,
    ofBoundaries: points.length,
  };
}

/** The values at and beside a boundary that a test can have. */
function pointsOf({ on, below, above }: BoundaryCoverage): readonly boolean[] {
  return [on, below, above].filter((hit) => hit !== null);
}
