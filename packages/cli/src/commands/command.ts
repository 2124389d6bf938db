import type { CliHelp, CommandName } from '@cchc/words';
import { Option, type Command } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Session } from '../session.js';

/** One command: how it is called, and what it does. */
export interface CommandOf {
  readonly name: CommandName;
  readonly define: (command: Command, words: CliHelp) => void;
  readonly run: (
    session: Session,
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ) => Promise<ExitCode>;
}

export type Form = 'text' | 'json';

/** `--format text|json`, of every command that prints something to read. */
export function formOption(words: CliHelp): Option {
  return new Option('--format <text|json>', words.options.format)
    .choices(['text', 'json'])
    .default('text');
}
