import type { IToken, TokenType } from 'chevrotain';
import {
  AstUtils,
  createLangiumParser,
  type AstNode,
  type GrammarAST,
  type LangiumCoreServices,
  type LangiumParser,
  type LexerResult,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import { readEntry, TOKENS } from './rules.generated.js';
import { useSourceLengths } from '../tokens/cst.js';
import { canReadAgain, ConcreteTreeBuilder } from './concrete-tree.js';
import type { SyntaxTree } from './syntax-tree.js';
import { NOT_READ, TokenReader } from './token-reader.js';
import { keepTokens } from './tokens-read.js';

/**
 * Reads a text with the functions generated from the grammar, which know only texts without errors of
 * syntax. Any other text is read by Langium's own parser: it goes on behind an error, and says what it
 * expected. Where both can read a text they give the same trees (`parser.test.ts`).
 */
export class CchcParser {
  private readonly kinds: ReadonlyMap<TokenType, number>;
  private slow: LangiumParser | undefined;
  private elements: readonly GrammarAST.AbstractElement[] | undefined;

  constructor(private readonly services: LangiumCoreServices) {
    const numbers = new Map(TOKENS.map((name, kind) => [name, kind]));
    const types = Object.values(services.parser.Lexer.definition);
    this.kinds = new Map(types.map((type) => [type, numbers.get(type.name) ?? 0]));
  }

  parse<Type extends AstNode>(text: string, options: ParserOptions = {}): ParseResult<Type> {
    if (options.rule !== undefined) return this.langium().parse(text, options);
    const lexed = this.services.parser.Lexer.tokenize(text);
    const result = this.read(text, lexed) ?? this.langium().parse(text, options);
    keepTokens(result.value, lexed);
    return result as ParseResult<Type>;
  }

  /** Langium's own parser, made when the first text needs it. */
  langium(): LangiumParser {
    if (this.slow) return this.slow;
    this.slow = createLangiumParser(this.services);
    useSourceLengths(this.slow);
    return this.slow;
  }

  private read(text: string, lexed: LexerResult): ParseResult | undefined {
    const kinds = this.kindsOf(lexed.tokens);
    const reader = new TokenReader(text, lexed.tokens, kinds, this.services.references.Linker);
    const value = readWhole(reader, lexed.tokens.length);
    if (!value) return undefined;
    canReadAgain(value, () => this.readAgain(text, lexed, kinds));
    return resultOf(value, lexed);
  }

  private readAgain(text: string, { tokens, hidden }: LexerResult, kinds: Uint16Array): SyntaxTree {
    this.elements ??= AstUtils.streamAst(
      this.services.Grammar,
    ).toArray() as unknown as readonly GrammarAST.AbstractElement[];
    const builder = new ConcreteTreeBuilder(text, hidden, this.elements);
    const { Linker } = this.services.references;
    const tree = readEntry(new TokenReader(text, tokens, kinds, Linker, builder));
    builder.addHidden();
    return tree;
  }

  private kindsOf(tokens: readonly IToken[]): Uint16Array {
    const kinds = new Uint16Array(tokens.length + 1);
    for (const [at, { tokenType }] of tokens.entries()) kinds[at] = this.kinds.get(tokenType) ?? 0;
    return kinds;
  }
}

/** The tree of a text that is read to its end. */
function readWhole(reader: TokenReader, length: number): SyntaxTree | undefined {
  try {
    const tree = readEntry(reader);
    return reader.at === length ? tree : undefined;
  } catch (error) {
    if (error === NOT_READ) return undefined;
    throw error;
  }
}

function resultOf(value: SyntaxTree, { errors, report }: LexerResult): ParseResult {
  return {
    value: value as unknown as AstNode,
    lexerErrors: errors,
    parserErrors: [],
    ...(report && { lexerReport: report }),
  };
}
