import { translate, type Tongue } from '@cchc/language';
import { Option } from 'commander';
import type { ExitCode } from '../exit.js';
import { loaderFor } from '../files/load.js';
import { TONGUES } from '../language-asked.js';
import type { Session } from '../session.js';
import type { CommandOf } from './command.js';
import { backIntoFile, print, rewriteFiles } from './rewriting.js';

interface TranslateOptions {
  readonly to: Tongue;
  readonly write?: true;
}

export const translateCommand: CommandOf = {
  name: 'translate',
  define: (command, words) => {
    const { files, options } = words.placeholders;
    command
      .usage(`[${options}] <${files}>`)
      .argument(`<${files}>`, words.arguments.files)
      .addOption(
        new Option('--to <vi|en>', words.options.to).choices(TONGUES).makeOptionMandatory(),
      )
      .option('--write', words.options.write);
  },
  run: (session, args, options) =>
    runTranslate(session, args, options as unknown as TranslateOptions),
};

async function runTranslate(
  session: Session,
  args: readonly string[],
  { to, write }: TranslateOptions,
): Promise<ExitCode> {
  const { exit } = await rewriteFiles(
    session,
    args,
    ({ name, text }) => translate(text, to, { name, load: loaderFor(session.io, name) }),
    write ? backIntoFile('TRANSLATED') : print,
  );
  return exit;
}
