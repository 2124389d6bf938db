import { plainText, type Citation } from './citation.js';

/** What a citation means in the text of its document. */
export type CitedText =
  | {
      readonly ok: true;
      /** As `plainText` leaves it. */
      readonly text: string;
      /** 1-based, both inclusive. */
      readonly lines: readonly [first: number, last: number];
    }
  | { readonly ok: false; readonly problem: CitedTextProblem };

/** `twice`: it cannot be said which of several places is meant, or where the one that is meant ends. */
export type CitedTextProblem = 'no-article' | 'no-clause' | 'twice' | 'empty';

/**
 * The article or clause of a document in plain text or Markdown, or all of it: from the line that begins
 * with its number to the next of its kind. What stands in curly quotes is what another document is to
 * say, and begins nothing.
 */
export function citedText(
  document: string,
  { article, clause }: Omit<Citation, 'document'>,
): CitedText {
  const lines = linesOf(document);
  const whole = { from: 0, to: lines.length };
  const within = article === undefined ? found(whole) : articleIn(lines, article);
  if (!within.ok) return within;
  const part = clause === undefined ? within : clauseIn(lines, within.part, clause);
  if (!part.ok) return part;
  const { from, to } = part.part;
  const written = lines.slice(from, to).map((line) => line.written);
  const last = written.findLastIndex((line) => plainText(line) !== '');
  return last < 0
    ? { ok: false, problem: 'empty' }
    : { ok: true, text: plainText(written.join('\n')), lines: [from + 1, from + 1 + last] };
}

interface Line {
  readonly written: string;
  /** Without what Markdown sets before and around headings; empty inside quotes. */
  readonly opening: string;
}

/** Lines from one to before another, 0-based. */
interface Part {
  readonly from: number;
  readonly to: number;
}

type FoundPart = { readonly ok: true; readonly part: Part } | Extract<CitedText, { ok: false }>;

function found(part: Part): FoundPart {
  return { ok: true, part };
}

function linesOf(document: string): readonly Line[] {
  let depth = 0;
  return document
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((written) => {
      const opening = depth > 0 ? '' : written.replace(/^[\s\uFEFF#>*_]+/u, '');
      for (const [quote] of written.matchAll(/[“”]/gu))
        depth = Math.max(0, depth + (quote === '“' ? 1 : -1));
      return { written, opening };
    });
}

// A line that was broken before `Điều 3 của Luật này` is none: behind a number stands a stop, or nothing.
const ARTICLE = /^(?:Điều|Article)\s+([\p{L}\p{N}]+(?:[./][\p{L}\p{N}]+)*)\s*(?:[.:)*_–—-]|$)/iu;
/** What stands between articles, or behind the last of them. */
const DIVISION =
  /^(?:(?:Phần|Chương|Mục|Tiểu mục|Phụ lục|Part|Chapter|Section|Appendix|Annex)(?:\s+(?:thứ\s+\p{L}+|[IVXLCDM]+|\d+))?\s*[.:*_]*\s*$|(?:Nơi nhận|Recipients)\s*:)/iu;

/** A line that something begins with; of an article with its number. */
interface Head {
  readonly at: number;
  readonly code: string | undefined;
}

function articleIn(lines: readonly Line[], wanted: string): FoundPart {
  const heads = lines.flatMap(({ opening }, at): readonly Head[] => {
    const code = ARTICLE.exec(opening)?.[1]?.toLowerCase();
    if (code !== undefined) return [{ at, code }];
    return DIVISION.test(opening) ? [{ at, code: undefined }] : [];
  });
  const own = wanted.normalize('NFC').toLowerCase();
  const place = heads.findIndex(({ code }) => code === own);
  const [head, next] = [heads[place], heads[place + 1]];
  if (place < 0 || !head) return { ok: false, problem: 'no-article' };
  const isOnce = (code: string): boolean => heads.filter((one) => one.code === code).length === 1;
  // If what follows stands twice, one of the two may be a broken line of the article itself.
  const areOnce = [head, next].every((one) => one?.code === undefined || isOnce(one.code));
  if (!areOnce) return { ok: false, problem: 'twice' };
  return found({ from: head.at, to: next?.at ?? lines.length });
}

const CLAUSE = /^(?:(?:Khoản|Clause)\s+)?(\d{1,3})(\p{Ll}?)\s*[.):]/iu;

/**
 * Clauses are counted from 1 (`1a` after `1`), anew only in a document without articles: a number out of
 * turn is part of a sentence.
 */
function clauseIn(lines: readonly Line[], { from, to }: Part, wanted: string): FoundPart {
  const heads: Head[] = [];
  const isWhole = to - from === lines.length;
  let last = 0;
  for (let at = from; at < to; at++) {
    const [, number = '', letter = ''] = CLAUSE.exec(lines[at]?.opening ?? '') ?? [];
    if (number === '') continue;
    const count = Number(number);
    const isNext = letter === '' ? count === last + 1 || (isWhole && count === 1) : count === last;
    if (!isNext) continue;
    last = count;
    heads.push({ at, code: `${number}${letter}`.toLowerCase() });
  }
  const code = wanted.normalize('NFC').toLowerCase();
  const [place, ...others] = heads.flatMap((head, index) => (head.code === code ? [index] : []));
  if (place === undefined) return { ok: false, problem: 'no-clause' };
  const [head, next] = [heads[place], heads[place + 1]];
  if (!head || others.length > 0) return { ok: false, problem: 'twice' };
  return found({ from: head.at, to: next?.at ?? to });
}
