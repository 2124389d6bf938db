import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkText } from '@cchc/check';
import { readDataset } from '@cchc/data';
import type { Load } from '@cchc/language';
import type { Population, Rulebook } from '@cchc/model';

/** A rulebook that every scorer has to score alike, with what was handed in where there are data. */
export interface Subject {
  readonly name: string;
  readonly rulebook: Rulebook;
  readonly population?: Population;
}

const root = fileURLToPath(new URL('../../examples/', import.meta.url));
const corpus = fileURLToPath(new URL('../corpus/', import.meta.url));

/** The stories of the examples, with their data. */
export function examples(): readonly Subject[] {
  return readdirSync(root).flatMap((folder) =>
    storiesOf(folder).map(({ rulebook: name, data }): Subject => {
      const rulebook = modelOf(join(root, folder, name), `${folder}/${name}`, loadExample);
      const files = readdirSync(join(root, folder, data)).map((file) => ({
        name: file,
        bytes: readFileSync(join(root, folder, data, file)),
      }));
      const { population } = readDataset(rulebook, files);
      return { name: `${folder}/${name} ${data}`, rulebook, population };
    }),
  );
}

/** Every shape of rule, with data where some stand beside it. */
export function shapes(): readonly Subject[] {
  const folder = join(corpus, 'shapes');
  const names = readdirSync(folder).filter((name) => name.endsWith('.cchc'));
  return names.map((name): Subject => {
    const rulebook = modelOf(join(folder, name), name, loadNothing);
    const beside = join(folder, name.replace(/\.cchc$/, '.json'));
    if (!existsSync(beside)) return { name, rulebook };
    const { data } = JSON.parse(readFileSync(beside, 'utf8')) as { readonly data: object };
    const bytes = new TextEncoder().encode(JSON.stringify(data));
    const { population } = readDataset(rulebook, [{ name: 'data.json', bytes }]);
    return { name, rulebook, population };
  });
}

/** The rulebooks of the corpus that are without errors. */
export function goodCorpus(): readonly Subject[] {
  return readdirSync(corpus)
    .filter((folder) => existsSync(join(corpus, folder, 'good')))
    .flatMap((folder) =>
      readdirSync(join(corpus, folder, 'good'))
        .filter((name) => name.endsWith('.cchc'))
        .flatMap((name): readonly Subject[] => {
          const path = `${folder}/good/${name}`;
          const { rulebook } = checkText(readFileSync(join(corpus, path), 'utf8'), path);
          return rulebook ? [{ name: path, rulebook }] : [];
        }),
    );
}

interface Story {
  readonly rulebook: string;
  readonly data: string;
}

function storiesOf(folder: string): readonly Story[] {
  return JSON.parse(readFileSync(join(root, folder, 'vi-du.json'), 'utf8')) as Story[];
}

const loadNothing: Load = () => ({ ok: false, problem: 'missing' });

const loadExample: Load = (path, from) => {
  const name = posix.join(posix.dirname(from), path);
  if (!existsSync(join(root, name))) return { ok: false, problem: 'missing' };
  return { ok: true, name, text: readFileSync(join(root, name), 'utf8') };
};

function modelOf(file: string, name: string, load: Load): Rulebook {
  const { rulebook } = checkText(readFileSync(file, 'utf8'), name, load);
  if (!rulebook) throw new Error(`${name} has errors`);
  return rulebook;
}
