import table from './keywords.generated.json' with { type: 'json' };
import type { Tongue } from '../findings.js';

/** Canonical (English) spelling → Vietnamese spelling, for every keyword of the grammar. */
export const KEYWORDS: Readonly<Record<string, string>> = table.keywords;

/** How a keyword is written in a file of the tongue. Symbols are written alike in both. */
export function spelling(keyword: string, tongue: Tongue): string {
  return tongue === 'en' ? keyword : (KEYWORDS[keyword] ?? keyword);
}

/** Other signs people write (or paste from Word) for a symbol of the grammar. */
export const SYMBOL_VARIANTS: Readonly<Record<string, string>> = {
  '*': '×',
  '·': '×',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '!=': '<>',
  '−': '-',
  '–': '-',
  '→': ':',
  '⇒': ':',
  '：': ':',
  '；': ';',
  '，': ',',
  '（': '(',
  '）': ')',
  '｛': '{',
  '｝': '}',
  '％': '%',
  '＋': '+',
  '－': '-',
  '＝': '=',
  '／': '/',
};
