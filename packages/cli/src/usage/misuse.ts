import { cliMessage, type CliMessages } from '@cchc/words/cli';
import type { Command, CommanderError } from 'commander';
import type { ExitCode } from '../exit.js';
import { complain, type Session } from '../session.js';

/** Says what is wrong with a command line. Help and version, which end a run too, are no misuse. */
export function explainMisuse(
  { code, exitCode, message }: CommanderError,
  program: Command,
  session: Session,
): ExitCode {
  if (exitCode === 0) return 0;
  const misuse = (MISUSES[code] ?? wrongUsage)(message);
  misuse(session);
  const named = program.commands.map((command) => command.name());
  const command = named.find((name) => program.args.includes(name));
  const asked = command === undefined ? 'cchc' : `cchc ${command}`;
  session.io.stderr.write(`${cliMessage('SEE_HELP', { command: asked }, session.own)}\n`);
  return 2;
}

type Saying = (session: Session) => void;

/** Commander tells what it met only in the text of its message, in quotes. */
const MISUSES: Readonly<Record<string, (message: string) => Saying>> = {
  'commander.unknownOption': (message) =>
    saying('UNKNOWN_OPTION', { option: quoted(message), suggestion: meant(message) }),
  'commander.unknownCommand': (message) =>
    saying('UNKNOWN_COMMAND', { command: quoted(message), suggestion: meant(message) }),
  'commander.missingArgument': (message) =>
    saying('ARGUMENT_MISSING', { argument: quoted(message) }),
  'commander.optionMissingArgument': (message) =>
    saying('OPTION_VALUE_MISSING', { option: quoted(message) }),
  'commander.missingMandatoryOptionValue': (message) =>
    saying('OPTION_MISSING', { option: quoted(message) }),
  'commander.conflictingOption': (message) =>
    saying('OPTIONS_CONFLICT', { first: quoted(message), second: quoted(message, 1) }),
  'commander.invalidArgument': (message) =>
    saying('OPTION_VALUE_UNKNOWN', {
      option: quoted(message),
      value: quoted(message, 1),
      known: (/Allowed choices are (.*)\.$/.exec(message)?.[1] ?? '').split(', '),
    }),
  'commander.excessArguments': () => saying('TOO_MANY_ARGUMENTS', {}),
};

const wrongUsage = (): Saying => saying('WRONG_USAGE', {});

function saying<Code extends keyof CliMessages>(code: Code, args: CliMessages[Code]): Saying {
  return (session) => {
    complain(session, code, args);
  };
}

function quoted(message: string, index = 0): string {
  return [...message.matchAll(/'([^']*)'/g)][index]?.[1] ?? '';
}

function meant(message: string): string | undefined {
  return /\(Did you mean (?:one of )?([^?,)]+)/.exec(message)?.[1];
}
