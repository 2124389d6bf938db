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
import { readEntry, READERS, TOKENS } from './rules.generated.js';
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
    canReadAgain(value, (node) => this.readAgain(node, text, lexed, kinds));
    return resultOf(value, lexed);
  }

  private readAgain(
    node: SyntaxTree,
    text: string,
    { tokens, hidden }: LexerResult,
    kinds: Uint16Array,
  ): { readonly from: SyntaxTree; readonly to: SyntaxTree } {
    this.elements ??= AstUtils.streamAst(
      this.services.Grammar,
    ).toArray() as unknown as readonly GrammarAST.AbstractElement[];
    const { to, reader } = readable(node);
    const first = reader ? firstToken(tokens, to) : 0;
    const from = reader ? (to.$first?.startOffset ?? 0) : 0;
    const builder = new ConcreteTreeBuilder(text, hidden, this.elements, from);
    const { Linker } = this.services.references;
    const again = new TokenReader(text, tokens, kinds, Linker, builder, first);
    if (reader) {
      again.open(reader.element);
      return { from: reader.read(again), to };
    }
    const whole = { from: readEntry(again), to };
    builder.addHidden();
    return whole;
  }

  private kindsOf(tokens: readonly IToken[]): Uint16Array {
    const kinds = new Uint16Array(tokens.length + 1);
    for (const [at, { tokenType }] of tokens.entries()) kinds[at] = this.kinds.get(tokenType) ?? 0;
    return kinds;
  }
}

/** The smallest node around a node that can be read by itself; without a reader it is the whole text. */
function readable(node: SyntaxTree): {
  readonly to: SyntaxTree;
  readonly reader?: (typeof READERS)[string];
} {
  let to = node;
  while (to.$container) {
    const reader = READERS[to.$type];
    if (reader) return { to, reader };
    to = to.$container;
  }
  return { to };
}

function firstToken(tokens: readonly IToken[], { $first }: SyntaxTree): number {
  const offset = $first?.startOffset ?? 0;
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
