import { format } from '@cchc/language';
import { cliMessage } from '@cchc/words';
import { Option } from 'commander';
import { checkText } from '@cchc/check';
import { worst, type ExitCode } from '../exit.js';
import { RULEBOOKS, findFiles } from '../files/find.js';
import { readTexts, type FileText } from '../files/read.js';
import { writeWhole } from '../files/write.js';
import { complain, type Session } from '../session.js';
import { findingsText } from '../show/findings.js';
import type { CommandOf } from './command.js';

interface FormatOptions {
  readonly check?: true;
  readonly write?: true;
}

export const formatCommand: CommandOf = {
  name: 'format',
  define: (command, words) => {
    const { files, options } = words.placeholders;
    command
      .usage(`[${options}] <${files}>`)
      .argument(`<${files}>`, words.arguments.files)
      .addOption(new Option('--check', words.options.check).conflicts('write'))
      .option('--write', words.options.write);
  },
  run: (session, args, options) => runFormat(session, args, options),
};

async function runFormat(
  session: Session,
  args: readonly string[],
  options: FormatOptions,
): Promise<ExitCode> {
  const { io } = session;
  const found = await findFiles(io.cwd, args, RULEBOOKS);
  const texts = await readTexts(io, found.found);
  const troubles = [...found.troubles, ...texts.troubles];
  for (const trouble of troubles) trouble.tell(session);
  const deal = options.check ? look : options.write ? rewrite : print;
  if (deal === print && texts.found.length > 1) {
    complain(session, 'SEVERAL_FILES_TO_PRINT', {});
    return 2;
  }
  const codes: ExitCode[] = [troubles.length > 0 ? 2 : 0];
  for (const file of texts.found) codes.push(await formatOne(session, file, deal));
  const exit = worst(codes);
  if (options.check && exit === 0) {
    const files = String(texts.found.length);
    io.stdout.write(`${cliMessage('ALL_FORMATTED', { files }, session.own)}\n`);
  }
  return exit;
}

type Deal = (session: Session, file: FileText, formatted: string) => Promise<ExitCode>;

async function formatOne(session: Session, file: FileText, deal: Deal): Promise<ExitCode> {
  const formatted = format(file.text);
  if (formatted.ok) return deal(session, file, formatted.text);
  const { io } = session;
  io.stderr.write(
    findingsText(session, checkText(file.text, file.name), io.stderr, formatted.findings),
  );
  return 1;
}

const print: Deal = ({ io }, _file, formatted) => {
  io.stdout.write(formatted);
  return Promise.resolve(0);
};

const look: Deal = ({ io, own }, { name, text }, formatted) => {
  if (text === formatted) return Promise.resolve(0);
  io.stdout.write(`${cliMessage('WOULD_CHANGE', { path: name }, own)}\n`);
  return Promise.resolve(1);
};

const rewrite: Deal = async (session, { name, path, text }, formatted) => {
  if (path === undefined) {
    complain(session, 'STDIN_CANNOT_BE_WRITTEN', {});
    return 2;
  }
  if (text === formatted) return 0;
  const failed = await writeWhole(name, path, formatted);
  if (failed) failed.tell(session);
  else session.io.stdout.write(`${cliMessage('FORMATTED', { path: name }, session.own)}\n`);
  return failed ? 2 : 0;
};
