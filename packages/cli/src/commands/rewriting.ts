import type { CheckFinding } from '@cchc/check';
import { cliMessage } from '@cchc/words';
import { worst, type ExitCode } from '../exit.js';
import { checkedFile } from '../files/checked.js';
import { askedRulebooks } from '../files/asked-rulebooks.js';
import type { FileText } from '../files/read.js';
import { writeWhole } from '../files/write.js';
import { complain, type Session } from '../session.js';
import { findingsText } from '../show/findings.js';

/** A text written anew, or what is wrong with it. */
export type Rewritten =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/** What becomes of a text that was written anew. */
export type Deal = (session: Session, file: FileText, rewritten: string) => Promise<ExitCode>;

/** Writes each of the files anew that the arguments name, and deals with what comes out. */
export async function rewriteFiles(
  session: Session,
  args: readonly string[],
  rewrite: (file: FileText) => Rewritten,
  deal: Deal,
): Promise<{ readonly exit: ExitCode; readonly files: number }> {
  const { files: texts, troubles } = await askedRulebooks(session, args);
  const files = texts.length;
  if (deal === print && files > 1) {
    complain(session, 'SEVERAL_FILES_TO_PRINT', {});
    return { exit: 2, files };
  }
  const codes: ExitCode[] = [troubles.length > 0 ? 2 : 0];
  for (const file of texts) codes.push(await rewriteOne(session, file, rewrite(file), deal));
  return { exit: worst(codes), files };
}

async function rewriteOne(
  session: Session,
  file: FileText,
  rewritten: Rewritten,
  deal: Deal,
): Promise<ExitCode> {
  if (rewritten.ok) return deal(session, file, rewritten.text);
  const { io } = session;
  const checked = checkedFile(session, file);
  io.stderr.write(findingsText(session, checked, io.stderr, rewritten.findings));
  return 1;
}

export const print: Deal = ({ io }, _file, rewritten) => {
  io.stdout.write(rewritten);
  return Promise.resolve(0);
};

/** Back into its own file; `done` says so, where anything changed. */
export function backIntoFile(done: 'FORMATTED' | 'TRANSLATED' | 'TESTS_WRITTEN'): Deal {
  return async (session, { name, path, text }, rewritten) => {
    if (path === undefined) {
      complain(session, 'STDIN_CANNOT_BE_WRITTEN', {});
      return 2;
    }
    if (text === rewritten) return 0;
    const failed = await writeWhole(name, path, rewritten);
    if (failed) failed.tell(session);
    else session.io.stdout.write(`${cliMessage(done, { path: name }, session.own)}\n`);
    return failed ? 2 : 0;
  };
}
