import { steps, type Completable } from './completable.js';

/**
 * For bash 3.2 and newer, without the package bash-completion. Nothing of the line is evaluated; what
 * is not known is completed as a file.
 */
export function bash(all: readonly Completable[]): string {
  const into = steps(all).map(
    ({ from, name, to }) => `      ${quoted(`${from}/${name}`)}) path=${quoted(to)} ;;\n`,
  );
  const values = all.flatMap(({ path, options }) =>
    options
      .filter((option) => option.takesValue)
      .map(
        (option) =>
          `    ${quoted(`${path}/${option.flag}`)}) words=${quoted(option.values.join(' '))}; flag=1 ;;\n`,
      ),
  );
  const words = all.map(({ path, commands, options, values: own }) => {
    const flags = options.map(({ flag }) => flag).join(' ');
    const others = [...commands.map(({ name }) => name), ...own].join(' ');
    return `    ${quoted(path)}) flags=${quoted(flags)}; others=${quoted(others)} ;;\n`;
  });
  return `# bash completion for cchc
#   cchc completion bash > ~/.local/share/bash-completion/completions/cchc
_cchc() {
  local path='' words='' flags='' others='' flag='' word
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # bash takes \`--format=json\` for three words.
  if [ "$cur" = '=' ]; then cur=''
  elif [ "$prev" = '=' ] && [ "$COMP_CWORD" -gt 1 ]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path/$word" in
${into.join('')}    esac
  done
  case "$path/$prev" in
${values.join('')}  esac
  if [ -z "$flag" ]; then
    case "$path" in
${words.join('')}    esac
    case "$cur" in -*) words="$flags" ;; *) words="$others" ;; esac
  fi
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _cchc cchc
`;
}

/** All that is written here are names of commands and options, and words of ours. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
