import type { CheckedFile } from '@cchc/check';
import type { ExitCode } from '../exit.js';
import { complain, type Session } from '../session.js';
import type { Gathered } from './trouble.js';
import { readVersion } from './version.js';

/** The two versions, or the exit code where one of them cannot be compared. */
export async function versionsNamed(
  session: Session,
  old: string,
  fresh: string | undefined,
): Promise<readonly [CheckedFile, CheckedFile] | ExitCode> {
  const after = oneOf(session, fresh ?? old, await readVersion(session, fresh ?? old));
  if (typeof after === 'number') return after;
  const base = fresh === undefined ? after.amends : old;
  if (base === undefined) {
    complain(session, 'NOTHING_TO_COMPARE', { path: old });
    return 2;
  }
  const before = oneOf(session, base, await readVersion(session, base));
  return typeof before === 'number' ? before : [before, after];
}

function oneOf(
  session: Session,
  path: string,
  { found, troubles }: Gathered<CheckedFile>,
): CheckedFile | ExitCode {
  for (const one of troubles) one.tell(session);
  const [file] = found;
  if (troubles.length > 0 || !file) return 2;
  if (file.rulebooks.length > 0) return file;
  complain(session, 'RULEBOOK_UNUSABLE', { path });
  return 1;
}
