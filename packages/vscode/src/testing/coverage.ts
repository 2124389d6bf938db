import * as vscode from 'vscode';
import type { CoveredBranch, TestCoverage } from '@cchc/server/protocol';
import { rangeOf } from './run.js';

/** What the editor asks for later, by what it was given. */
const details = new WeakMap<vscode.FileCoverage, vscode.FileCoverageDetail[]>();

/**
 * The ways a score can go, as coverage: a line of the text is a statement, the ways that begin in it are
 * its branches. The gutter shows a line that no test reaches, and one that tests reach only in part.
 */
export function coverageOf(uri: vscode.Uri, { branches }: TestCoverage): vscode.FileCoverage {
  const statements = byPlace(branches).flatMap(([first, ...others]) => {
    if (!first) return [];
    const ways = [first, ...others];
    return new vscode.StatementCoverage(
      ways.reduce((sum, { tests }) => sum + tests, 0),
      rangeOf(first.range),
      ways.map(
        ({ tests, range, label }) =>
          new vscode.BranchCoverage(
            tests,
            rangeOf(range),
            // The server names what no test reaches; of what one does there is nothing to say.
            tests === 0 ? label : undefined,
          ),
      ),
    );
  });
  const coverage = vscode.FileCoverage.fromDetails(uri, statements);
  details.set(coverage, statements);
  return coverage;
}

export function loadDetails(coverage: vscode.FileCoverage): vscode.FileCoverageDetail[] {
  return details.get(coverage) ?? [];
}

/** A condition that can hold or not gives two ways at one place. */
function byPlace(branches: readonly CoveredBranch[]): readonly (readonly CoveredBranch[])[] {
  const groups = Map.groupBy(
    branches,
    ({ range }) => `${range.start.line}:${range.start.character}`,
  );
  return [...groups.values()];
}
