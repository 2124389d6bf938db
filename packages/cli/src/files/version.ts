import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkText, type CheckedFile } from '@cchc/check';
import { asConfigured } from '@cchc/check/config';
import { openRevision, revisionPath } from '../git/revision.js';
import type { Session } from '../session.js';
import { readRulebookText } from './rulebook-input.js';
import { trouble, type Gathered } from './trouble.js';

/** A version of a rulebook: a file, standard input, or a file in a git revision (`main:books/a.cchc`). */
export async function readVersion(session: Session, named: string): Promise<Gathered<CheckedFile>> {
  const { cwd } = session.io;
  const asked = existsSync(resolve(cwd, named)) ? undefined : revisionPath(named);
  if (!asked) return readRulebookText(session, named);
  const revision = openRevision(cwd, asked.revision);
  if (!revision) return missing('REVISION_UNKNOWN', asked);
  const file = revision.read(asked.path);
  if (!file.ok) return missing('REVISION_WITHOUT_FILE', asked);
  const checked = checkText(file.text, file.name, revision.load);
  return { found: [asConfigured(checked, session.config)], troubles: [] };
}

function missing(
  code: 'REVISION_UNKNOWN' | 'REVISION_WITHOUT_FILE',
  args: { readonly revision: string; readonly path: string },
): Gathered<CheckedFile> {
  return { found: [], troubles: [trouble(code, args)] };
}
