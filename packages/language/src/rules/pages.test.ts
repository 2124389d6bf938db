import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cchcFences, filesOf, headings } from '../../../../test/markdown.js';
import type { Load } from '../files/load.js';
import { read } from '../read.js';
import { LIMITS } from '../tokens/limits.js';

const rules = import.meta.dirname;
const pages = globSync('*/*.md', { cwd: rules }).map((path) => ({
  path,
  code: basename(path, '.md').toUpperCase().replaceAll('-', '_'),
  text: readFileSync(join(rules, path), 'utf8'),
}));

/** The codes as `findings.ts` declares them: a type leaves nothing behind to ask at run time. */
const declared = [
  ...readFileSync(join(rules, '../findings.ts'), 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gm),
].map(([, code]) => code);

/** What is open in a text: flaws that are kept on purpose are not. */
function openCodes(text: string, load?: Load): readonly string[] {
  const open = read(text, { name: 'vi-du.cchc', ...(load && { load }) }).findings.filter(
    ({ accepted }) => accepted === undefined,
  );
  return [...new Set(open.map(({ code }) => code))];
}

it('has one page a code', () => {
  expect(pages.map(({ code }) => code).sort()).toEqual([...declared].sort());
});

describe.each(pages)('$path', ({ code, text }) => {
  const fences = cchcFences(text);
  const blocks = fences.filter(({ info }) => info[1] !== 'file');

  it('says it in Vietnamese and in English', () => {
    expect(headings(text)).toEqual([code, 'Tiếng Việt', 'English', 'Ví dụ · Examples']);
  });

  it('has examples of both kinds only', () => {
    const kinds = new Set(blocks.map(({ info }) => info.slice(1).join(' ')));
    // A text of four million characters is not printed; it is built below.
    expect([...kinds]).toEqual(code === 'TEXT_TOO_LARGE' ? [] : ['avoid', 'prefer']);
  });

  it.each(blocks)('line $line: the example is what its fence says', ({ info, text: example }) => {
    expect(openCodes(example, filesOf(fences))).toEqual(info[1] === 'avoid' ? [code] : []);
  });
});

it('builds the example that is too large to print', () => {
  const large = ' '.repeat(LIMITS.characters + 1);
  expect(openCodes(large)).toEqual(['TEXT_TOO_LARGE']);
  expect(openCodes(large.slice(1))).not.toContain('TEXT_TOO_LARGE');
});
