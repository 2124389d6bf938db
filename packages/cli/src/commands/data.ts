import { Option } from 'commander';
import { complain, type Session } from '../session.js';
import type { ExitCode } from '../exit.js';
import type { CommandOf } from './command.js';
import { runDataCheck } from './data-check.js';
import { runDataTemplate } from './data-template.js';

/** What `cchc data` can do, each with the forms that its result can have, the usual one first. */
const ACTIONS = {
  template: { run: runDataTemplate, forms: ['xlsx', 'csv', 'json'] },
  check: { run: runDataCheck, forms: ['text', 'json'] },
} as const;

export interface DataOptions {
  readonly data?: readonly string[];
  readonly units?: string;
  readonly out?: string;
  readonly format?: string;
}

/** Data before it is scored: empty files to fill in, and all that is wrong with filled ones. */
export const dataCommand: CommandOf = {
  name: 'data',
  define: (command, { arguments: about, options, placeholders: called }) => {
    command
      .usage(`<${called.dataAction}> [${called.options}] <${called.rulebook}>`)
      .argument(`<${called.dataAction}>`, about.dataAction)
      .argument(`<${called.rulebook}>`, about.rulebook)
      .option(`--data <${called.files}>`, options.data)
      .option(`--units <${called.file}>`, options.units)
      .option(`--out <${called.file}>`, options.templateOut)
      .addOption(
        new Option('--format <xlsx|csv|json|text>', options.dataFormat).choices([
          'xlsx',
          'csv',
          'json',
          'text',
        ]),
      );
  },
  suggested: Object.keys(ACTIONS),
  run: (session, [action = '', rulebook = ''], options) =>
    runData(session, action, rulebook, options),
};

async function runData(
  session: Session,
  named: string,
  rulebook: string,
  options: DataOptions,
): Promise<ExitCode> {
  const known = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];
  const action = known.find((one) => one === named);
  if (!action) {
    complain(session, 'OPTION_VALUE_UNKNOWN', { option: 'data', value: named, known });
    return 2;
  }
  const { run, forms } = ACTIONS[action];
  const form = options.format ?? forms[0];
  if (!forms.some((one) => one === form)) {
    complain(session, 'OPTION_VALUE_UNKNOWN', { option: '--format', value: form, known: forms });
    return 2;
  }
  return run(session, rulebook, { ...options, format: form });
}
