import { CLI_HELP } from '@cchc/words';
import { Argument } from 'commander';
import { completables } from '../completion/completable.js';
import { SHELLS } from '../completion/index.js';
import { programOf } from '../usage/define.js';
import type { CommandOf } from './command.js';
import { COMMANDS } from './index.js';

/** What a shell needs to complete command lines: written from the commands themselves, so it cannot lag behind. */
export const completionCommand: CommandOf = {
  name: 'completion',
  define: (command, words) => {
    const { shell, options } = words.placeholders;
    command
      .usage(`[${options}] <${shell}>`)
      .addArgument(new Argument(`<${shell}>`, words.arguments.shell).choices(Object.keys(SHELLS)));
  },
  run: async (session, [shell = '']) => {
    const commands = await Promise.all(COMMANDS.map(({ load }) => load()));
    const program = programOf(session, CLI_HELP[session.own], commands, () => Promise.resolve());
    const known = new Map(commands.map(({ name, suggested }) => [name as string, suggested ?? []]));
    const all = completables(program, (path) => known.get(path) ?? []);
    session.io.stdout.write(SHELLS[shell]?.(all) ?? '');
    return 0;
  },
};
