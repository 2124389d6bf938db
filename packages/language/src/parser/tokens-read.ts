import type { AstNode, LexerResult } from 'langium';

/** The tokens that a text was read from: many ask for words, and the lexer is half of what reading costs. */
const known = new WeakMap<AstNode, LexerResult>();

export function keepTokens(root: AstNode, lexed: LexerResult): void {
  known.set(root, lexed);
}

/** Undefined where the root is not of a whole text. */
export function tokensRead(root: AstNode): LexerResult | undefined {
  return known.get(root);
}
