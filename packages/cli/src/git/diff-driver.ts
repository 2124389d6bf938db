import { readFileSync } from 'node:fs';
import { checkText, type CheckedFile } from '@cchc/check';
import { comparedVersions } from '@cchc/check';
import type { ExitCode } from '../exit.js';
import { loaderFor } from '../files/load.js';
import { complain, type Session } from '../session.js';
import { diffReport } from '../show/diff/report.js';
import { git } from './git.js';

/** Where a version has no such file. */
const NOTHING = '/dev/null';

/** What git hands to a diff driver: the path, then file, object and mode of each version. */
export function runDiffDriver(session: Session, args: readonly string[]): ExitCode {
  const [path, old, , , fresh] = args;
  if (path === undefined || old === undefined || fresh === undefined) {
    complain(session, 'FOR_GIT_ONLY', { action: 'diff-driver' });
    return 2;
  }
  const { stdout } = session.io;
  stdout.write(`cchc diff a/${path} b/${path}\n`);
  const versions = [old, fresh].map((file) => version(session, path, file));
  const [before, after] = versions;
  if (before && after && before.rulebooks.length > 0 && after.rulebooks.length > 0) {
    stdout.write(diffReport(session, comparedVersions(before, after), 'text'));
    return 0;
  }
  const answer = git(session.io.cwd, ['diff', '--no-index', '--no-ext-diff', '--', old, fresh]);
  // Where texts differ git says so with its exit code too; what it printed is there all the same.
  stdout.write(answer.bytes.toString('utf8'));
  return 0;
}

function version(session: Session, path: string, file: string): CheckedFile | undefined {
  if (file === NOTHING) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return checkText(text, path, loaderFor(session.io, path));
  } catch {
    return undefined;
  }
}
