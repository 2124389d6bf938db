import type { CheckFinding } from '@cchc/check';
import type { LookedFile } from '../checking/looked.js';
import type { Tongue } from '@cchc/language';
import { columnOf, linesOf } from './excerpt.js';
import { said } from './findings.js';
import { reportedName, type LookedAt, type Problem } from './problem.js';

/** What `check` found in a file, for build servers. */
export function checkProblems(
  cwd: string,
  { file, findings }: { readonly file: LookedFile; readonly findings: readonly CheckFinding[] },
  tongue: Tongue,
): LookedAt {
  const name = reportedName(cwd, file.name);
  const lines = linesOf(file.text);
  const problems = findings.map((finding): Problem => {
    const { start, end } = finding.at;
    return {
      code: finding.code,
      severity: finding.severity,
      ...said(finding, file.tongue, tongue),
      file: name,
      line: start.line + 1,
      column: columnOf(lines, finding.at),
      endLine: end.line + 1,
      endColumn: columnOf(lines, { ...finding.at, start: end }),
      written: lines[start.line] ?? '',
      ...(finding.accepted === undefined ? {} : { accepted: finding.accepted }),
    };
  });
  return { file: name, problems };
}
