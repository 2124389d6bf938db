import type { Rulebook, TestCase } from '@cchc/model';
import { refusals } from '../refusals/refusals.js';
import { recordingRows } from '../trace/recorder.js';
import { ONLY_ROUND, alone } from '../world/alone.js';
import { createWorld } from '../world/create-world.js';
import { coverageOf, type MadeUpAndScored } from './coverage.js';
import { compare } from './expectations.js';
import { constantScope, makeUp } from './made-up-unit.js';
import type { TestReport, TestResult } from './report.js';

/**
 * Runs the tests that stand in a rulebook: each makes up one unit, which is scored as any other, and
 * says what it must get. Quotas are left aside, since a share of one unit is nobody.
 */
export function runTests(rulebook: Rulebook): TestReport {
  const refused = refusals(rulebook);
  // What depends on itself would be worked out without an end.
  const hopeless = refused.some(({ construct }) => construct === 'cycle');
  const runs = hopeless ? [] : rulebook.tests.map((test) => runTest(test, withoutQuotas(rulebook)));
  return {
    tests: runs.map(({ result }) => result),
    coverage: coverageOf(
      rulebook,
      runs.map(({ scored }) => scored),
    ),
    refusals: refused,
  };
}

interface Run {
  readonly result: TestResult;
  readonly scored: MadeUpAndScored;
}

function runTest(test: TestCase, rulebook: Rulebook): Run {
  const { name, at } = test;
  const { unit: madeUp, withoutValue } = makeUp(test, rulebook);
  const { population, unit } = alone(madeUp);
  const world = createWorld(rulebook, population, ONLY_ROUND, recordingRows);
  const constants = constantScope(rulebook);
  const expectations = test.expect.map((one) => compare(one, unit, world, constants));
  const passed = withoutValue.length === 0 && expectations.every(({ met }) => met);
  return {
    result: { name, at, passed, withoutValue, expectations },
    scored: { unit, world },
  };
}

function withoutQuotas(rulebook: Rulebook): Rulebook {
  const { grading } = rulebook;
  return grading ? { ...rulebook, grading: { ...grading, quotas: [] } } : rulebook;
}
