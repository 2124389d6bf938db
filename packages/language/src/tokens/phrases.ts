import type { Tongue } from '../findings.js';
import { wordEnd } from './letters.js';
import { nfc } from './normal.js';
import { KEYWORDS, spelling } from './spellings.js';

/**
 * The phrases of a tongue as a tree of pieces (words, and the signs inside `có/không`), so that the
 * longest phrase wins, any run of blanks may stand between words, and every normal form is one word.
 */
interface Piece {
  readonly next: Map<string, Piece>;
  keyword?: string;
}

export interface PhraseMatch {
  /** The canonical spelling. */
  readonly keyword: string;
  /** Offset just behind the phrase. */
  readonly end: number;
}

const PIECE = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*|[/]/gu;
const SLASH = 0x2f;
const SPACE = 0x20;
const BEYOND_ASCII = 0x80;
const BLANKS = /[^\S\r\n]*/y;

export type PhraseTable = Piece;

export const PHRASES: Readonly<Record<Tongue, PhraseTable>> = {
  vi: tableOf(Object.keys(KEYWORDS), 'vi'),
  en: tableOf(Object.keys(KEYWORDS), 'en'),
};

/** The longest phrase that starts at the offset and ends at a word's end. */
export function matchPhrase(
  table: PhraseTable,
  text: string,
  offset: number,
): PhraseMatch | undefined {
  return longestPhrase(table, text, offset, (word) => word);
}

/** The same, with any letters in capitals. */
export function matchCapitalised(
  table: PhraseTable,
  text: string,
  offset: number,
): PhraseMatch | undefined {
  return longestPhrase(table, text, offset, (word) => word.toLowerCase());
}

function longestPhrase(
  table: PhraseTable,
  text: string,
  offset: number,
  spelt: (word: string) => string,
): PhraseMatch | undefined {
  let piece: Piece = table;
  let start = offset;
  let keyword: string | undefined;
  let keywordEnd = offset;
  for (;;) {
    const end = pieceEnd(text, start);
    const next = end > start && piece.next.get(spelt(nfc(text.slice(start, end))));
    if (!next) break;
    piece = next;
    start = skipBlanks(text, end);
    if (piece.keyword === undefined) continue;
    keyword = piece.keyword;
    keywordEnd = end;
  }
  return keyword === undefined ? undefined : { keyword, end: keywordEnd };
}

function tableOf(keywords: readonly string[], tongue: Tongue): PhraseTable {
  const root: Piece = { next: new Map() };
  for (const keyword of keywords) {
    let piece = root;
    for (const word of piecesOf(spelling(keyword, tongue))) {
      const next = piece.next.get(word) ?? { next: new Map() };
      piece.next.set(word, next);
      piece = next;
    }
    if (piece.keyword !== undefined)
      throw new Error(`${keyword} and ${piece.keyword} are spelt alike`);
    piece.keyword = keyword;
  }
  return root;
}

function piecesOf(phrase: string): readonly string[] {
  return phrase.normalize('NFC').match(PIECE) ?? [];
}

/** Where the word or the `/` ends that stands at the offset. */
function pieceEnd(text: string, offset: number): number {
  return text.charCodeAt(offset) === SLASH ? offset + 1 : wordEnd(text, offset);
}

function skipBlanks(text: string, offset: number): number {
  if (text.charCodeAt(offset) > SPACE && text.charCodeAt(offset) < BEYOND_ASCII) return offset;
  BLANKS.lastIndex = offset;
  BLANKS.exec(text);
  return BLANKS.lastIndex;
}

/** Whether a name is a keyword of the language too. */
export function isKeyword(name: string, tongue: Tongue): boolean {
  return matchPhrase(PHRASES[tongue], name, 0)?.end === name.length;
}
