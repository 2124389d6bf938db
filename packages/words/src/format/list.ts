import type { InBoth, Tongue } from '../tongue.js';

const OR: InBoth<string> = { vi: 'hoặc', en: 'or' };
const AND: InBoth<string> = { vi: 'và', en: 'and' };

/** `a, b hoặc c`; with `most`, what goes beyond it becomes `…`. */
export function anyOf(words: readonly string[], tongue: Tongue, most = words.length): string {
  return words.length > most ? `${words.slice(0, most).join(', ')}, …` : joined(words, OR[tongue]);
}

/** `a, b và c` */
export function allOf(words: readonly string[], tongue: Tongue): string {
  return joined(words, AND[tongue]);
}

function joined(words: readonly string[], link: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`;
}
