import { AstUtils, type AstNode } from 'langium';
import type { Span } from '@cchc/model';
import { fileOf } from '../names/imports.js';
import { stretchOf, type Stretch } from '../syntax/stretch.js';
import { lexedText, type Token } from './lex.js';

/**
 * Where words stand, told by the tokens: concrete syntax of a whole text is dear, and a cursor needs none.
 */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly spanOf: (token: Token) => Span;
}

const known = new WeakMap<object, Words>();

/** The tokens of the text that a node stands in. */
export function wordsAround(node: AstNode): Words {
  const document = AstUtils.getDocument(node);
  const { textDocument, parseResult } = document;
  const found = known.get(parseResult);
  if (found) return found;
  const text = textDocument.getText();
  const words: Words = {
    text,
    tokens: lexedText({ document }).tokens,
    spanOf: ({ start, end }) => ({
      file: 0,
      start: textDocument.positionAt(start),
      end: textDocument.positionAt(end),
    }),
  };
  known.set(parseResult, words);
  return words;
}

/** The tokens of a node, in their order. */
export function tokensOf(node: AstNode): readonly Token[] {
  const stretch = stretchOf(node);
  return stretch ? tokensWithin(wordsAround(node), stretch) : [];
}

function tokensWithin(
  { tokens }: Words,
  { from, to }: Pick<Stretch, 'from' | 'to'>,
): readonly Token[] {
  const first = indexFrom(tokens, from);
  return tokens.slice(first, indexFrom(tokens, to));
}

function indexFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that a person chose. */
const CHOSEN: ReadonlySet<string> = new Set(['ID', 'CODE', 'NUMBER', 'STRING', 'DATE', 'DAYMONTH']);

/** Where a name, code or title is written in the head of a node; in the file it was brought in from. */
export function placeOfWord(node: AstNode, word: string): Span | undefined {
  const found = places.get(node);
  if (found?.word === word) return found.at;
  const at = findWord(node, word);
  places.set(node, { word, at });
  return at;
}

/** Of a name that is used a hundred times the place is asked a hundred times. */
const places = new WeakMap<AstNode, { readonly word: string; readonly at: Span | undefined }>();

function findWord(node: AstNode, word: string): Span | undefined {
  const words = wordsAround(node);
  const token = tokensOf(node).find((one) => CHOSEN.has(one.type) && wordOf(words, one) === word);
  return token && { ...words.spanOf(token), file: fileOf(node) };
}

/** As the tree has it: in NFC, without quotes. */
export function wordOf({ text }: Words, { start, end }: Token): string {
  return text
    .slice(start, end)
    .replace(/^[`"“”'‘]|[`"“”'’]$/gu, '')
    .replace(/\\(.)/g, '$1')
    .normalize('NFC');
}
