import { Option } from 'commander';
import type { CommandOf } from './command.js';

/** Starts the language server, which speaks until its editor leaves. */
export const lspCommand: CommandOf = {
  name: 'lsp',
  define: (command, words) => {
    command
      .usage(`[${words.placeholders.options}]`)
      .addOption(new Option('--stdio', words.options.stdio).conflicts(['socket', 'nodeIpc']))
      .addOption(
        new Option('--socket <port>', words.options.socket).conflicts(['stdio', 'nodeIpc']),
      )
      .addOption(new Option('--node-ipc', words.options.nodeIpc).conflicts(['stdio', 'socket']))
      .addOption(new Option('--clientProcessId <pid>').hideHelp());
  },
  run: async () => {
    // The libraries of the protocol are heavy, and no other command needs them.
    const { serveProcess } = await import('@cchc/server/node');
    serveProcess(process.argv);
    return 0;
  },
};
