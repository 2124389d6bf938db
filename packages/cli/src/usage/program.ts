import { CLI_HELP } from '@cchc/words/cli';
import { CommanderError, type Command } from 'commander';
import { COMMANDS } from '../commands/index.js';
import type { CommandOf } from '../commands/command.js';
import { configured } from '../config/configured.js';
import type { ExitCode } from '../exit.js';
import { complain, type Session } from '../session.js';
import { watching } from '../watch/watching.js';
import { programOf } from './define.js';
import { explainMisuse } from './misuse.js';

/** Understands the arguments and runs the command they name. */
export async function runProgram(args: readonly string[], session: Session): Promise<ExitCode> {
  let exit: ExitCode = 0;
  // Only what may be called is loaded; the others are named in the help.
  const commands = await Promise.all(
    COMMANDS.map(async (entry) => (args.includes(entry.name) ? await entry.load() : entry)),
  );
  const act = async (command: CommandOf, defined: Command): Promise<void> => {
    const ready = WITHOUT_FILES.has(command.name) ? session : await configured(session);
    const run = (within: Session) => command.run(within, defined.args, defined.opts());
    const watch = defined.opts().watch === true;
    if (!ready) exit = 2;
    else if (watch && args.includes('-')) exit = cannotWatch(ready);
    else exit = watch ? await watching(ready, run) : await run(ready);
  };
  const program = programOf(session, CLI_HELP[session.own], commands, act);
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

function cannotWatch(session: Session): ExitCode {
  complain(session, 'OPTIONS_CONFLICT', { first: '--watch', second: '-' });
  return 2;
}

/** A configuration that is wrong does not keep anybody from looking something up. */
const WITHOUT_FILES: ReadonlySet<CommandOf['name']> = new Set<CommandOf['name']>([
  'help',
  'completion',
  'lsp',
]);
