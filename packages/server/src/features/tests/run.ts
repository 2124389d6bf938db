import type { CheckedFile } from '@cchc/check';
import type { Rulebook } from '@cchc/model';
import { runTests, type TestReport } from '@cchc/semantics';
import type { View } from '../../view.js';

/** A rulebook whose tests were run. */
export interface Tested {
  readonly rulebook: Rulebook;
  readonly report: TestReport;
}

const known = new WeakMap<CheckedFile, readonly Tested[]>();

/** The tests of a text, run once a version. Of an amendment they stand in the whole that it makes. */
export function testedIn(view: View): readonly Tested[] {
  const checked = view.checked();
  const found =
    known.get(checked) ??
    (checked.consolidated === undefined ? checked.rulebooks : []).map((rulebook) => ({
      rulebook,
      report: runTests(rulebook),
    }));
  known.set(checked, found);
  return found;
}

/** How many of the ways that scores can go are gone by a test. */
export function coverageOf(
  view: View,
): { readonly reached: number; readonly all: number } | undefined {
  const branches = testedIn(view).flatMap(({ report }) => report.coverage.branches);
  if (branches.length === 0) return undefined;
  return { reached: branches.filter(({ tests }) => tests > 0).length, all: branches.length };
}
