import type { Span } from '@cchc/model';
import { modelPlace } from './model-place.js';
import type { TestedFile } from './tested-file.js';

/** The version of what `test --format json` prints. */
const TEST_FORMAT = 1;

/** Results of tests for programs: one document, each `at` a place with 1-based line and column. */
export function testsJson(tested: readonly TestedFile[]): string {
  const document = { format: TEST_FORMAT, files: tested.map(fileJson) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function fileJson({ file, report, tongue }: TestedFile) {
  const placed = <Part extends { readonly at: Span }>({ at, ...part }: Part) => {
    const { file: name, line, column } = modelPlace(file, at, tongue);
    return { file: name, line, column, ...part };
  };
  return {
    name: file.name,
    language: file.tongue,
    tests: report.tests.map(({ withoutValue, expectations, ...test }) =>
      placed({
        ...test,
        withoutValue: withoutValue.map(placed),
        expectations: expectations.map(placed),
      }),
    ),
    coverage: {
      branches: report.coverage.branches.map(placed),
      boundaries: report.coverage.boundaries.map(placed),
    },
    refusals: report.refusals.map(placed),
  };
}
