import { format } from '@cchc/language';
import { cliMessage } from '@cchc/words';
import { Option } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Session } from '../session.js';
import type { CommandOf } from './command.js';
import { backIntoFile, print, rewriteFiles, type Deal } from './rewriting.js';

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
  { check, write }: FormatOptions,
): Promise<ExitCode> {
  const deal = check ? look : write ? backIntoFile('FORMATTED') : print;
  const { exit, files } = await rewriteFiles(session, args, ({ text }) => format(text), deal);
  if (check && exit === 0) {
    const message = cliMessage('ALL_FORMATTED', { files: String(files) }, session.own);
    session.io.stdout.write(`${message}\n`);
  }
  return exit;
}

const look: Deal = ({ io, own }, { name, text }, formatted) => {
  if (text === formatted) return Promise.resolve(0);
  io.stdout.write(`${cliMessage('WOULD_CHANGE', { path: name }, own)}\n`);
  return Promise.resolve(1);
};
