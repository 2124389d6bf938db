import type { Tongue } from '../findings.js';

/**
 * What people write where a statement begins, and mean a keyword: read as that keyword, said, and put
 * right by the formatter. Only what has one meaning is here.
 */
interface WrittenOtherwise {
  /** Sticky, in any case. */
  readonly pattern: RegExp;
  /** Canonical; absent for what says nothing and is passed over. */
  readonly keyword?: string;
}

export interface ReadOtherwise {
  readonly keyword: string | undefined;
  readonly end: number;
}

/** Behind a bound stands what it is worth, on the same line. */
const BOUND = String.raw`(?=[^\S\r\n]*[^:;{}\r\n]+:)`;
const FIGURE = String.raw`(?=[^\S\r\n]*\d[^:;{}\r\n]*:)`;
const NUMBER = String.raw`(?=[^\S\r\n]*\d)`;
const DAY = String.raw`(?:[^\S\r\n]+ngày)?(?=[^\S\r\n]*\d{1,2}(?:[/.-]\d|[^\S\r\n]*(?:giờ|[gh:])))`;

/** A bullet or a number of a list as Word sets it. */
const LIST_MARKS: readonly WrittenOtherwise[] = [
  of(String.raw`[-–—+*•▪●○■](?=[^\S\r\n]+[\p{L}<>≤≥])`),
  of(String.raw`(?:\p{L}|\d{1,2})\)(?=[^\S\r\n]*\p{L})`),
];

function comparisons(before: string): readonly WrittenOtherwise[] {
  return [
    of(`(?:>=|≥)${before}`, 'from'),
    of(`(?:<=|≤)${before}`, 'to'),
    of(`>${before}`, 'above'),
    of(`<${before}`, 'under'),
  ];
}

const WORDS: Readonly<Record<Tongue, readonly WrittenOtherwise[]>> = {
  vi: [
    of(`trước${DAY}`, 'under'),
    of(`sau${DAY}`, 'above'),
    of(`(?:lớn|cao|nhiều) hơn hoặc bằng${BOUND}`, 'from'),
    of(`(?:nhỏ|thấp|ít|kém) hơn hoặc bằng${BOUND}`, 'to'),
    of(`(?:(?:lớn|cao|nhiều) )?hơn${FIGURE}`, 'above'),
    of(`(?:nhỏ|thấp|ít|kém) hơn${BOUND}`, 'under'),
    of(`(?:ít nhất|tối thiểu|không dưới)${FIGURE}`, 'from'),
    of(`(?:không quá|không vượt quá)${FIGURE}`, 'to'),
    of(`bằng${FIGURE}`),
    of(`đạt(?= (?:từ|trên|dưới|đến)${BOUND})`),
    of(String.raw`nếu(?! không)(?=[^\S\r\n]+[^:;{}\r\n]+:)`, 'when'),
    of('(?:ngược lại|(?:(?:các|những) )?trường hợp (?:khác|còn lại))', 'else'),
    of('(?:không có|chưa có|không đủ) (?:số liệu|dữ liệu)', 'missing data'),
  ],
  en: [
    of(`(?:before|less than|fewer than|below)${FIGURE}`, 'under'),
    of(`(?:after|more than|greater than|over)${FIGURE}`, 'above'),
    of(`(?:at least|no less than)${FIGURE}`, 'from'),
    of(`(?:at most|up to|until)${FIGURE}`, 'to'),
    of(String.raw`if(?=[^\S\r\n]+[^:;{}\r\n]+:)`, 'when'),
    of('(?:otherwise|default|in all other cases)(?=[^\\S\\r\\n]*:)', 'else'),
    of('no data', 'missing data'),
  ],
};

/** Most places hold none of them, which one look tells. */
interface Alternatives {
  readonly any: RegExp;
  readonly all: readonly WrittenOtherwise[];
}

const AT_STATEMENT: Readonly<Record<Tongue, Alternatives>> = {
  vi: oneOf([...LIST_MARKS, ...comparisons(FIGURE), ...WORDS.vi]),
  en: oneOf([...LIST_MARKS, ...comparisons(FIGURE), ...WORDS.en]),
};
const BEHIND_GRADE = oneOf(comparisons(NUMBER));

const BEHIND_NUMBER = oneOf([of('phần trăm', '%'), of('percent', '%'), of('đ', 'points')]);
const DAY_MEANT = oneOf([of(`ngày${NUMBER}`)]);
const MAX_MEANT = oneOf([of('điểm tối đa', 'max')]);

const BEHIND: ReadonlyMap<string, Alternatives> = new Map([
  ...['from', 'to', 'under', 'above', 'to under'].map((word) => [word, DAY_MEANT] as const),
  ...[':', '×', '/'].map((sign) => [sign, MAX_MEANT] as const),
]);

/** What stands for a keyword, or for nothing, at the offset where a statement begins. */
export function readOtherwise(
  tongue: Tongue,
  text: string,
  offset: number,
): ReadOtherwise | undefined {
  return firstOf(AT_STATEMENT[tongue], text, offset);
}

/** The same behind the name of a grade. */
export function comparisonRead(text: string, offset: number): ReadOtherwise | undefined {
  return firstOf(BEHIND_GRADE, text, offset);
}

/** The same behind another word: a number, `từ`, `×`. */
export function readBehind(last: string, text: string, offset: number): ReadOtherwise | undefined {
  const behind = /^\d[\d.,]*$/.test(last) ? BEHIND_NUMBER : BEHIND.get(last);
  return behind && firstOf(behind, text, offset);
}

function firstOf(list: Alternatives, text: string, offset: number): ReadOtherwise | undefined {
  const { any, all } = list;
  any.lastIndex = offset;
  if (!any.test(text)) return undefined;
  for (const { pattern, keyword } of all) {
    pattern.lastIndex = offset;
    if (pattern.test(text)) return { keyword, end: pattern.lastIndex };
  }
  return undefined;
}

/** Words may be parted by any run of blanks, and end where a word ends. */
function of(source: string, keyword?: string): WrittenOtherwise {
  const words = source.replaceAll(/(?<=\p{L}|\)) (?=\p{L}|\(\?:)/gu, String.raw`[^\S\r\n]+`);
  const pattern = new RegExp(String.raw`(?:${words})(?!(?<=\p{L})[\p{L}\p{M}\p{N}_])`, 'iuy');
  return keyword === undefined ? { pattern } : { pattern, keyword };
}

function oneOf(all: readonly WrittenOtherwise[]): Alternatives {
  return { any: new RegExp(all.map(({ pattern }) => pattern.source).join('|'), 'iuy'), all };
}
