import { describe, expect, it } from 'vitest';
import type { Tongue } from '../findings.js';
import { createCchcServices } from '../services.js';
import { matchPhrase, PHRASES } from './phrases.js';
import { KEYWORDS, spelling } from './spellings.js';

const { Lexer } = createCchcServices().cchc.parser;

/** A first keyword of the tongue, so that the text is in it. */
const OPENING: Readonly<Record<Tongue, string>> = { vi: 'bộ tiêu chí', en: 'rulebook' };

describe.each<Tongue>(['vi', 'en'])('in %s', (tongue) => {
  it('every keyword is read as itself', () => {
    for (const keyword of Object.keys(KEYWORDS)) {
      const text = `${OPENING[tongue]} ${spelling(keyword, tongue)}`;
      const [, ...rest] = Lexer.tokenize(text).tokens;
      expect(rest.map(({ tokenType }) => tokenType.name)).toEqual([keyword]);
    }
  });

  it('no two keywords are spelt alike', () => {
    const spellings = Object.keys(KEYWORDS).map((keyword) => spelling(keyword, tongue));
    expect(new Set(spellings).size).toBe(Object.keys(KEYWORDS).length);
  });
});

it('the table holds the keywords of the grammar, all of them and no other', () => {
  const words = Object.keys(Lexer.definition).filter(
    (name) => /^[^A-Z]+$/.test(name) && /\p{L}/u.test(name),
  );
  expect(words.sort()).toEqual(Object.keys(KEYWORDS).sort());
});

it('Vietnamese spellings are in NFC and English ones in plain letters', () => {
  const all = Object.entries(KEYWORDS);
  for (const [en, vi] of all) {
    expect(vi).toBe(vi.normalize('NFC'));
    expect(en).toMatch(/^[a-z][a-z/ ]*$/);
  }
});

it('takes the longest phrase that ends with a word', () => {
  expect(matchPhrase(PHRASES.vi, 'không quá 5', 0)).toEqual({ keyword: 'at most', end: 9 });
  expect(matchPhrase(PHRASES.vi, 'không quáng', 0)).toEqual({ keyword: 'not', end: 5 });
  expect(matchPhrase(PHRASES.vi, 'khôngquá', 0)).toBeUndefined();
  expect(matchPhrase(PHRASES.vi, 'x điểm', 2)).toEqual({ keyword: 'points', end: 6 });
});
