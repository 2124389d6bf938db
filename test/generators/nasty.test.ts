import { TARGETS, type GeneratedFile } from '@cchc/generators';
import { fingerprint } from '@cchc/model';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NASTY_TITLES, nasty } from '../conformance/nasty.js';

const documents = TARGETS.filter(({ name, scores }) => !scores || name === 'xlsx');

describe.each(documents)('$name, of names and titles that break out', ({ generate }) => {
  const made = (turn: number) => {
    const { rulebook } = nasty(turn);
    const hash = fingerprint(rulebook);
    const tongue = turn % 2 === 0 ? 'vi' : 'en';
    return generate({ rulebook, hash, version: '0', tongue, vectors: [] });
  };

  it.each([...NASTY_TITLES.keys()])('holds no mark that cannot be seen (%i)', async (turn) => {
    for (const text of (await made(turn)).flatMap(textsOf)) {
      expect(HIDDEN.exec(text)).toBeNull();
      expect(text.isWellFormed()).toBe(true);
    }
  });

  it('has the same bytes every time', async () => {
    expect(await made(0)).toEqual(await made(0));
  });
});

/** Control characters but ends of line and tabs, marks that turn the writing around, no-characters. */
const HIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffe]',
);

function textsOf({ content }: GeneratedFile): readonly string[] {
  if (typeof content === 'string') return [content];
  return Object.entries(unzipSync(content))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([, part]) => strFromU8(part));
}
