import type { CliHelp, CommandName } from '@cchc/words';
import { Option, type Command } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Session } from '../session.js';
import { SERVER_FORMS } from '../show/problem-forms.js';

/** One command: how it is called, and what it does. */
export interface CommandOf {
  readonly name: CommandName;
  readonly define: (command: Command, words: CliHelp) => void;
  readonly run: (
    session: Session,
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ) => Promise<ExitCode>;
  /** What its argument may be, for a shell to complete. */
  readonly suggested?: readonly string[];
}

export type Form = 'text' | 'json';

/** `--format text|json`, of every command that prints something to read. */
export function formOption(words: CliHelp): Option {
  return formsOption(['text', 'json'], words.options.format);
}

/** Forms that are read by build servers too, for the commands that judge. */
export const JUDGING_FORMS = ['text', 'json', ...SERVER_FORMS] as const;

export type JudgingForm = (typeof JUDGING_FORMS)[number];

export function judgingFormOption(words: CliHelp): Option {
  return formsOption(JUDGING_FORMS, words.options.judgingFormat);
}

function formsOption(forms: readonly string[], description: string): Option {
  return new Option(`--format <${forms.join('|')}>`, description).choices(forms).default('text');
}
