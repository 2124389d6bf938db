import type { IToken } from 'chevrotain';
import type { LangiumDocument, Lexer, LexerResult } from 'langium';
import type { Tongue } from '../findings.js';
import { tokensRead } from '../parser/tokens-read.js';
import { createCchcServices } from '../services.js';
import type { CchcLexingReport } from '../tokens/lexer.js';

/** A word, number, text or sign as the lexer reads it, whatever the parser makes of it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The kind of token: `ID`, `NUMBER`, `STRING`, …; of keywords and signs the canonical spelling. */
  readonly type: string;
}

export interface LexedText {
  readonly tongue: Tongue;
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
}

let lexer: Lexer | undefined;

/** The tokens of any text, without a tree: for what is asked in the middle of typing. */
export function lex(text: string): LexedText {
  lexer ??= createCchcServices().cchc.parser.Lexer;
  return plain(lexer.tokenize(text));
}

const known = new WeakMap<object, LexedText>();

/** The tokens of a text that was read, as they were then. */
export function lexedText({ document }: { readonly document: LangiumDocument }): LexedText {
  const { textDocument, parseResult } = document;
  const found = known.get(parseResult);
  if (found) return found;
  const read = tokensRead(parseResult.value);
  const lexed = read ? plain(read) : lex(textDocument.getText());
  known.set(parseResult, lexed);
  return lexed;
}

function plain({ tokens, hidden, report }: LexerResult): LexedText {
  return {
    tongue: (report as CchcLexingReport).tongue,
    tokens: tokens.map(token),
    comments: hidden.map(token),
  };
}

function token({ startOffset, endOffset = startOffset, tokenType }: IToken): Token {
  return { start: startOffset, end: endOffset + 1, type: tokenType.name };
}
