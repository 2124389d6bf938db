import type { Completable, CompletableOption } from './completable.js';

/** For fish 3: what is not known is completed as a file. */
export function fish(all: readonly Completable[]): string {
  const program = all.find(({ path }) => path === '');
  const everywhere = new Set(program?.options.map(({ flag }) => flag));
  const lines = all.flatMap((command) => {
    const { path, commands, options, values } = command;
    const here = `-n ${quoted(condition(path, commands))}`;
    const within = `-n ${quoted(condition(path, []))}`;
    return [
      ...commands.map(({ name, about }) => `${here} -f -a ${quoted(name)} -d ${quoted(about)}`),
      ...(values.length > 0 ? [`${within} -f -a ${quoted(values.join(' '))}`] : []),
      // What stands everywhere is said once, for the program itself.
      ...options
        .filter(({ flag }) => path === '' || !everywhere.has(flag))
        .map((option) => `${within} ${optionLine(option)}`),
    ];
  });
  return [
    '# fish completion for cchc',
    '#   cchc completion fish > ~/.config/fish/completions/cchc.fish',
    ...lines.map((line) => `complete -c cchc ${line}`),
    '',
  ].join('\n');
}

/** Whether the words so far lead to a command, and to none of those within it. */
function condition(path: string, commands: Completable['commands']): string {
  const seen = path.split(' ').filter((word) => word !== '');
  const yes = seen.map((word) => `__fish_seen_subcommand_from ${word}`);
  const names = commands.map(({ name }) => name).join(' ');
  const no = names === '' ? [] : [`not __fish_seen_subcommand_from ${names}`];
  return [...yes, ...no].join('; and ') || 'true';
}

function optionLine({ flag, about, takesValue, values }: CompletableOption): string {
  const name = `-l ${flag.replace(/^--/, '')} -d ${quoted(about)}`;
  if (!takesValue) return name;
  return values.length > 0 ? `${name} -x -a ${quoted(values.join(' '))}` : `${name} -r`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
