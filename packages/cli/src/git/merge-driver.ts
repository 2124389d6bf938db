import { readFileSync } from 'node:fs';
import { checkText, isOpen } from '@cchc/check';
import { mergeTexts } from '@cchc/language';
import type { ExitCode } from '../exit.js';
import { loaderFor } from '../files/load.js';
import { writeWhole } from '../files/write.js';
import { complain, type Session } from '../session.js';
import { git } from './git.js';

/**
 * What git hands to a merge driver: the files of the common version, of ours (which is to hold the
 * result) and of theirs, the size of marks, and the path. 0: merged; 1: conflicts are left.
 */
export async function runMergeDriver(session: Session, args: readonly string[]): Promise<ExitCode> {
  const [base, ours, theirs, marks = '7', path = ''] = args;
  if (base === undefined || ours === undefined || theirs === undefined) {
    complain(session, 'FOR_GIT_ONLY', { action: 'merge-driver' });
    return 2;
  }
  const size = Number(marks);
  const texts = [base, ours, theirs].map((file) => readFileSync(file, 'utf8'));
  const [origin = '', own = '', other = ''] = texts;
  const merged = mergeTexts(origin, own, other, { ours: 'ours', theirs: 'theirs', size });
  if (!merged) return mergedByLines(session, { base, ours, theirs, marks });
  const failed = await writeWhole(path, ours, merged.text);
  if (failed) {
    failed.tell(session);
    return 2;
  }
  if (merged.conflicts > 0) {
    complain(session, 'MERGE_CONFLICTS', { path, conflicts: String(merged.conflicts) });
    return 1;
  }
  const errors = errorsOf(session, path, merged.text);
  if (errors > Math.max(errorsOf(session, path, own), errorsOf(session, path, other)))
    complain(session, 'MERGED_WITH_ERRORS', { path });
  return 0;
}

/** Each side may be right by itself and the two together not, such as points that no longer add up. */
function errorsOf({ io }: Session, path: string, text: string): number {
  return checkText(text, path, loaderFor(io, path)).findings.filter(isOpen).length;
}

interface Files {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly marks: string;
}

/** A text that cannot be read is merged as git merges any other. */
function mergedByLines({ io }: Session, { base, ours, theirs, marks }: Files): ExitCode {
  const labels = ['-L', 'ours', '-L', 'base', '-L', 'theirs'];
  return git(io.cwd, ['merge-file', `--marker-size=${marks}`, ...labels, ours, base, theirs]).ok
    ? 0
    : 1;
}
