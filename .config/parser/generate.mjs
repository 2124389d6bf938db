// Writes packages/language/src/parser/rules.generated.ts: the grammar as plain functions, for texts without
// errors of syntax. Any other text is read by Langium's own parser, which can go on behind an error.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { parserText } from './emit.mjs';
import { readGrammar } from './grammar.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = `${root}packages/language/src/generated/`;

const text = parserText(readGrammar(`${generated}grammar.ts`), await typesOf(`${generated}ast.ts`));
writeFileSync(`${root}packages/language/src/parser/rules.generated.ts`, text);

/** What the generated reflection knows of the types of nodes. */
async function typesOf(path) {
  const cache = `${root}node_modules/.cache/cchc-parser/`;
  mkdirSync(cache, { recursive: true });
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  writeFileSync(`${cache}ast.mjs`, outputText);
  const { CchcAstReflection } = await import(pathToFileURL(`${cache}ast.mjs`).href);
  return new CchcAstReflection().types;
}
