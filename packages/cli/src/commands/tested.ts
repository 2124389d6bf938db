import { isOpen, type CheckedFile } from '@cchc/check';
import type { Tongue } from '@cchc/language';
import { runTests } from '@cchc/semantics';
import { cliMessage } from '@cchc/words';
import type { Session } from '../session.js';
import { findingsText } from '../show/findings.js';
import type { Untested } from '../show/junit.js';
import type { TestedFile } from '../show/tested-file.js';

/** A library has no meaning of its own, and if nothing is wrong with it there is nothing to run. */
export function testedFile(file: CheckedFile, tongue: Tongue): readonly (TestedFile | Untested)[] {
  const { rulebooks, findings } = file;
  if (rulebooks.length > 0) {
    // Places in libraries are told by the files of the very rulebook that brings them in.
    return rulebooks.map((rulebook) => ({
      file: { ...file, rulebook },
      rulebook,
      report: runTests(rulebook),
      tongue,
    }));
  }
  const isBroken = findings.some((finding) => isOpen(finding) && finding.severity === 'error');
  return isBroken ? [{ file, tongue }] : [];
}

export function isTested(one: TestedFile | Untested): one is TestedFile {
  return 'report' in one;
}

export function tellBroken(session: Session, { file, tongue }: Untested): void {
  const { stderr } = session.io;
  stderr.write(findingsText(session, file, stderr, file.findings.filter(isOpen)));
  stderr.write(`${cliMessage('NOT_TESTED', { path: file.name }, tongue)}\n`);
}
