import type { ParsedText } from '../text.js';
import { lexedText, type Token } from './lex.js';

/** A word, number, text, sign or comment, and what it is in the rulebook. */
export interface ClassifiedToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'keyword' | 'sign' | 'name' | 'code' | 'number' | 'date' | 'text' | 'comment';
  /** Of keywords and signs. */
  readonly canonical?: string;
}

const KINDS: Readonly<Record<string, ClassifiedToken['kind'] | undefined>> = {
  LINE_COMMENT: 'comment',
  BLOCK_COMMENT: 'comment',
  STRING: 'text',
  DATE: 'date',
  DAYMONTH: 'date',
  CODE: 'code',
  NUMBER: 'number',
  ID: 'name',
};

/** A code stands behind these, whatever it looks like. */
const CODE_FOLLOWS: ReadonlySet<string> = new Set([
  'field',
  'criterion',
  'subcriterion',
  'item',
  'article',
  'clause',
]);

const known = new WeakMap<ParsedText, readonly ClassifiedToken[]>();

/** All tokens of a text, comments included, in the text's order, whether it can be parsed or not. */
export function classifiedTokens(parsed: ParsedText): readonly ClassifiedToken[] {
  const found = known.get(parsed) ?? classify(parsed);
  known.set(parsed, found);
  return found;
}

function classify(parsed: ParsedText): readonly ClassifiedToken[] {
  const { tokens, comments } = lexedText(parsed);
  const words = tokens.map((token, index) => classified(token, tokens[index - 1]));
  return [...words, ...comments.map((token) => classified(token, undefined))].sort(
    (a, b) => a.start - b.start,
  );
}

function classified({ start, end, type }: Token, before: Token | undefined): ClassifiedToken {
  const kind = KINDS[type];
  if (kind === undefined)
    return { start, end, kind: /\p{L}/u.test(type) ? 'keyword' : 'sign', canonical: type };
  const isWord = kind === 'number' || kind === 'name' || kind === 'date';
  return { start, end, kind: isWord && CODE_FOLLOWS.has(before?.type ?? '') ? 'code' : kind };
}
