import type { Session } from '../session.js';
import { RULEBOOKS, findFiles } from './find.js';
import { readTexts, type FileText } from './read.js';
import type { Trouble } from './trouble.js';

/** The texts of the rulebooks that a command is asked about, and what could not be read, which is told. */
export async function askedRulebooks(
  session: Session,
  args: readonly string[],
): Promise<{ readonly files: readonly FileText[]; readonly troubles: readonly Trouble[] }> {
  const found = await findFiles(session.io, args, RULEBOOKS);
  const texts = await readTexts(session.io, found.found);
  const troubles = [...found.troubles, ...texts.troubles];
  for (const trouble of troubles) trouble.tell(session);
  return { files: texts.found, troubles };
}
