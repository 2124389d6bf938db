import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkText, type CheckedFile } from '@cchc/check';
import type { Load } from '@cchc/language';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));

/** The rulebooks, libraries and amendments of all examples, by their paths below them, with `/`. */
export const exampleFiles: readonly string[] = globSync('**/*.cchc', { cwd: EXAMPLES })
  .map((found) => found.replaceAll('\\', '/'))
  .sort();

export function textOfExample(name: string): string {
  return readFileSync(EXAMPLES + name, 'utf8');
}

/** The examples are one workspace: they may use each other's files. */
export const loadExample: Load = (path, from) => {
  const name = posix.join(posix.dirname(from), path);
  if (!existsSync(EXAMPLES + name)) return { ok: false, problem: 'missing' };
  return { ok: true, name, text: textOfExample(name) };
};

export function checkedExample(name: string): CheckedFile {
  return checkText(textOfExample(name), name, loadExample);
}
