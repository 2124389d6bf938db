import { format } from '@cchc/language';
import { cliMessage } from '@cchc/words';
import { Option } from 'commander';
import type { ExitCode } from '../exit.js';
import { complain, type Session } from '../session.js';
import { layoutReport, type Looked } from '../show/layout.js';
import { judgingFormOption, type CommandOf, type JudgingForm } from './command.js';
import { backIntoFile, print, rewriteFiles, type Deal } from './rewriting.js';

interface FormatOptions {
  readonly check?: true;
  readonly write?: true;
  readonly format: JudgingForm;
}

export const formatCommand: CommandOf = {
  name: 'format',
  define: (command, words) => {
    const { files, options } = words.placeholders;
    command
      .usage(`[${options}] <${files}>`)
      .argument(`<${files}>`, words.arguments.files)
      .addOption(new Option('--check', words.options.check).conflicts('write'))
      .option('--write', words.options.write)
      .addOption(judgingFormOption(words));
  },
  run: (session, args, options) => runFormat(session, args, options as unknown as FormatOptions),
};

async function runFormat(
  session: Session,
  args: readonly string[],
  { check, write, format: form }: FormatOptions,
): Promise<ExitCode> {
  if (form !== 'text' && !check) {
    complain(session, 'OPTION_NEEDS', { option: '--format', needed: '--check' });
    return 2;
  }
  const looked: Looked[] = [];
  const deal = check ? lookInto(looked) : write ? backIntoFile('FORMATTED') : print;
  const { exit, files } = await rewriteFiles(session, args, ({ text }) => format(text), deal);
  if (check) {
    session.io.stdout.write(layoutReport(session, form, looked, { successful: exit < 2 }));
  }
  if (check && form === 'text' && exit === 0) {
    const message = cliMessage('ALL_FORMATTED', { files: String(files) }, session.own);
    session.io.stdout.write(`${message}\n`);
  }
  return exit;
}

function lookInto(looked: Looked[]): Deal {
  return (_session, { name, text }, formatted) => {
    looked.push({ name, text, formatted });
    return Promise.resolve(text === formatted ? 0 : 1);
  };
}
