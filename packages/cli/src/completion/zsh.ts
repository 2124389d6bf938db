import { steps, type Completable } from './completable.js';

/** For zsh 5: names with what they mean; what is not known is completed as a file. */
export function zsh(all: readonly Completable[]): string {
  const into = steps(all).map(
    ({ from, name, to }) => `      ${quoted(`${from}/${name}`)}) at=${quoted(to)} ;;\n`,
  );
  const values = all.flatMap(({ path, options }) =>
    options
      .filter((option) => option.takesValue)
      .map(({ flag, values: known }) => {
        const found = known.length > 0 ? `compadd -- ${known.map(quoted).join(' ')}` : '_files';
        return `    ${quoted(`${path}/${flag}`)}) ${found}; return ;;\n`;
      }),
  );
  const words = all.map(({ path, commands, options, values: own }) =>
    [
      `    ${quoted(path)})\n`,
      `      flags=(${options.map(({ flag, about }) => described(flag, about)).join(' ')})\n`,
      `      names=(${[...commands.map(({ name, about }) => described(name, about)), ...own.map(quoted)].join(' ')}) ;;\n`,
    ].join(''),
  );
  return `#compdef cchc
#   cchc completion zsh > "\${fpath[1]}/_cchc"
_cchc() {
  local at='' word
  local -a flags names
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$at/$word" in
${into.join('')}    esac
  done
  case "$at/\${words[CURRENT-1]}" in
${values.join('')}  esac
  case "$at" in
${words.join('')}  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then
    _describe 'option' flags
  else
    if (( \${#names} )); then _describe 'command' names; fi
    if [[ -n "$at" ]]; then _files; fi
  fi
}
if [[ "$funcstack[1]" == _cchc ]]; then _cchc "$@"; else compdef _cchc cchc; fi
`;
}

function described(name: string, about: string): string {
  return quoted(`${name.replaceAll(':', '\\:')}:${about}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
