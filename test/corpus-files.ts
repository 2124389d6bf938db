import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One text of the corpus: `<topic>/<good|bad>/<what-it-shows>.cchc`. */
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

/** The texts that a careful editor would let pass, or those that he would not. */
export function corpusFiles(sort: 'good' | 'bad'): readonly CorpusFile[] {
  return globSync(`*/${sort}/*.cchc`, { cwd: CORPUS })
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
