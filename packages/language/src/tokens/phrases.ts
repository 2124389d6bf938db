import type { Tongue } from '../findings.js';
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

const PIECE = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*|[/]/uy;
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
  let end = offset;
  let best: PhraseMatch | undefined;
  for (;;) {
    const word = readPiece(text, end === offset ? offset : skipBlanks(text, end));
    const next = word && piece.next.get(spelt(word.text));
    if (!next) return best;
    piece = next;
    end = word.end;
    if (piece.keyword !== undefined) best = { keyword: piece.keyword, end };
  }
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
  return phrase.normalize('NFC').match(new RegExp(PIECE.source, 'gu')) ?? [];
}

function readPiece(text: string, offset: number): { text: string; end: number } | undefined {
  PIECE.lastIndex = offset;
  const match = PIECE.exec(text);
  return match ? { text: match[0].normalize('NFC'), end: PIECE.lastIndex } : undefined;
}

function skipBlanks(text: string, offset: number): number {
  BLANKS.lastIndex = offset;
  BLANKS.exec(text);
  return BLANKS.lastIndex;
}
