import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkText, isOpen } from '@cchc/check';
import type { Load } from '@cchc/language';
import { describe, expect, it } from 'vitest';
import { wrap, type FragmentKind } from './language/fragment.js';
import { cchcFences, filesOf, headings } from './markdown.js';

const root = join(import.meta.dirname, '..');

function pagesIn(pattern: string) {
  return globSync(pattern, { cwd: root }).map((path) => ({
    path,
    code: basename(path, '.md').toUpperCase().replaceAll('-', '_'),
    text: readFileSync(join(root, path), 'utf8'),
  }));
}

/** What names, types and proofs together leave open in a text. */
function openCodes(text: string, load?: Load): readonly string[] {
  return [
    ...new Set(
      checkText(text, 'vi-du.cchc', load)
        .findings.filter(isOpen)
        .map(({ code }) => code),
    ),
  ];
}

const pages = pagesIn('packages/analysis/src/pages/*.md');

it('has one page a code of the proofs', () => {
  const source = readFileSync(join(root, 'packages/analysis/src/findings.ts'), 'utf8');
  const declared = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, code]) => code);
  expect(pages.map(({ code }) => code).sort()).toEqual(declared.sort());
});

describe.each(pages)('$path', ({ code, text }) => {
  const blocks = cchcFences(text);

  it('says it in Vietnamese and in English, with examples of both kinds', () => {
    expect(headings(text)).toEqual([code, 'Tiếng Việt', 'English', 'Ví dụ · Examples']);
    expect(new Set(blocks.map(({ info }) => info[1]))).toEqual(new Set(['avoid', 'prefer']));
  });

  it.each(blocks)('line $line: the example is what its fence says', ({ info, text: example }) => {
    expect(openCodes(example)).toEqual(info[1] === 'avoid' ? [code] : []);
  });
});

/** Their own tests look at names and types; here the proofs find nothing either. */
const preferred = pagesIn('packages/language/src/rules/*/*.md').flatMap(({ path, text }) =>
  cchcFences(text)
    .filter(({ info }) => info[1] === 'prefer')
    .map((fence) => ({ path, load: filesOf(cchcFences(text)), ...fence })),
);

it.each(preferred)('$path:$line: nothing can be proved wrong of it', ({ text, load }) => {
  expect(openCodes(text, load)).toEqual([]);
});

describe.each(pagesIn('packages/language/docs/reference.md'))('$path', ({ text }) => {
  // Vietnamese and English in turn.
  const fragments = cchcFences(text).map((fence, index) => ({
    line: fence.line,
    whole: wrap(
      fence.text,
      (fence.info[1] ?? 'rulebook') as FragmentKind,
      index % 2 === 0 ? 'vi' : 'en',
    ),
  }));
  it.each(fragments)('line $line: nothing can be proved wrong of it', ({ whole }) => {
    // A fragment declares what it does not use.
    expect(openCodes(whole).filter((code) => code !== 'NAME_UNUSED')).toEqual([]);
  });
});
