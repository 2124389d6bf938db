/**
 * What a UTF-16 unit can be in a word. Asked for every unit of a text: each is looked up in Unicode's
 * tables once. A half of a pair, which stands beyond these tables, is none of them.
 */
export const LETTER = 1;
export const MARK = 2;
export const DIGIT = 4;
export const UNDERSCORE = 8;
/** Half of a character beyond the basic plane: what it is, only the pair tells. */
export const HALF = 16;
const KNOWN = 32;

const SORTS = new Uint8Array(0x10000);

export function sortOf(unit: number): number {
  const known = SORTS[unit];
  if (known !== undefined && known !== 0) return known;
  return (SORTS[unit] = found(unit));
}

const TESTS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [DIGIT, /\p{N}/u],
  [UNDERSCORE, /_/],
  [HALF, /[\ud800-\udfff]/],
];

function found(unit: number): number {
  const sign = String.fromCharCode(unit);
  return TESTS.reduce((sorts, [sort, test]) => (test.test(sign) ? sorts | sort : sorts), KNOWN);
}

const BEGINS_WORD = LETTER | DIGIT | UNDERSCORE;
const IN_WORD = BEGINS_WORD | MARK;
const ANY_WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/uy;

/** Where the word ends that begins at the offset; the offset itself where none does. */
export function wordEnd(text: string, offset: number): number {
  let end = offset;
  const length = text.length;
  let sort = end < length ? sortOf(text.charCodeAt(end)) : 0;
  if (sort & BEGINS_WORD) {
    do sort = ++end < length ? sortOf(text.charCodeAt(end)) : 0;
    while (sort & IN_WORD);
  }
  return sort & HALF ? wordEndByPairs(text, offset) : end;
}

function wordEndByPairs(text: string, offset: number): number {
  ANY_WORD.lastIndex = offset;
  return ANY_WORD.test(text) ? ANY_WORD.lastIndex : offset;
}
