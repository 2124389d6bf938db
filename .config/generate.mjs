// Makes the parser from the grammars, and puts the keyword table beside it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
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

// The pages of all codes in one table, so that they open without a network and in a browser.
const folders = ['packages/language/src/rules', 'packages/analysis/src/pages'];
const pages = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => readFileSync(path, 'utf8'))
  .map((text) => [/^# (\w+)/.exec(text)?.[1] ?? '', text]);
writeFileSync(
  'packages/check/src/pages.generated.json',
  `${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`,
);
