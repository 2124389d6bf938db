import { CLI_HELP } from '@cchc/words';
import { CommanderError, type Command } from 'commander';
import { COMMANDS } from '../commands/index.js';
import type { CommandOf } from '../commands/command.js';
import { configured } from '../config/configured.js';
import type { ExitCode } from '../exit.js';
import type { Session } from '../session.js';
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
    exit = ready ? await command.run(ready, defined.args, defined.opts()) : 2;
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

/** A configuration that is wrong does not keep anybody from looking something up. */
const WITHOUT_FILES: ReadonlySet<CommandOf['name']> = new Set<CommandOf['name']>([
  'help',
  'completion',
]);
