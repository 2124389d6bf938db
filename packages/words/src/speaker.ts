import { formatNumber } from './format/number.js';
import { anyOf } from './format/list.js';
import { quote } from './format/quote.js';
import type { Tongue } from './tongue.js';

/**
 * Who speaks: sentences and numbers in the reader's language (`tongue`), and what stands or is to be
 * typed in the file (keywords, numbers in an example) in the language of the file.
 */
export interface Speaker {
  readonly tongue: Tongue;
  /** The author's own text, in backticks. */
  readonly quote: (text: string) => string;
  /** A keyword by its canonical (English) spelling, as the file spells it, in backticks. */
  readonly keyword: (keyword: string) => string;
  /**
   * What to type, in backticks. `{keyword}` in the fixed text becomes the file's spelling; what is
   * put in with `${…}` stays as it is: code`{code}: ${'CCHC_XA'}` → `mã: CCHC_XA`.
   */
  readonly code: (fixed: TemplateStringsArray, ...parts: readonly string[]) => string;
  /** A number as it is typed in the file. */
  readonly typed: (exact: string) => string;
  /** A number as the reader reads it. */
  readonly number: (exact: string) => string;
  /** `a, b hoặc c`, the words as they are. */
  readonly anyOf: (words: readonly string[]) => string;
}

export interface SpeakerOptions {
  /** The reader's language. */
  readonly tongue: Tongue;
  /** The language of the file's keywords. */
  readonly fileTongue: Tongue;
  /** The spelling of a canonical keyword; `spelling` of `@cchc/language`. */
  readonly spell: (keyword: string, tongue: Tongue) => string;
}

/** Words that a sentence lists before it says `…`. */
const MOST_LISTED = 8;

/**
 * Words knows no keyword and reads no table, so that it can be used without the parser: whoever has
 * both (`check`) hands the speller in, once a file.
 */
export function createSpeaker({ tongue, fileTongue, spell }: SpeakerOptions): Speaker {
  const spelt = (keyword: string): string => spell(keyword, fileTongue);
  const keywords = (text: string): string =>
    text.replace(/\{([^{}]+)\}/g, (_, keyword: string) => spelt(keyword));
  return {
    tongue,
    quote,
    keyword: (keyword) => quote(spelt(keyword)),
    code: (fixed, ...parts) =>
      `\`${fixed.map((text, index) => keywords(text) + (parts[index] ?? '')).join('')}\``,
    typed: (exact) => formatNumber(exact, fileTongue),
    number: (exact) => formatNumber(exact, tongue),
    anyOf: (words) => anyOf(words, tongue, MOST_LISTED),
  };
}
