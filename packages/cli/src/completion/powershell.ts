import { steps, type Completable } from './completable.js';

/** For PowerShell 5.1 and 7; where nothing is known, PowerShell completes files itself. */
export function powershell(all: readonly Completable[]): string {
  const into = steps(all).map(
    ({ from, name, to }) => `    ${quoted(`${from}/${name}`)} = ${quoted(to)}\n`,
  );
  const values = all.flatMap(({ path, options }) =>
    options
      .filter((option) => option.takesValue)
      .map(({ flag, values: known }) => `    ${quoted(`${path}/${flag}`)} = ${list(known)}\n`),
  );
  const words = all.map(({ path, commands, options, values: own }) => {
    const names = [...commands.map(({ name }) => name), ...own];
    const flags = options.map(({ flag }) => flag);
    return `    ${quoted(path)} = ${list([...names, ...flags])}\n`;
  });
  return `# PowerShell completion for cchc
#   cchc completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName cchc -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $into = @{
${into.join('')}  }
  $values = @{
${values.join('')}  }
  $words = @{
${words.join('')}  }
  $at = ''
  $before = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
    $before = $element.ToString()
    if ($into.ContainsKey("$at/$before")) { $at = $into["$at/$before"] }
  }
  $known = if ($values.ContainsKey("$at/$before")) { $values["$at/$before"] } else { $words[$at] }
  $known | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
