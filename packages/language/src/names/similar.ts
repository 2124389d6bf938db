import { distance } from 'fastest-levenshtein';

/**
 * The word that was probably meant: the same without accents (`tieu chi`, `hoà` for `hòa`), the same
 * but for case, or one slip in four letters away. Two letters in each other's place (`form` for `from`)
 * are one slip.
 */
export function similar(written: string, known: Iterable<string>): string | undefined {
  const plain = withoutAccents(written);
  const most = Math.floor(plain.length / 4);
  let best: { word: string; slips: number } | undefined;
  for (const word of known) {
    // Cheap, and true of most words: in NFC a letter and its accents are one.
    if (Math.abs(word.normalize('NFC').length - plain.length) > most) continue;
    const other = withoutAccents(word);
    const slips = isSwap(plain, other) ? 1 : distance(plain, other);
    if (slips <= most && (!best || slips < best.slips)) best = { word, slips };
  }
  return best?.word;
}

/** Lower case, no tone or vowel marks, `đ` as `d`. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase();
}

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return a !== b && swapped === b;
}
