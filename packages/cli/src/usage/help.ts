import { CLI_EXAMPLES, type CliHelp, type CommandName } from '@cchc/words/cli';
import type { Argument, Command, HelpConfiguration, Option } from 'commander';

/** Commander's help in the reader's language. */
export function translated({ headings }: CliHelp): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Commands:': headings.commands,
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    // On a narrow screen too, words are not cut.
    minWidthToWrap: 16,
    // Without "(choices: …)" and "(default: …)", which come in English and are said in our texts.
    optionDescription: ({ description }: Option) => description,
    argumentDescription: ({ description }: Argument) => description,
    subcommandTerm: (command: Command) => command.name(),
  };
}

export function examplesOf(name: CommandName, { headings }: CliHelp): string {
  return section(headings.examples, CLI_EXAMPLES[name]);
}

export function aboutEndings({ headings, exitCodes }: CliHelp): string {
  const examples = Object.values(CLI_EXAMPLES).map(([first = '']) => first);
  return section(headings.examples, examples) + section(headings.exitCodes, exitCodes);
}

function section(heading: string, lines: readonly string[]): string {
  return `\n${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
