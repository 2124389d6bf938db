/** The letters in their Vietnamese order, in which lists may skip some (`đ`, `f`). */
const LETTERS = 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'.split(' ');

const ROMAN_DIGITS: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

/**
 * Whether code `a` stands before `b` in an ordered list, by every reading that both have: numbers,
 * Roman numbers, letters. Codes of different make (`I` and `1`) have no order.
 */
export function isBefore(a: string, b: string): boolean {
  const [left, right] = [segmentsOf(a), segmentsOf(b)];
  if (left.length !== right.length) return false;
  const at = left.findIndex((segment, index) => segment !== right[index]);
  const orders = READINGS.map((read) => [read(left[at] ?? ''), read(right[at] ?? '')] as const)
    .filter(isPair)
    .filter(([x, y]) => x.make === y.make);
  return orders.length > 0 && orders.every(([x, y]) => x.rank < y.rank);
}

/** `1.1.2` is under `1.1`, and under `I.1.1` where the parent spells the whole path. */
export function isUnder(code: string, parent: string): boolean {
  const [child, above] = [segmentsOf(code), segmentsOf(parent)];
  return above.length < child.length && above.every((segment, index) => segment === child[index]);
}

function segmentsOf(code: string): readonly string[] {
  return code.split(/[./]/);
}

/** What a segment is, so far as it can be compared, and its place there. */
interface Rank {
  readonly make: string;
  readonly rank: number;
}

const READINGS: readonly ((segment: string) => Rank | undefined)[] = [numbered, roman, lettered];

function isPair(
  pair: readonly [Rank | undefined, Rank | undefined],
): pair is readonly [Rank, Rank] {
  return pair[0] !== undefined && pair[1] !== undefined;
}

/** `12`, and `CS12` among others that begin with `CS`. */
function numbered(segment: string): Rank | undefined {
  const match = /^(\p{L}*)(\d{1,9})$/u.exec(segment);
  return match ? { make: match[1] ?? '', rank: Number(match[2]) } : undefined;
}

function roman(segment: string): Rank | undefined {
  if (!/^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(segment))
    return undefined;
  const digits = (segment.match(/./g) ?? []).map((digit) => ROMAN_DIGITS[digit] ?? 0);
  const rank = digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
  return { make: 'roman', rank };
}

function lettered(segment: string): Rank | undefined {
  const rank = LETTERS.indexOf(segment.normalize('NFC').toLowerCase());
  return rank >= 0
    ? { make: segment === segment.toLowerCase() ? 'small' : 'capital', rank }
    : undefined;
}
