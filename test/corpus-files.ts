import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Load } from '@cchc/language';

/** One text of the corpus: `<topic>/<good|bad>/<what-it-shows>.cchc`; what it uses stands in `lib` beside it. */
export interface CorpusFile {
  /** The path below the corpus, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** Where the findings of a text stand that has no room for marks. */
  readonly findingsPath: string;
  readonly findings: string | undefined;
}

const CORPUS = fileURLToPath(new URL('corpus/', import.meta.url));

/** What good texts use is as good as they are; what bad texts use is only there to be used. */
const PATTERNS = { good: ['*/good/*.cchc', '*/good/lib/*.cchc'], bad: ['*/bad/*.cchc'] };

/** The texts that a careful editor would let pass, or those that he would not. */
export function corpusFiles(sort: 'good' | 'bad'): readonly CorpusFile[] {
  return globSync(PATTERNS[sort], { cwd: CORPUS })
    .map((found) => found.replaceAll('\\', '/'))
    .sort()
    .map((name) => {
      const path = CORPUS + name;
      const findingsPath = path.replace(/cchc$/, 'findings');
      return {
        name,
        path,
        text: readFileSync(path, 'utf8'),
        findingsPath,
        findings: existsSync(findingsPath) ? readFileSync(findingsPath, 'utf8') : undefined,
      };
    });
}

/** Other files of the same folder of the corpus, and below it. */
export const loadFromCorpus: Load = (path, from) => {
  const name = posix.join(posix.dirname(from), path);
  const folder = from.split('/').slice(0, 2).join('/');
  if (!name.startsWith(`${folder}/`)) return { ok: false, problem: 'outside' };
  if (!existsSync(CORPUS + name)) return { ok: false, problem: 'missing' };
  return { ok: true, name, text: readFileSync(CORPUS + name, 'utf8') };
};
