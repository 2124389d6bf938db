// Makes the parser from the grammars, and puts the keyword table beside it.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const langium = fileURLToPath(
  new URL('../node_modules/langium-cli/bin/langium.js', import.meta.url),
);
const { stdout, stderr, status } = spawnSync(process.execPath, [langium, 'generate'], {
  encoding: 'utf8',
});
// Keywords of several words are wanted here: the project's own lexer reads them.
const notable = `${stdout}${stderr}`
  .split('\n')
  .filter((line) => !line.includes('should not contain whitespace'));
process.stdout.write(notable.join('\n'));
if (status !== 0) process.exit(status ?? 1);
copyFileSync('grammars/keywords.json', 'packages/language/src/tokens/keywords.generated.json');
