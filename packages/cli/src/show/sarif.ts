import type { Log, ReportingDescriptor, Result } from 'sarif';
import { VERSION } from '../version.js';
import { fingerprints, type LookedAt, type Problem } from './problem.js';

/** What a rule is about, as Markdown; undefined for a code without a page. */
export type PageOf = (code: string) => string | undefined;

/**
 * Problems in the form of SARIF 2.1.0, which code scanning reads: the same bytes for the same input, so
 * without times and without a folder of this machine.
 */
export function sarif(
  files: readonly LookedAt[],
  { pageOf, successful }: { readonly pageOf: PageOf; readonly successful: boolean },
): string {
  const problems = files.flatMap((file) => file.problems);
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const marks = fingerprints(problems);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'cchc', semanticVersion: VERSION, rules: codes.map(rule(pageOf)) },
        },
        invocations: [{ executionSuccessful: successful }],
        columnKind: 'unicodeCodePoints',
        results: problems.map((problem, index) => result(problem, codes, marks[index] ?? '')),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(pageOf: PageOf): (code: string) => ReportingDescriptor {
  return (id) => {
    const page = pageOf(id);
    return page === undefined ? { id } : { id, help: { text: page, markdown: page } };
  };
}

function result(problem: Problem, codes: readonly string[], mark: string): Result {
  const { code, severity, message, help, file, line, column, endLine, endColumn } = problem;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: help === '' ? message : `${message} ${help}` },
    locations: [
      { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region } },
    ],
    partialFingerprints: { 'cchcLine/v1': mark },
    ...(problem.accepted === undefined
      ? {}
      : { suppressions: [{ kind: 'inSource', justification: problem.accepted }] }),
  };
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
