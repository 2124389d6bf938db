import type { LookedAt, Problem } from './problem.js';
import { attribute, content } from './xml.js';

/**
 * Problems in the XML form of JUnit: a file is a suite and each problem a case that fails; a file
 * without any is one case that passes. Accepted ones pass too.
 */
export function problemsJunit(files: readonly LookedAt[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<testsuites name="cchc">\n',
    ...files.map(suite),
    '</testsuites>\n',
  ].join('');
}

function suite({ file, problems }: LookedAt): string {
  const failed = problems.filter(isOpen).length;
  const name = attribute(file);
  const cases =
    problems.length === 0
      ? [`    <testcase name="${name}" classname="cchc" file="${name}"/>\n`]
      : problems.map(testcase);
  const counts = `tests="${cases.length}" failures="${failed}" errors="0"`;
  return `  <testsuite name="${name}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testcase(problem: Problem): string {
  const { code, file, line, column, message, help } = problem;
  const place = `${file}:${line}:${column}`;
  const about = [
    `name="${attribute(`${code} ${place}`)}"`,
    `classname="${attribute(code)}"`,
    `file="${attribute(file)}"`,
    `line="${line}"`,
  ].join(' ');
  if (!isOpen(problem)) return `    <testcase ${about}/>\n`;
  const failure = `<failure message="${attribute(message)}">${content(`${place}\n${help}`.trim())}</failure>`;
  return `    <testcase ${about}>\n      ${failure}\n    </testcase>\n`;
}

function isOpen({ severity, accepted }: Problem): boolean {
  return severity !== 'info' && accepted === undefined;
}
