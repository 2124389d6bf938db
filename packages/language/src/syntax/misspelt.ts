import type { Tongue } from '../findings.js';
import { similar } from '../names/similar.js';
import { KEYWORDS, spelling } from '../tokens/spellings.js';

/** The keyword that was meant, and where its misspelling ends. */
export interface Misspelt {
  readonly keyword: string;
  readonly end: number;
}

/** Up to four words that are a keyword but for accents, case or one slip; `x` for the sign of multiplication. */
export function misspeltKeyword(text: string, start: number, tongue: Tongue): Misspelt | undefined {
  const words = [
    ...text.slice(start, start + 80).matchAll(/[^\S\r\n]*[\p{L}_][\p{L}\p{M}\p{N}_]*/guy),
  ].slice(0, 4);
  const spellings = new Map(
    Object.keys(KEYWORDS).map((keyword) => [spelling(keyword, tongue), keyword]),
  );
  for (let count = words.length; count > 0; count--) {
    const end = words.slice(0, count).reduce((length, [word]) => length + word.length, start);
    const written = text.slice(start, end).replace(/\s+/g, ' ').normalize('NFC');
    const meant = written.length >= 2 ? similar(written, spellings.keys()) : undefined;
    const keyword = meant === undefined ? undefined : spellings.get(meant);
    if (keyword !== undefined && sameNumberOfWords(written, meant)) return { keyword, end };
  }
  return /^[xX]$/.test(words[0]?.[0] ?? '') ? { keyword: '×', end: start + 1 } : undefined;
}

function sameNumberOfWords(a: string, b: string | undefined): boolean {
  return a.split(' ').length === b?.split(' ').length;
}
