/** The letters in their Vietnamese order, as lists use them. */
const LETTERS = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

const ROMAN: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The code behind one: `1.1.2` → `1.1.3`, `IV` → `V`, `d` → `đ`, `CS7` → `CS8`. */
export function codeAfter(code: string): string {
  const parts = /^(.*?)([^./]*)$/.exec(code);
  const [, head = '', last = ''] = parts ?? [];
  return head + segmentAfter(last);
}

function segmentAfter(segment: string): string {
  const numbered = /^(\p{L}*)(\d+)$/u.exec(segment);
  if (numbered) return `${numbered[1] ?? ''}${Number(numbered[2]) + 1}`;
  const roman = romanValue(segment);
  if (roman !== undefined) return romanOf(roman + 1);
  const lower = segment.toLowerCase();
  const next = LETTERS[LETTERS.indexOf(lower) + 1];
  if (next === undefined || !LETTERS.includes(lower)) return `${segment}1`;
  return segment === lower ? next : next.toUpperCase();
}

/**
 * The first code under a parent, in the manner of the other codes: under `II` it is `2.1` where fields
 * are Roman (as in most decisions), `II.1` where other codes spell the whole path, else `1.1.1` under `1.1`.
 */
export function firstCodeUnder(parent: string | undefined, others: readonly string[]): string {
  if (parent === undefined)
    return others.some((code) => romanValue(code)) || others.length === 0 ? 'I' : '1';
  const last = parent.split(/[./]/).at(-1) ?? parent;
  const roman = parent === last ? romanValue(parent) : undefined;
  if (roman === undefined) return `${parent}.1`;
  const spellsPath = others.some((code) => /^[IVX]+\.\d/.test(code));
  return spellsPath ? `${parent}.1` : `${roman}.1`;
}

/** Of `IV` 4; undefined for what is no Roman number up to 39. */
export function romanValue(segment: string): number | undefined {
  if (!/^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/.test(segment)) return undefined;
  let [rest, value] = [segment, 0];
  for (const [sign, worth] of ROMAN)
    while (rest.startsWith(sign)) {
      rest = rest.slice(sign.length);
      value += worth;
    }
  return value;
}

export function romanOf(value: number): string {
  let [rest, text] = [value, ''];
  for (const [sign, worth] of ROMAN)
    while (rest >= worth) {
      rest -= worth;
      text += sign;
    }
  return text;
}
