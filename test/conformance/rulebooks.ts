import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkText } from '@cchc/check';
import { readDataset } from '@cchc/data';
import type { Load } from '@cchc/language';
import type { Population, Rulebook } from '@cchc/model';
import { corpusFiles } from '../corpus-files.js';
import { once } from '../once.js';
import { limits } from './matrix/limits.js';
import { nasty } from './nasty.js';

/** A rulebook that every target is held against, and data that somebody wrote for it. */
export interface Tried {
  readonly name: string;
  readonly rulebook: Rulebook;
  readonly data: readonly Population[];
}

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const SHAPES = fileURLToPath(new URL('../corpus/shapes/', import.meta.url));

/**
 * The rulebooks of all examples, of all shapes and of the good corpus, the one of nasty names, and those
 * that some target refuses.
 */
export const rulebooksTried: () => readonly Tried[] = once(() => [
  ...examples(),
  ...shapes(),
  ...corpus(),
  nasty(),
  ...limits(),
]);

interface Story {
  readonly rulebook: string;
  readonly data: string;
}

export const examples: () => readonly Tried[] = once(() =>
  readdirSync(EXAMPLES).flatMap((folder) => {
    const stories = JSON.parse(read(EXAMPLES, folder, 'vi-du.json')) as readonly Story[];
    const load: Load = (path, from) => {
      const name = posix.join(posix.dirname(from), path);
      if (!existsSync(join(EXAMPLES, name))) return { ok: false, problem: 'missing' };
      return { ok: true, name, text: read(EXAMPLES, name) };
    };
    return [...new Set(stories.map(({ rulebook }) => rulebook))].flatMap((file) => {
      const name = `${folder}/${file}`;
      const { rulebook } = checkText(read(EXAMPLES, name), name, load);
      if (!rulebook) return [];
      const data = stories
        .filter((story) => story.rulebook === file)
        .map((story) => dataset(rulebook, join(EXAMPLES, folder, story.data)));
      return [{ name, rulebook, data }];
    });
  }),
);

export const shapes: () => readonly Tried[] = once(() =>
  readdirSync(SHAPES)
    .filter((file) => file.endsWith('.cchc'))
    .flatMap((file) => {
      const { rulebook } = checkText(read(SHAPES, file), file);
      if (!rulebook) return [];
      const beside = join(SHAPES, file.replace(/cchc$/, 'json'));
      if (!existsSync(beside)) return [{ name: file, rulebook, data: [] }];
      const { data } = JSON.parse(readFileSync(beside, 'utf8')) as { readonly data: object };
      const bytes = new TextEncoder().encode(JSON.stringify(data));
      const { population } = readDataset(rulebook, [{ name: 'data.json', bytes }]);
      return [{ name: file, rulebook, data: [population] }];
    }),
);

function corpus(): readonly Tried[] {
  const files = corpusFiles('good');
  const load: Load = (path, from) => {
    const name = posix.join(posix.dirname(from), path);
    const text = files.find((file) => file.name === name)?.text;
    return text === undefined ? { ok: false, problem: 'missing' } : { ok: true, name, text };
  };
  return files.flatMap(({ name, text }) => {
    const { rulebooks } = checkText(text, name, load);
    const nameOf = (code: string): string => (rulebooks.length > 1 ? `${name} (${code})` : name);
    return rulebooks.map((rulebook) => ({ name: nameOf(rulebook.code), rulebook, data: [] }));
  });
}

function dataset(rulebook: Rulebook, folder: string): Population {
  const files = readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }));
  return readDataset(rulebook, files).population;
}

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8');
}
