import { type CliHelp, type CommandName } from '@cchc/words/cli';
import { Command, Option } from 'commander';
import type { CommandOf } from '../commands/command.js';
import { TONGUES } from '../language-asked.js';
import type { Session } from '../session.js';
import { VERSION } from '../version.js';
import { aboutEndings, examplesOf, translated } from './help.js';

/** A command of which nothing but the name is wanted: it is listed, and not called. */
type Listed = Pick<CommandOf, 'name'> | CommandOf;

/** The program as commander knows it; `act` runs a command that was called. */
export function programOf(
  session: Session,
  words: CliHelp,
  commands: readonly Listed[],
  act: (command: CommandOf, defined: Command) => Promise<void>,
): Command {
  const program = bareProgram(session, words);
  for (const listed of commands) {
    const defined = subcommand(program, words, listed.name);
    if (!('define' in listed)) continue;
    listed.define(defined, words);
    defined.action(() => act(listed, defined));
  }
  return program;
}

function bareProgram(session: Session, words: CliHelp): Command {
  const program = new Command('cchc')
    .description(words.program)
    .version(VERSION, '-V, --version', words.options.version)
    .usage(`[${words.placeholders.options}] <${words.placeholders.command}>`)
    .helpCommand(false)
    .exitOverride()
    .configureHelp(translated(words))
    .configureOutput({
      writeOut: session.io.stdout.write,
      writeErr: session.io.stderr.write,
      // What is wrong with a command line is said in our own words, in both languages.
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(HELP_WIDTH, session.io.stdout.columns ?? HELP_WIDTH),
      getErrHelpWidth: () => Math.min(HELP_WIDTH, session.io.stderr.columns ?? HELP_WIDTH),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  return common(program, words).addHelpText('after', () => aboutEndings(words));
}

function subcommand(program: Command, words: CliHelp, name: CommandName): Command {
  const command = program
    .command(name)
    .description(words.commands[name])
    .configureHelp(translated(words));
  return common(command, words).addHelpText('after', () => examplesOf(name, words));
}

const HELP_WIDTH = 100;

/** Options that stand before or after the command alike. */
function common(command: Command, words: CliHelp): Command {
  return command
    .helpOption('-h, --help', words.options.help)
    .addOption(new Option('--lang <vi|en>', words.options.lang).choices(TONGUES));
}
