import { KEYWORDS, spelling, withoutAccents, type Tongue } from '@cchc/language';

/** A beginning of a phrase in front of the cursor: what was typed of it, and where it begins. */
export interface Typed {
  readonly start: number;
  readonly text: string;
  /** Where what is replaced ends, if not at the cursor. */
  readonly end?: number;
  /** How many longer beginnings there are that something begins like. */
  readonly later?: number;
}

/** The words right before an offset, on its line; the longest beginning first, the empty one last. */
export function typedBefore(text: string, offset: number): readonly Typed[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const starts = [...line.matchAll(WORD)].map(({ index }) => lineStart + index);
  const run = WORDS_AT_END.exec(line);
  const first = run ? lineStart + run.index : offset;
  return [
    ...starts
      .filter((start) => start >= first)
      .slice(-MOST_WORDS)
      .map((start) => ({ start, text: text.slice(start, offset) })),
    ...(/[\p{L}\p{M}\p{N}_./`]$/u.test(line) ? [] : [{ start: offset, text: '' }]),
  ];
}

/** The longest phrase has six words. */
const MOST_WORDS = 6;
const WORD = /[\p{L}\p{N}_`"][\p{L}\p{M}\p{N}_./`]*/gu;
/** Words with nothing but blanks between them: a phrase goes over no other sign. */
const WORDS_AT_END = /(?:[\p{L}\p{N}_`][\p{L}\p{M}\p{N}_./`]*[^\S\r\n]*)+$/u;

/** Whether a phrase begins like this, accents, case and blanks aside. */
export function beginsLike(phrase: string, typed: string): boolean {
  return plain(phrase).startsWith(plain(typed));
}

/** Whether any word of it begins like this, or it is in there. */
export function isLike(phrase: string, typed: string): boolean {
  const [whole, part] = [plain(phrase), plain(typed)];
  return whole.startsWith(part) || whole.includes(` ${part}`) || whole.includes(`_${part}`);
}

export function plain(text: string): string {
  return withoutAccents(text).replace(/\s+/g, ' ').replace(/[`"]/g, '').trimStart();
}

/** Keywords that begin as typed, in either keyword language. */
export function keywordsLike(typed: string): readonly string[] {
  return Object.keys(KEYWORDS).filter(
    (keyword) =>
      beginsLike(spelling(keyword, 'vi'), typed) || beginsLike(spelling(keyword, 'en'), typed),
  );
}

export function spelt(keyword: string, tongue: Tongue): string {
  return spelling(keyword, tongue);
}
