// Makes the parser from the grammars, and what packages hold of texts that stand elsewhere.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { FENCES, textmate } from './textmate.mjs';

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
await import('./parser/generate.mjs');
copyFileSync('grammars/keywords.json', 'packages/language/src/tokens/keywords.generated.json');

// The colours of editors, from the same table of spellings.
const spellings = JSON.parse(readFileSync('grammars/keywords.json', 'utf8'));
mkdirSync('packages/vscode/syntaxes', { recursive: true });
for (const [name, grammar] of [
  ['cchc', textmate(spellings)],
  ['markdown', FENCES],
]) {
  writeFileSync(
    `packages/vscode/syntaxes/${name}.tmLanguage.json`,
    `${JSON.stringify(grammar, null, 2)}\n`,
  );
}

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

// What a new file begins with, so that an editor in a browser has it too.
const templates = 'packages/language/templates';
writeFileSync(
  'packages/language/src/new/templates.generated.json',
  `${JSON.stringify(
    Object.fromEntries(
      readdirSync(templates)
        .sort()
        .map((name) => [name.replace(/\.cchc$/, ''), readFileSync(`${templates}/${name}`, 'utf8')]),
    ),
    null,
    2,
  )}\n`,
);

// The runtime of generated TypeScript packages: as JavaScript, and what only declares types as it is.
const runtime = 'packages/generators/src/typescript/runtime';
const written = readdirSync(runtime)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .sort()
  .flatMap((name) => {
    const text = readFileSync(`${runtime}/${name}`, 'utf8');
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
      },
    });
    const isCode =
      outputText
        .replace(/^\s*export \{\};?$/m, '')
        .replace(/^\/\/.*$/gm, '')
        .trim() !== '';
    const declaresOnly = /^export (?:interface|type) /m.test(text) && !isCode;
    return [
      ...(isCode ? [[name.replace(/\.ts$/, '.js'), outputText]] : []),
      ...(declaresOnly && !/^import /m.test(text) ? [[name.replace(/\.ts$/, '.d.ts'), text]] : []),
    ];
  });
writeFileSync(
  'packages/generators/src/typescript/runtime.generated.json',
  `${JSON.stringify(Object.fromEntries(written), null, 2)}\n`,
);

// The runtimes of scorers in other languages, which are real files of these, as texts.
const runtimes = [
  { folder: 'packages/generators/src/python', ending: '.py' },
  { folder: 'packages/generators/src/java', ending: '.java' },
  { folder: 'packages/generators/src/spark', ending: '.py' },
];
for (const { folder, ending } of runtimes) {
  const files = readdirSync(`${folder}/runtime`)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => ({ file, text: readFileSync(`${folder}/runtime/${file}`, 'utf8') }));
  writeFileSync(`${folder}/runtime.generated.json`, `${JSON.stringify(files, null, 2)}\n`);
}
