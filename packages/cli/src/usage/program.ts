import { CLI_HELP, type CliHelp } from '@cchc/words';
import { Command, CommanderError, Option } from 'commander';
import { configured } from '../config/configured.js';
import { COMMANDS } from '../commands/index.js';
import type { CommandOf } from '../commands/command.js';
import type { ExitCode } from '../exit.js';
import { TONGUES } from '../language-asked.js';
import type { Session } from '../session.js';
import { VERSION } from '../version.js';
import { explainMisuse } from './misuse.js';
import { aboutEndings, examplesOf, translated } from './help.js';

/** Understands the arguments and runs the command they name. */
export async function runProgram(args: readonly string[], session: Session): Promise<ExitCode> {
  let exit: ExitCode = 0;
  const words = CLI_HELP[session.own];
  const program = programOf(session, words);
  for (const { name, define, run } of COMMANDS) {
    const command = subcommand(program, words, name);
    define(command, words);
    command.action(async () => {
      const ready = WITHOUT_FILES.has(name) ? session : await configured(session);
      exit = ready ? await run(ready, command.args, command.opts()) : 2;
    });
  }
  if (args.length === 0) {
    session.io.stderr.write(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return explainMisuse(error, program, session);
  }
  return exit;
}

/** A configuration that is wrong does not keep anybody from looking something up. */
const WITHOUT_FILES: ReadonlySet<CommandOf['name']> = new Set<CommandOf['name']>(['help']);

function programOf(session: Session, words: CliHelp): Command {
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
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  return common(program, words).addHelpText('after', () => aboutEndings(words));
}

function subcommand(program: Command, words: CliHelp, name: CommandOf['name']): Command {
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
