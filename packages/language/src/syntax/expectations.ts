import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';

/**
 * The parser's "messages" are what it expected, as token names: the sentence is made by `words`,
 * in the reader's language, long after.
 */
export class ExpectationMessages implements IParserErrorMessageProvider {
  buildMismatchTokenMessage({ expected }: { expected: TokenType }): string {
    return encode([expected]);
  }

  buildNotAllInputParsedMessage(): string {
    return encode([]);
  }

  buildNoViableAltMessage({
    expectedPathsPerAlt,
  }: {
    expectedPathsPerAlt: TokenType[][][];
  }): string {
    return encode(firstOf(expectedPathsPerAlt.flat()));
  }

  buildEarlyExitMessage({
    expectedIterationPaths,
  }: {
    expectedIterationPaths: TokenType[][];
  }): string {
    return encode(firstOf(expectedIterationPaths));
  }
}

/** The names of the token types that could have stood there; empty: the end of the text. */
export function expectedTokens(message: string): readonly string[] {
  return message === '' ? [] : message.split('\n');
}

export function isEndOfText(token: IToken): boolean {
  return token.tokenType.name === 'EOF';
}

function firstOf(paths: readonly TokenType[][]): TokenType[] {
  return paths.flatMap(([first]) => (first ? [first] : []));
}

function encode(types: readonly TokenType[]): string {
  return [...new Set(types.map((type) => type.name))].join('\n');
}
