import type { CheckFinding } from '@cchc/check';
import type { LookedFile } from '../checking/looked.js';
import type { Tongue } from '@cchc/language';
import { columnOf, linesOf } from './excerpt.js';
import { said } from './findings.js';

/** The version of what `check --format json` prints. */
const CHECK_FORMAT = 1;

/** Findings for programs: one document; lines and columns are 1-based, columns in characters. */
export function checkJson(
  files: readonly { readonly file: LookedFile; readonly findings: readonly CheckFinding[] }[],
  asked: Tongue | undefined,
): string {
  const document = {
    format: CHECK_FORMAT,
    files: files.map(({ file, findings }) => ({
      name: file.name,
      language: file.tongue,
      findings: findings.map((finding) => findingJson(finding, file, asked ?? file.tongue)),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function findingJson(finding: CheckFinding, file: LookedFile, tongue: Tongue) {
  const lines = linesOf(file.text);
  const { start, end } = finding.at;
  return {
    code: finding.code,
    severity: finding.severity,
    line: start.line + 1,
    column: columnOf(lines, finding.at),
    endLine: end.line + 1,
    endColumn: columnOf(lines, { ...finding.at, start: end }),
    ...said(finding, file.tongue, tongue),
    args: finding.args,
    ...(finding.accepted === undefined ? {} : { accepted: finding.accepted }),
  };
}
