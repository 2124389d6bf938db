import type { CheckedFile } from '@cchc/check';
import { cliMessage, type Tongue } from '@cchc/words';
import { modelPlace, placeText } from './model-place.js';
import { failuresOf, type TestedFile } from './tested-file.js';
import { attribute, content } from './xml.js';

/** A file whose tests could not be run. */
export interface Untested {
  readonly file: CheckedFile;
  readonly tongue: Tongue;
}

/** Results of tests in the XML form of JUnit, as build servers read it; without times, so that it stays the same. */
export function junit(files: readonly (TestedFile | Untested)[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<testsuites name="cchc">\n',
    ...files.map((file) => ('report' in file ? suite(file) : brokenSuite(file))),
    '</testsuites>\n',
  ].join('');
}

function brokenSuite({ file: { name }, tongue }: Untested): string {
  const message = attribute(cliMessage('NOT_TESTED', { path: name }, tongue));
  return [
    `  <testsuite name="${attribute(name)}" tests="1" failures="0" errors="1">\n`,
    `    <testcase name="${attribute(name)}" classname="${attribute(name)}">\n`,
    `      <error message="${message}"/>\n`,
    '    </testcase>\n',
    '  </testsuite>\n',
  ].join('');
}

function suite(tested: TestedFile): string {
  const { file, report, rulebook, tongue } = tested;
  const failed = report.tests.filter(({ passed }) => !passed).length;
  const counts = `tests="${report.tests.length}" failures="${failed}" errors="0"`;
  const cases = report.tests.map((test) => {
    const { line } = modelPlace(file, test.at, tongue);
    const about = [
      `name="${attribute(test.name)}"`,
      `classname="${attribute(rulebook.code)}"`,
      `file="${attribute(file.name)}"`,
      `line="${line}"`,
    ].join(' ');
    const failures = failuresOf(test, tested).map(
      ({ place, message }) =>
        `      <failure message="${attribute(message)}">${content(placeText(place))}</failure>\n`,
    );
    return failures.length === 0
      ? `    <testcase ${about}/>\n`
      : `    <testcase ${about}>\n${failures.join('')}    </testcase>\n`;
  });
  return `  <testsuite name="${attribute(file.name)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}
